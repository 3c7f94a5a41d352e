import { type Frame, isAdverb, segmentOf, T } from './clause/frame.ts';
import { subjectOf } from './clause/subject.ts';
import { finiteAt } from './clause/words.ts';
import type { EventDraft } from './match/draft.ts';
import { timesBetween } from './status/dates.ts';
import { effectAt } from './status/operators.ts';

/** Time of the event: of those in its sentence that belong to its own verb or noun the nearest; -1 where none surely does. */
export function timeOf(frame: Frame, event: EventDraft): number {
  const { firstToken, endToken } = segmentOf(frame, event.firstToken);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const time of timesBetween(frame, firstToken, endToken)) {
    const { firstToken: first, endToken: end } = frame.times[time]!;
    const isBehind = first >= event.endToken;
    const isOwn = isBehind
      ? isReached(frame, event, first) && !isBeforeVerb(frame, event, first, end)
      : end <= event.firstToken
        ? isOpening(frame, event, first, end)
        : true;
    if (!isOwn || isOfOther(frame, event, first, end)) continue;
    // What follows the trigger belongs to it before what precedes it.
    const distance = isBehind ? first - event.endToken : event.endToken - first + 8;
    if (distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}

/** "the meeting and the 1979 coup", "Monday's vote": the time of another noun. */
function isOfOther(
  frame: Frame,
  { phrase: own, firstToken, endToken }: EventDraft,
  first: number,
  end: number,
): boolean {
  const phrase = frame.phraseAt[first]!;
  if (phrase < 0 || phrase === own) return false;
  const { head } = frame.phrases[phrase]!;
  // "that night Weld thanked": the name is no part of the time's phrase.
  const isNoun = frame.tag[head] !== T.NNP && frame.tag[head] !== T.NNPS;
  return isNoun && head >= end && (head < firstToken || head >= endToken);
}

/** Whether a time behind the trigger is no other verb's: neither verb, relative clause nor "after …" stands between. */
function isReached(frame: Frame, event: EventDraft, time: number): boolean {
  const { words } = frame.knowledge;
  const { word, tag } = frame;
  for (let at = event.endToken; at < time; at++) {
    const group = frame.groupAt[at]!;
    if (group >= 0) {
      if (!carriesOn(frame, event, group)) return false;
      at = frame.groups[group]!.endToken - 1;
      continue;
    }
    if (tag[at] === T.WDT || tag[at] === T.WP || tag[at] === T.WRB || tag[at] === T.WP_POSS) return false;
    const w = word[at]!;
    if (w === words[';'] || w === words[':'] || w === words.that || w === words.while) return false;
    const isOrder = w === words.after || w === words.before || w === words.since || w === words.until;
    if (isOrder && frame.timeAt[at + 1]! < 0 && frame.timeAt[at]! < 0) return false;
  }
  return true;
}

/** "imposed sanctions, and the council last year accused …": the time behind the subject of another verb, right before that. */
function isBeforeVerb(frame: Frame, event: EventDraft, first: number, end: number): boolean {
  const verb = finiteAt(frame, end, segmentOf(frame, first).endToken);
  if (verb < 0) return false;
  const subject = subjectOf(frame, verb);
  return subject >= 0 && subject !== event.phrase && frame.phrases[subject]!.firstToken >= event.endToken;
}

/** "talks were held on Monday", "the strike began on Friday": what a verb says of when the noun's event is. */
function carriesOn(frame: Frame, event: EventDraft, group: number): boolean {
  if (event.phrase < 0) return false;
  if (group === event.support) return true;
  const { head } = frame.groups[group]!;
  const { occurring, operators, words, support, failing } = frame.knowledge;
  const w = frame.word[head]!;
  const subject = subjectOf(frame, group);
  if (subject >= 0 && subject !== event.phrase) return false;
  const effect = effectAt(operators.verb, frame.word, head);
  return (
    occurring.has(w) ||
    support.has(w) ||
    failing.has(w) ||
    effect === 'begun' ||
    effect === 'cancelled' ||
    frame.word[head + 1] === words.place ||
    w === words.was ||
    w === words.were ||
    w === words.is ||
    w === words.are
  );
}

/** "On Monday police arrested …", "He left, and on Monday he met …": a time before the trigger that no verb before it has. */
function isOpening(frame: Frame, event: EventDraft, time: number, end: number): boolean {
  const { words } = frame.knowledge;
  const { word, tag } = frame;
  const { firstToken } = segmentOf(frame, event.firstToken);
  for (let at = end; at < event.firstToken; at++) {
    if (isDash(frame, at)) return false;
    const group = frame.groupAt[at]!;
    if (group >= 0 && group !== event.support && group !== event.group) return false;
    if (tag[at] === T.WDT || tag[at] === T.WP || tag[at] === T.WP_POSS) return false;
    if (word[at] === words[';'] || word[at] === words.that) return false;
  }
  if (isInside(frame, event, time)) return true;
  let opener = time - 1;
  while (opener >= firstToken && (tag[opener] === T.IN || tag[opener] === T.DT || isAdverb(frame, opener))) {
    const w = word[opener]!;
    // "two days after 3 May"
    if (w === words.that) break;
    opener--;
  }
  if (opener < firstToken) return true;
  const isBreak = word[opener] === words.that || word[opener] === words[','] || tag[opener] === T.CC;
  for (let at = opener; at >= firstToken; at--) if (frame.groupAt[at]! >= 0) return isBreak;
  return true;
}

/** "Monday's attack", "police on Monday arrested …": between the beginning of the event's own clause and the time stands no verb. */
function isInside(frame: Frame, { clauseFirst }: EventDraft, time: number): boolean {
  if (time < clauseFirst) return false;
  for (let at = clauseFirst; at < time; at++) if (frame.groupAt[at]! >= 0) return false;
  return true;
}

/** What stands before a dash at the head of a passage is its dateline. */
function isDash(frame: Frame, at: number): boolean {
  return frame.knowledge.dashes.has(frame.word[at]!);
}
