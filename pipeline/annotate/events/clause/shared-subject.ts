import { openingOf } from './estimate.ts';
import { entityAt, type Frame, isAdverb, segmentOf, verbWord } from './frame.ts';
import { subjectOf } from './subject.ts';
import { isQuoteMark, isRelativeWord } from './words.ts';

/** "A attacked and killed B": A, of the nearest verb of the same kind. */
export function sharedSubject(frame: Frame, group: number): number {
  const start = segmentOf(frame, frame.groups[group]!.firstToken).firstToken;
  const { words } = frame.knowledge;
  let at = frame.groups[group]!.firstToken - 1;
  while (at > start && isAdverb(frame, at)) at--;
  const isComma = at > start && frame.word[at - 1] === words[','];
  // 'said the offer was "poor", and threatened …': whoever speaks first goes on speaking.
  const isSpeaking = frame.knowledge.operators.verb.has(verbWord(frame, group));
  // 'said that "A was late" and urged …': who is quoted does not go on outside of the marks.
  const isBehindQuote = at > start && isQuoteMark(frame, at - 1);
  const isAnd = frame.word[at] === words.and && (isSpeaking || isBehindQuote);
  let isFarther = (isComma || isBehindQuote) && (frame.word[at] === words.but || isAnd);
  let nearest = -1;
  for (let i = group - 1; i >= 0 && frame.groups[i]!.firstToken >= start; i--) {
    const { form } = frame.groups[i]!;
    if (form !== 'finite' && form !== 'participle') continue;
    if (nearest < 0) {
      nearest = i;
      if (isComma && !isFarther && isInRelativeAside(frame, i)) isFarther = true;
    }
    // "said that B had come, but did not …": behind a comma it is the main clause that goes on.
    if (isFarther && !isReportedClause(frame, i) && !isInRelativeAside(frame, i)) {
      const subject = subjectOf(frame, i);
      if (subject >= 0 || i === nearest) return subject;
    }
    if (!isFarther) break;
  }
  if (nearest < 0) return -1;
  const sayer = isComma ? -1 : sayerGoingOn(frame, group, nearest);
  return subjectOf(frame, sayer >= 0 ? sayer : nearest);
}

/** "A, whose party won, and urged …", "A, who led B, and urged …": the verb inside the aside. */
function isInRelativeAside(frame: Frame, group: number): boolean {
  const verb = frame.groups[group]!.firstToken;
  const subject = subjectOf(frame, group);
  const first = subject >= 0 ? openingOf(frame, subject) : verb;
  const opener = first < verb && !isRelativeWord(frame, first) ? first - 1 : first < verb ? first : verb - 1;
  const at = isRelativeWord(frame, opener) ? opener : verb - 1;
  return at > 0 && isRelativeWord(frame, at) && frame.word[at - 1] === frame.knowledge.words[','];
}

/**
 * Verb of saying whose subject goes on: "said the firm had cheated and ordered it to stop" (the firm does not order itself),
 * "Weld said the port needed cranes and thanked Peru" (a port does not thank). -1 else.
 */
function sayerGoingOn(frame: Frame, group: number, reported: number): number {
  if (!isReportedClause(frame, reported)) return -1;
  const subject = subjectOf(frame, reported);
  let before = openingOf(frame, subject) - 1;
  if (frame.word[before] === frame.knowledge.words.that) before--;
  const saying = frame.groupAt[before] ?? -1;
  if (saying < 0 || !isSaying(frame, saying)) return -1;
  const { head } = frame.groups[group]!;
  const { knowledge, word } = frame;
  if (knowledge.thanking.has(word[head]!)) return isPersonal(frame, subject) ? -1 : saying;
  if (!knowledge.ordering.has(word[head]!)) return -1;
  const { isPlural } = frame.phrases[subject]!;
  const { words } = knowledge;
  return word[frame.groups[group]!.endToken] === (isPlural ? words.them : words.it) ? saying : -1;
}

/** A person, people, a pronoun for them. */
function isPersonal(frame: Frame, phrase: number): boolean {
  const { head, isPronoun, isPlural } = frame.phrases[phrase]!;
  if (isPronoun) return frame.word[head] !== frame.knowledge.words.it;
  const entity = entityAt(frame, head);
  if (entity >= 0) return frame.entities[entity]!.type === 'person';
  return isPlural || frame.knowledge.nouns.get(frame.word[head]!)?.kind === 'party';
}

/** Whether the verb's clause is what another verb says: "that" or a verb stands before its subject. */
function isReportedClause(frame: Frame, group: number): boolean {
  const subject = subjectOf(frame, group);
  if (subject < 0) return false;
  let before = openingOf(frame, subject) - 1;
  if (before > 0 && isQuoteMark(frame, before)) before--;
  return before >= 0 && (frame.word[before] === frame.knowledge.words.that || frame.groupAt[before]! >= 0);
}

/** "said", "announced": what stands behind it begins a clause. */
export function isSaying(frame: Frame, group: number): boolean {
  const head = frame.groups[group]!.head;
  return (
    frame.knowledge.operators.verb.get(frame.word[head]!)?.some(({ effect }) => effect === 'done') ?? false
  );
}
