import type { EventType } from '../../../../schemas/stages/annotations.ts';
import type { Frame } from '../clause/frame.ts';
import { isUnknownName } from './filters.ts';
import type { Party } from './party.ts';
import { representsOf } from './represents.ts';
import { isOfficial, sectorOf } from './sector.ts';

/** Acts that people without a name or office are reported to do and to suffer. */
const OF_THE_MANY: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'REQUEST', 'AID', 'ACCUSE', 'RETREAT', 'MOBILIZE', 'THREATEN', 'REJECT', 'SANCTION', 'CONCEDE']); // biome-ignore format: a list
/** Acts that are news only between those who hold an office or stand for many. */
const OF_OFFICE: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'COOPERATE']);

/** Whether an event is a public one: private persons who talk, help or agree are no rows. */
export function isPublic(frame: Frame, type: EventType, parties: readonly Party[]): boolean {
  return parties.some((party) => isPublicParty(frame, type, party));
}

function isPublicParty(frame: Frame, type: EventType, party: Party): boolean {
  const { mentions, entities } = frame;
  for (const entity of party.entities) {
    if (entities[entity]!.type !== 'person') return true;
    if (!OF_OFFICE.has(type) || isOfficial(frame, party)) return true;
  }
  if (party.entities.length > 0) return false;
  const mention = mentions[party.mention]!;
  if (mention.form === 'pronoun') return false;
  if (mention.form === 'name' || mention.form === 'acronym' || mention.form === 'surname') return true;
  if (isUnknownName(frame, party)) return true;
  if (frame.knowledge.generic.has(frame.word[mention.head]!)) return false;
  const sector = sectorOf(frame, party.mention, -1);
  if (sector !== null && sector !== 'civilians') return true;
  if (sector === 'civilians' && type === 'CONSULT') return representsOf(frame, party.mention, -1) >= 0;
  if (OF_THE_MANY.has(type)) return true;
  const phrase = frame.phraseAt[mention.head]!;
  return phrase >= 0 && frame.phrases[phrase]!.isPlural;
}

/** "the family went on a trip to Lima": a visit by nobody who is named or holds an office. */
export function isOuting(frame: Frame, mode: string | null, actors: readonly Party[]): boolean {
  if (mode !== 'visit' || actors.length === 0) return false;
  return actors.every(({ mention, entities }) => {
    if (entities.length > 0) return false;
    const { form } = frame.mentions[mention]!;
    if (form === 'pronoun') return true;
    const isNobody = form === 'nominal' && sectorOf(frame, mention, -1) === 'civilians';
    return isNobody && representsOf(frame, mention, -1) < 0;
  });
}
