import type { EventType, Status } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { type Party, partiesOf } from '../parties/party.ts';
import { isPublic } from '../parties/public.ts';
import { governorOfVerb } from '../status/governor.ts';
import type { EventDraft } from './draft.ts';
import { subjectList } from './fill.ts';
import type { Trigger } from './triggers.ts';
import { clauseStart } from './verb-draft.ts';

const NO_SLOTS = { slots: [], isUnion: false, isRequired: false };
/** "must": the asking has taken place, whatever becomes of it. */
export const MUST: Trigger = {
  type: 'REQUEST',
  mode: null,
  object: '-',
  actor: NO_SLOTS,
  recipient: NO_SLOTS,
  needsSupport: false,
};

/** "A said B must leave": A asks it of B. Null where nobody says it, or of himself. */
export function readMust(frame: Frame, group: number): EventDraft | null {
  const { modal, isNegated, firstToken, endToken } = frame.groups[group]!;
  if (modal < 0 || isNegated || frame.word[modal] !== frame.knowledge.words.must) return null;
  const recipients = partiesOf(frame, subjectList(frame, group), 'actor', null, true);
  if (!isPublic(frame, 'CONSULT', recipients)) return null;
  const actors = speakersOf(frame, group, firstToken);
  if (actors.length === 0 || actors.some((actor) => recipients.some((party) => isSame(actor, party))))
    return null;
  const complements = readComplements(frame, endToken);
  return {
    trigger: MUST,
    type: 'REQUEST',
    mode: null,
    firstToken,
    endToken,
    group,
    phrase: -1,
    support: -1,
    inner: -1,
    about: [],
    clauseFirst: clauseStart(frame, group),
    clauseEnd: complements.endToken,
    actors,
    recipients,
  };
}

function isSame(a: Party, b: Party): boolean {
  return a.mention === b.mention || a.entities.some((entity) => b.entities.includes(entity));
}

/** Who says the clause: the subject of the verb over it, else the speaker of the quotation around it. */
function speakersOf(frame: Frame, group: number, token: number): Party[] {
  const governor = governorOfVerb(frame, group);
  if (governor?.isClause && governor.group >= 0) {
    const subject = subjectOf(frame, governor.group);
    if (subject >= 0 && firstTokenOf(frame, subject) < token) {
      return partiesOf(frame, subjectList(frame, governor.group), 'actor', null, true);
    }
  }
  const { quotes, mentions, tokens } = frame;
  const at = tokens.start[token]!;
  const quote = quotes.find((one) => one.start <= at && at < one.end && !one.isThought);
  if (!quote || quote.speaker < 0) return [];
  const mention = mentions[quote.speaker]!;
  const entities = mention.members.length > 0 ? mention.members : mention.entity >= 0 ? [mention.entity] : [];
  return entities.length > 0 ? [{ mention: quote.speaker, entities }] : [];
}

/** What somebody refuses by saying that he will not do it. */
const REFUSABLE: ReadonlySet<EventType> = new Set<EventType>(['AID', 'CONCEDE', 'RETREAT', 'AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT']); // biome-ignore format: a list

/** "will not release the prisoners" is a refusal. */
export function isRefusal(frame: Frame, event: EventDraft, status: Status): boolean {
  if (status !== 'denied' || event.group < 0 || !REFUSABLE.has(event.type) || event.actors.length === 0)
    return false;
  const { modal, isNegated, isPassive } = frame.groups[event.group]!;
  if (modal < 0 || !isNegated || isPassive) return false;
  const { words } = frame.knowledge;
  const { tense } = frame.groups[event.group]!;
  return tense === 'future' || frame.word[modal] === words.would || frame.word[modal] === words.will;
}
