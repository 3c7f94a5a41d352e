import { type Frame, firstTokenOf, segmentOf, T, verbWord } from '../clause/frame.ts';
import { copyOf, readComplements } from '../clause/objects.ts';
import { isOuting, isPublic } from '../parties/public.ts';
import type { EventDraft } from './draft.ts';
import { type Around, aboutOf, fill, subjectList } from './fill.ts';
import { askedFor, dropSites, giveOwner, has, moveSites, partiesOfList } from './noun-parties.ts';
import { besideMeeting, isDefinite } from './occasion.ts';
import { addRelative, relativeSupport, subjectsFor, supportOf, supportRole } from './support.ts';
import type { Pattern, Trigger } from './triggers.ts';
import { areSeveral, NEEDS_TWO } from './verb-checks.ts';
import { matchBefore, matchesAfter } from './words.ts';

/** Acts of speech: what is said of somebody's deed or word is said of him. */
const SPOKEN: ReadonlySet<string> = new Set(['SUPPORT', 'ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);

/** The event that the head of a noun phrase tells, null where no line of the lexicon fits it. */
export function readNoun(frame: Frame, token: number): EventDraft | null {
  const phrase = frame.phraseAt[token]!;
  if (phrase < 0) return null;
  const patterns = frame.knowledge.triggers.nouns.get(frame.word[token]!);
  if (!patterns || isOfPaper(frame, token)) return null;
  for (const { pattern, end } of matchesAfter(frame, patterns, token + 1)) {
    const event = readPattern(frame, phrase, token, pattern, end);
    if (event) return event;
  }
  if (frame.phrases[phrase]!.head !== token) return null;
  for (const pattern of patterns.plain) {
    const event = readPattern(frame, phrase, token, pattern, token + 1);
    if (event) return event;
  }
  return null;
}

/** "press release", "campaign donations": no act between parties. */
function isOfPaper(frame: Frame, token: number): boolean {
  const { words } = frame.knowledge;
  const before = frame.word[token - 1];
  return before === words.press || before === words.news || before === words.campaign;
}

function readPattern(
  frame: Frame,
  phrase: number,
  token: number,
  pattern: Pattern,
  end: number,
): EventDraft | null {
  if (!matchBefore(frame, pattern, token)) return null;
  for (const trigger of pattern.triggers) {
    const event = build(frame, phrase, token - pattern.before.length, end, trigger);
    if (event) return event;
  }
  return null;
}

function build(
  frame: Frame,
  phrase: number,
  first: number,
  end: number,
  trigger: Trigger,
): EventDraft | null {
  const support = supportOf(frame, phrase);
  // "declare donations to the registrar": he is told, not given.
  if (trigger.type === 'AID' && support >= 0 && (isDisclosing(frame, support) || isPaid(frame, support)))
    return null;
  const lent = support < 0 ? undefined : supportRole(frame, support);
  // "had eleven convictions": who has them was convicted.
  const role = lent === 'actor' && isSuffered(frame, support, trigger) ? 'recipient' : lent;
  if (trigger.needsSupport && role !== 'actor') return null;
  const behindNoun = readComplements(frame, Math.max(end, frame.phrases[phrase]!.endToken));
  const complements = copyOf(behindNoun);
  if (support >= 0 && frame.groups[support]!.firstToken > frame.phrases[phrase]!.head) {
    // "talks were held between A and B"
    complements.prepositions.push(...readComplements(frame, frame.groups[support]!.endToken).prepositions);
  }
  const relative = relativeSupport(frame, complements, phrase);
  if (relative >= 0) addRelative(frame, complements, relative);
  const subject = subjectsFor(frame, support, role, relative);
  const around: Around = {
    subject,
    object: [],
    object2: [],
    noun: phrase,
    complements,
    isOwnerMeant: SPOKEN.has(trigger.type),
    reach: 'any',
  };
  const asked = askedFor(frame, phrase);
  const actors = fill(frame, trigger.actor, around, 'actor') ?? (asked.length > 0 ? [] : null);
  const recipients = fill(frame, trigger.recipient, around, 'actor') ?? (asked.length > 0 ? [] : null);
  if (!actors || !recipients) return null;
  if (trigger.type === 'ASSAULT') moveSites(frame, phrase, actors, recipients);
  if (trigger.mode === 'withdraw') dropSites(frame, phrase, actors);
  giveOwner(frame, trigger, actors, recipients);
  if (role === 'recipient') {
    for (const party of partiesOfList(frame, subjectList(frame, support))) {
      if (!has(recipients, party)) recipients.push(party);
    }
  }
  if (actors.length === 0 && !trigger.needsSupport)
    actors.push(...asked.filter((party) => !has(recipients, party)));
  if (trigger.type === 'CONSULT') besideMeeting(frame, phrase, trigger, actors);
  const isEmpty = actors.length === 0 && recipients.length === 0;
  // "the meeting": it may speak of one told before.
  if (isEmpty && !isDefinite(frame, phrase)) return null;
  if (
    !isEmpty &&
    (NEEDS_TWO.has(trigger.type) || trigger.type === 'AGREE') &&
    trigger.actor.isUnion &&
    !areSeveral(frame, actors)
  )
    return null;
  if (!isEmpty && !isPublic(frame, trigger.type, [...actors, ...recipients])) return null;
  if (isOuting(frame, trigger.mode, actors)) return null;
  const isJoined =
    support >= 0 && role !== undefined && frame.groups[support]!.endToken >= firstTokenOf(frame, phrase) - 1;
  return {
    trigger,
    type: trigger.type,
    mode: trigger.mode,
    firstToken:
      isJoined && frame.groups[support]!.firstToken < first ? frame.groups[support]!.firstToken : first,
    endToken: end,
    group: -1,
    phrase,
    support,
    inner: complements.inner,
    about: aboutOf(around),
    clauseFirst: clauseFirst(frame, phrase, support, role),
    clauseEnd: Math.max(end, complements.endToken),
    actors,
    recipients: recipients.filter((party) => !has(actors, party)),
  };
}

/** "the loan was paid by his sister": paid back. */
function isPaid(frame: Frame, support: number): boolean {
  return frame.groups[support]!.isPassive && frame.knowledge.paying.has(verbWord(frame, support));
}

/** What somebody has that a court or the police did to him. */
function isSuffered(frame: Frame, support: number, { type, mode }: Trigger): boolean {
  const isHaving = frame.knowledge.having.has(verbWord(frame, support));
  return isHaving && (mode === 'convict' || mode === 'arrest' || type === 'COERCE');
}

function isDisclosing(frame: Frame, support: number): boolean {
  return frame.knowledge.disclosing.has(verbWord(frame, support));
}

function clauseFirst(frame: Frame, phrase: number, support: number, role: string | undefined): number {
  const first = firstTokenOf(frame, phrase);
  if (support < 0 || role === undefined) return first;
  const verb = frame.groups[support]!.firstToken;
  const subjects = subjectList(frame, support);
  const begin = subjects.length > 0 ? firstTokenOf(frame, subjects[0]!) : verb;
  const { firstToken } = segmentOf(frame, first);
  return Math.min(first, begin >= firstToken ? begin : verb);
}

/** Phrase before "of" or another preposition that holds this one, -1 without; the preposition's token beside it. */
export function holderOf(frame: Frame, phrase: number): { holder: number; preposition: number } {
  const first = firstTokenOf(frame, phrase);
  const at = first - 1;
  if (at < segmentOf(frame, first).firstToken || frame.tag[at] !== T.IN)
    return { holder: -1, preposition: -1 };
  const before = at > 0 ? frame.phraseAt[at - 1]! : -1;
  return { holder: before, preposition: at };
}
