import type { Participant } from '../../../schemas/stages/annotations.ts';
import type { Frame } from './clause/frame.ts';
import type { Party } from './parties/party.ts';
import { countryOf, representsOf } from './parties/represents.ts';
import { sectorOf } from './parties/sector.ts';

/** One row per party, one per member of a plural. */
export function participantRows(
  frame: Frame,
  parties: readonly Party[],
  role: Participant['role'],
): Participant[] {
  return parties.flatMap((party) => {
    const entities = party.entities.length > 0 ? party.entities : [-1];
    return entities.map((entity) => ({
      mention: party.mention,
      entity,
      role,
      represents:
        role === 'actor' && isSeat(frame, entity)
          ? countryOf(frame, entity)
          : representsOf(frame, party.mention, entity),
      sector: sectorOf(frame, party.mention, entity),
      unresolved: entity >= 0 ? [] : reasons(frame, party.mention),
    }));
  });
}

/** "Tokyo agreed": a capital that acts stands for its country's government. */
function isSeat(frame: Frame, entity: number): boolean {
  if (entity < 0) return false;
  const { type, name, countryCode } = frame.entities[entity]!;
  return type === 'city' && countryCode !== null && frame.knowledge.capitals.get(name) === countryCode;
}

function reasons(frame: Frame, index: number): string[] {
  const { form, unresolved } = frame.mentions[index]!;
  const own = unresolved.filter((reason) => reason.startsWith('entity_id:'));
  if (own.length > 0) return own;
  return [form === 'pronoun' ? 'entity_id:no_antecedent' : 'entity_id:no_name'];
}
