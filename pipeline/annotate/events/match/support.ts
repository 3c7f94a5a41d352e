import { type Frame, firstTokenOf, isAdverb, isTime, segmentOf, T, verbWord } from '../clause/frame.ts';
import { listTo } from '../clause/lists.ts';
import { type Complements, objectAfter, readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { effectAt } from '../status/operators.ts';
import { subjectList } from './fill.ts';

/** Effects of verbs that one uses of one's own acts. */
const OF_ONESELF: ReadonlySet<string> = new Set(['planned', 'cancelled', 'begun', 'ongoing']);

export function supportRole(frame: Frame, group: number): 'actor' | 'recipient' | undefined {
  const { head } = frame.groups[group]!;
  const known = frame.knowledge.support.get(frame.word[head]!);
  if (known) return known;
  // "pledged aid", "cancelled the visit": who does so is who gives or visits.
  const effect = effectAt(frame.knowledge.operators.verb, frame.word, head);
  return effect !== undefined && OF_ONESELF.has(effect) ? 'actor' : undefined;
}

/** Verb group whose object a noun phrase is, or whose subject it is in the passive; -1 without. */
export function supportOf(frame: Frame, phrase: number): number {
  const first = firstTokenOf(frame, listTo(frame, phrase)[0]!);
  const { firstToken, endToken } = segmentOf(frame, first);
  let at = first - 1;
  while (at >= firstToken && (isAdverb(frame, at) || frame.timeAt[at]! >= 0) && frame.groupAt[at]! < 0) at--;
  if (at >= firstToken && isUnder(frame, at)) at--;
  const before = at >= firstToken ? frame.groupAt[at]! : -1;
  if (before >= 0) return isSubjectBehind(frame, phrase) || isNamed(frame, before, phrase) ? -1 : before;
  let second = at;
  // "gave Ruritania a loan": the phrase before is who gets it.
  if (second >= firstToken && frame.phraseAt[second]! >= 0) {
    second = firstTokenOf(frame, frame.phraseAt[second]!) - 1;
    const giver = second >= firstToken ? frame.groupAt[second]! : -1;
    if (giver >= 0 && objectAfter(frame, giver) === frame.phraseAt[at]!) return giver;
  }
  return passiveBehind(frame, phrase, endToken);
}

/** "called the inquiry a farce": nothing that one does with it. */
function isNamed(frame: Frame, group: number, phrase: number): boolean {
  if (!frame.knowledge.naming.has(verbWord(frame, group))) return false;
  const first = frame.phrases[phrase]!.firstToken;
  return (
    first !== firstTokenOf(frame, phrase) ||
    frame.tag[first] === T.PRP_POSS ||
    frame.word[first] === frame.knowledge.words.the
  );
}

/** "said a meeting could …": the phrase is the subject of the verb behind it, not the object of the one before. */
function isSubjectBehind(frame: Frame, phrase: number): boolean {
  const { endToken } = segmentOf(frame, frame.phrases[phrase]!.head);
  for (let at = frame.phrases[phrase]!.endToken; at < endToken; at++) {
    const group = frame.groupAt[at]!;
    if (group < 0) continue;
    return frame.groups[group]!.form === 'finite' && subjectOf(frame, group) === phrase;
  }
  return false;
}

/** "came under attack", "took part in talks", "engaged in": the preposition belongs to the verb. */
function isUnder(frame: Frame, at: number): boolean {
  const { words } = frame.knowledge;
  const word = frame.word[at]!;
  return (word === words.under || word === words.in || word === words.into) && frame.groupAt[at - 1]! >= 0;
}

/** "Talks were held": the verb group that follows, if the phrase is its subject and it is passive. */
function passiveBehind(frame: Frame, phrase: number, end: number): number {
  const after = readComplements(frame, frame.phrases[phrase]!.endToken).endToken;
  for (let at = Math.max(after, frame.phrases[phrase]!.endToken); at < end && at < after + 3; at++) {
    const group = frame.groupAt[at]!;
    if (group >= 0)
      return frame.groups[group]!.isPassive && frame.groups[group]!.form === 'finite' ? group : -1;
    if (!isAdverb(frame, at)) return -1;
  }
  return -1;
}

/** "the claims made by A": the participle behind a noun that says who does what the noun tells; -1 without. */
export function reducedSupport(frame: Frame, phrase: number): number {
  const next = frame.groupAt[frame.phrases[phrase]!.endToken] ?? -1;
  const isReduced =
    next >= 0 && frame.groups[next]!.form === 'participle' && supportRole(frame, next) === 'actor';
  return isReduced ? next : -1;
}

/** "the support [that] Ruritania has given": the verb of the clause whose object the noun is, -1 without. */
export function relativeSupport(frame: Frame, complements: Complements, phrase: number): number {
  const { inner, innerSubject } = complements;
  const isOwn = innerSubject >= 0 && firstTokenOf(frame, innerSubject) === frame.phrases[phrase]!.endToken;
  if (inner >= 0 && isOwn && supportRole(frame, inner) === 'actor') return inner;
  const after = frame.phrases[phrase]!.endToken;
  if (frame.tag[after] !== T.WDT && frame.tag[after] !== T.WP) {
    return reducedSupport(frame, phrase);
  }
  const subject = frame.phraseAt[after + 1]!;
  if (subject < 0 || isTime(frame, subject)) return -1;
  const verb = frame.groupAt[frame.phrases[subject]!.endToken]!;
  return verb !== undefined && verb >= 0 && supportRole(frame, verb) === 'actor' ? verb : -1;
}

export function addRelative(frame: Frame, complements: Complements, group: number): void {
  const after = readComplements(frame, frame.groups[group]!.endToken);
  complements.prepositions.push(...after.prepositions);
  complements.endToken = Math.max(complements.endToken, after.endToken);
}

export function subjectsFor(
  frame: Frame,
  support: number,
  role: 'actor' | 'recipient' | undefined,
  relative: number,
): number[] {
  if (support >= 0 && role === 'actor') {
    const group = frame.groups[support]!;
    if (!group.isPassive || group.form !== 'finite') return subjectList(frame, support);
    const after = readComplements(frame, group.endToken);
    return after.prepositions.flatMap((one) => (one.word === frame.knowledge.words.by ? one.phrases : []));
  }
  return relative >= 0 ? subjectList(frame, relative) : [];
}
