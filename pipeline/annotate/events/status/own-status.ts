import type { EventType, Status } from '../../../../schemas/stages/annotations.ts';
import { type Frame, firstTokenOf, segmentOf, T } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';
import { subjectOf } from '../clause/subject.ts';
import { isAfterPublication } from './dates.ts';

/** Acts whose present tense is a standing position ("backs the plan"). */
const STANDING: ReadonlySet<EventType> = new Set<EventType>(['SUPPORT', 'REJECT', 'COOPERATE', 'AID']);

/** Status that a verb group gives by itself: tense, modal, negation, question, condition. */
export function ownStatus(
  frame: Frame,
  group: number,
  type: EventType | null,
  isReportedPast: boolean,
): Status {
  if (isNegated(frame, group)) return 'denied';
  if (isConditional(frame, group) || isQuestion(frame, group)) return 'hypothetical';
  const { words } = frame.knowledge;
  const { modal, tense, form, isProgressive, isPerfect, isPassive, firstToken } = frame.groups[group]!;
  if (modal >= 0) {
    const word = frame.word[modal]!;
    if (tense === 'future' || word === words.will || word === words.shall) return 'planned';
    if (word === words.would) return isReportedPast && !isPerfect ? 'planned' : 'hypothetical';
    return word === words.should || word === words.must || word === words.ought ? 'proposed' : 'hypothetical';
  }
  if (form === 'gerund' && isLivePicture(frame, group)) return 'ongoing';
  if (form !== 'finite') return 'happened';
  if (tense === 'present') {
    if (!isPerfect && isAfterPublication(frame, group)) return 'planned';
    if (isPerfect) return isProgressive || (isPassive && isSince(frame, group)) ? 'ongoing' : 'happened';
    if (isProgressive) return 'ongoing';
    if (isPassive) return 'ongoing';
    return type !== null && STANDING.has(type) && !isHeadline(frame, firstToken) ? 'ongoing' : 'happened';
  }
  return 'happened';
}

/** "Drivers blocking the road say …": while the main verb is present, so is the participle behind its subject. */
function isLivePicture(frame: Frame, group: number): boolean {
  const { firstToken } = frame.groups[group]!;
  const next = frame.groups[group + 1];
  const before = frame.phraseAt[firstToken - 1] ?? -1;
  if (before < 0 || !next || next.firstToken >= segmentOf(frame, firstToken).endToken) return false;
  return next.form === 'finite' && next.tense === 'present' && !next.isPerfect;
}

function isSince(frame: Frame, group: number): boolean {
  const { endToken } = frame.groups[group]!;
  return frame.word[endToken] === frame.knowledge.words.since;
}

/** A sentence without a full stop is a headline: its present tense tells what has happened. */
function isHeadline(frame: Frame, token: number): boolean {
  const segment = segmentOf(frame, token);
  const last = segment.endToken - 1;
  return frame.tag[last] !== T.PUNCT;
}

export function isNegated(frame: Frame, group: number): boolean {
  const { words } = frame.knowledge;
  const { word } = frame;
  const { isNegated: isOwn, firstToken, endToken, head } = frame.groups[group]!;
  if (isOwn) return !isNotOnly(frame, firstToken, endToken);
  const { firstToken: start } = segmentOf(frame, firstToken);
  const subject = subjectOf(frame, group);
  const first = subject >= 0 ? firstTokenOf(frame, subject) : firstToken;
  if (subject >= 0 && (isNone(frame, word[first]!) || (first > start && word[first - 1] === words.no)))
    return true;
  for (let at = first - 1; at >= start && at >= first - 4; at--) {
    if (word[at] === words.nor || word[at] === words.neither || word[at] === words.never) return true;
    // "at no point did the council …"
    if (word[at] === words.no && at - 1 <= start + 1 && frame.tag[at - 1] === T.IN) return true;
    if (word[at] === words[','] || frame.groupAt[at]! >= 0) {
      const isAuxiliary = frame.groupAt[at]! >= 0 && frame.groups[frame.groupAt[at]!]!.endToken === first;
      if (!isAuxiliary) break;
    }
  }
  if (isFrontedNo(frame, start, firstToken)) return true;
  const after = readComplements(frame, endToken);
  const object = after.object[0];
  return object !== undefined && isNone(frame, word[firstTokenOf(frame, object)]!) && head < endToken;
}

/** "were asked not only to …": that and more. */
function isNotOnly(frame: Frame, firstToken: number, endToken: number): boolean {
  const { words } = frame.knowledge;
  for (let at = firstToken; at <= endToken; at++)
    if (frame.word[at] === words.not) return frame.word[at + 1] === words.only;
  return false;
}

function isNone(frame: Frame, word: number): boolean {
  const { words } = frame.knowledge;
  return (
    word === words.no ||
    word === words.none ||
    word === words.neither ||
    word === words.nor ||
    word === words.nobody
  );
}

/** "For all the talk, at no point did …": "no" behind a preposition, before an auxiliary. */
function isFrontedNo(frame: Frame, start: number, verb: number): boolean {
  for (let at = verb - 1; at > start && at > verb - 9; at--) {
    if (frame.word[at] !== frame.knowledge.words.no || frame.tag[at - 1] !== T.IN) continue;
    const phrase = frame.phraseAt[at]!;
    const next = phrase >= 0 ? frame.groupAt[frame.phrases[phrase]!.endToken]! : -1;
    return next >= 0 && frame.groups[next]!.firstToken < verb && frame.groups[next]!.head < verb;
  }
  return false;
}

/** "if", "unless", "whether", "in case" before it in its clause; "should A agree", "had A agreed". */
function isConditional(frame: Frame, group: number): boolean {
  const { words } = frame.knowledge;
  const { word } = frame;
  const verb = frame.groups[group]!.firstToken;
  const { firstToken } = segmentOf(frame, verb);
  for (let at = verb - 1; at >= firstToken; at--) {
    const w = word[at]!;
    if (w === words.if || w === words.unless || w === words.whether) return true;
    if (w === words.case && word[at - 1] === words.in) return true;
    if (w === words[','] || w === words[';'] || w === words.that) return false;
    const other = frame.groupAt[at]!;
    if (other < 0) continue;
    const { head, firstToken: otherFirst, endToken } = frame.groups[other]!;
    const opener = word[head]!;
    const isInverted = opener === words.should || opener === words.had || opener === words.were;
    if (!isInverted || head !== otherFirst) return false;
    const subject = frame.phraseAt[endToken]!;
    const previous = frame.phraseAt[otherFirst - 1] ?? -1;
    const isOpening = otherFirst === firstToken || previous < 0 || opener === words.should;
    return subject >= 0 && isOpening && frame.groups[group]!.firstToken >= frame.phrases[subject]!.endToken;
  }
  return false;
}

export function isQuestion(frame: Frame, group: number): boolean {
  const { head } = frame.groups[group]!;
  const { endToken } = segmentOf(frame, head);
  const { words } = frame.knowledge;
  for (let at = endToken - 1; at >= endToken - 3 && at > head; at--)
    if (frame.word[at] === words['?']) return isSameLevel(frame, head, at);
  return false;
}

/** Whether no quotation begins or ends between two tokens: 'accused him and asked: "What next?"' asks only inside. */
function isSameLevel(frame: Frame, from: number, to: number): boolean {
  const { words } = frame.knowledge;
  let marks = 0;
  for (let at = from + 1; at < to; at++) {
    const w = frame.word[at];
    if (w === words['"'] || w === words['\u201c'] || w === words['\u201d']) marks++;
  }
  return marks % 2 === 0;
}
