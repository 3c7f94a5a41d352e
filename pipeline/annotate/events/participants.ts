import type { Participant } from '../../../schemas/stages/annotations.ts';
import type { Frame } from './clause/frame.ts';
import type { Party } from './parties/party.ts';
import { countryOf, representsOf } from './parties/represents.ts';
import { sectorOf, sectorOfBody } from './parties/sector.ts';

/** One row per party, one per member of a plural. */
export function participantRows(
  frame: Frame,
  parties: readonly Party[],
  role: Participant['role'],
): Participant[] {
  const rows: Participant[] = [];
  for (const { mention, entities } of parties) {
    if (entities.length === 0) rows.push(row(frame, mention, -1, role));
    for (const entity of entities) rows.push(row(frame, mention, entity, role));
  }
  return rows;
}

function row(frame: Frame, mention: number, entity: number, role: Participant['role']): Participant {
  const isSeatActing = role === 'actor' && isSeat(frame, entity);
  const represents = isSeatActing ? countryOf(frame, entity) : representsOf(frame, mention, entity);
  const sector = sectorOf(frame, mention, entity);
  // "officials of the United Nations", "the leader of the Labour Party"
  const isOfOther = sector === 'government' && entity < 0 && represents >= 0;
  return {
    mention,
    entity,
    role,
    represents,
    sector: isOfOther ? sectorOfBody(frame, mention, represents) : sector,
    unresolved: entity >= 0 ? [] : reasons(frame, mention),
  };
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
