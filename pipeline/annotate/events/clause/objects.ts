import { firstEndingBehind } from '../../spans.ts';
import { afterEstimate } from './estimate.ts';
import { type Frame, isAdverb, isTime, possessed, segmentOf, T, verbWord } from './frame.ts';
import { listFrom } from './lists.ts';
import { finiteAt, hasClass, isSubordinator, opensClause } from './words.ts';

/** More in a row stand in no sentence; without a bound each noun of a long line would read all behind it. */
const MOST_PREPOSITIONS = 24;

/** Stands for a preposition that leads to no party. */
const NO_WORD = -1;

/** What follows a verb: objects, prepositional phrases, the verb of its complement. */
export interface Complements {
  /** Noun phrases; of two, who gets something and what. */
  object: number[];
  object2: number[];
  /** Preposition's word id, its noun phrases. */
  readonly prepositions: { word: number; token: number; phrases: number[] }[];
  /** Verb group of "to …", "-ing" or a that-clause behind it, -1 without. */
  inner: number;
  /** Subject phrase of a that-clause. */
  innerSubject: number;
  endToken: number;
}

/** First noun phrase directly behind a verb group, -1 without. */
export function objectAfter(frame: Frame, group: number): number {
  let at = frame.groups[group]!.endToken;
  const { endToken } = segmentOf(frame, frame.groups[group]!.head);
  while (at < endToken && (frame.timeAt[at]! >= 0 || (isAdverb(frame, at) && frame.phraseAt[at]! < 0))) at++;
  at = afterEstimate(frame, at, endToken);
  const phrase = at < endToken ? frame.phraseAt[at]! : -1;
  if (phrase < 0 || isTime(frame, phrase)) return -1;
  return possessed(frame, phrase);
}

/** What follows at `from`; read once for each token, so that it must not be changed. */
export function readComplements(frame: Frame, from: number): Complements {
  const known = frame.complementsAt[from]!;
  if (known >= 0) return frame.complements[known]!;
  const found = complementsFrom(frame, from);
  frame.complementsAt[from] = frame.complements.push(found) - 1;
  return found;
}

/** A copy to which prepositional phrases may be added. */
export function copyOf(complements: Complements): Complements {
  const { object, object2, prepositions, inner, innerSubject, endToken } = complements;
  return { object, object2, prepositions: [...prepositions], inner, innerSubject, endToken };
}

function complementsFrom(frame: Frame, from: number): Complements {
  const found: Complements = {
    object: [],
    object2: [],
    prepositions: [],
    inner: -1,
    innerSubject: -1,
    endToken: from,
  };
  const { words } = frame.knowledge;
  const { endToken } = segmentOf(frame, from - 1);
  let at = from;
  while (at < endToken) {
    const time = frame.timeAt[at]!;
    if (time >= 0) {
      at = Math.max(at + 1, frame.times[time]!.endToken);
      found.endToken = at;
      continue;
    }
    const estimated = afterEstimate(frame, at, endToken);
    if (estimated > at) {
      at = estimated;
      continue;
    }
    const group = frame.groupAt[at]!;
    if (group >= 0) {
      const { form } = frame.groups[group]!;
      const listed = frame.word[at] === words.including ? frame.phraseAt[at + 1]! : -1;
      if (listed >= 0) {
        at = frame.phrases[listFrom(frame, listed).at(-1)!]!.endToken;
        continue;
      }
      // "the ban imposed on A": what follows the participle still leads on from the object.
      if (form === 'participle' && found.object.length > 0 && at === found.endToken) {
        at = frame.groups[group]!.endToken;
        continue;
      }
      if (form !== 'finite' && form !== 'participle') found.inner = group;
      break;
    }
    const phrase = frame.phraseAt[at]!;
    if (phrase >= 0) {
      if (isTime(frame, phrase)) {
        at = frame.phrases[phrase]!.endToken;
        continue;
      }
      const after = takeObject(frame, found, phrase, at);
      if (after < 0) break;
      at = after;
      continue;
    }
    const after = takeOther(frame, found, at, endToken);
    if (after < 0) break;
    at = after;
  }
  found.endToken = Math.max(found.endToken, from);
  if (found.inner < 0 && at < endToken && frame.word[at] === words.that)
    takeClause(frame, found, at + 1, endToken);
  return found;
}

/** Takes the phrase at `at` as an object; -1 where it begins a clause or nothing fits it. */
function takeObject(frame: Frame, found: Complements, phrase: number, at: number): number {
  const list = listFrom(frame, phrase);
  const last = frame.phrases[list.at(-1)!]!.endToken;
  const verb = nextFinite(frame, last);
  if (verb >= 0 && list.length === 1 && takesClause(frame, at)) {
    found.inner = verb;
    found.innerSubject = list[0]!;
    return -1;
  }
  if (found.prepositions.length > 0 && found.object.length > 0) return -1;
  if (found.object.length === 0) found.object = list;
  else if (found.object2.length === 0 && frame.word[at - 1] !== frame.knowledge.words[',']) {
    found.object2 = found.object;
    found.object = list;
  } else return -1;
  found.endToken = last;
  return last;
}

/** Whether the verb before a noun phrase may have a clause for its object: "said A left", but not "backs A is unclear". */
function takesClause(frame: Frame, at: number): boolean {
  for (let i = at - 1; i >= segmentOf(frame, at).firstToken; i--) {
    const group = frame.groupAt[i]!;
    if (group >= 0) return frame.knowledge.operators.verb.has(verbWord(frame, group));
    if (frame.phraseAt[i]! >= 0 && !isTime(frame, frame.phraseAt[i]!)) return true;
  }
  return true;
}

/** Finite verb group that begins at `from` in its sentence; -1 without. */
function nextFinite(frame: Frame, from: number): number {
  return finiteAt(frame, from, segmentOf(frame, from - 1).endToken);
}

function takeOther(frame: Frame, found: Complements, at: number, end: number): number {
  const { word, tag, knowledge } = frame;
  const { words } = knowledge;
  if ((tag[at] === T.IN || tag[at] === T.TO) && word[at] !== words.that && !opensClause(frame, at)) {
    let next = at + 1;
    while (next < end && (tag[next] === T.IN || isAdverb(frame, next)) && frame.phraseAt[next]! < 0) next++;
    if (next >= end) return -1;
    const time = frame.timeAt[next]!;
    if (time >= 0) {
      found.endToken = frame.times[time]!.endToken;
      return found.endToken;
    }
    const group = frame.groupAt[next]!;
    if (group >= 0) {
      if (frame.groups[group]!.form === 'gerund' && found.inner < 0) found.inner = group;
      return -1;
    }
    const phrase = frame.phraseAt[next]!;
    if (
      phrase < 0 ||
      (isSubordinator(frame, at) && nextFinite(frame, frame.phrases[possessed(frame, phrase)]!.endToken) >= 0)
    )
      return -1;
    if (found.prepositions.length >= MOST_PREPOSITIONS) return -1;
    const phrases = listFrom(frame, phrase, word[at] === words.between || !hasVerbBefore(frame, at));
    // "in response to calls from A": A is no party to what is done in response.
    const last = found.prepositions.at(-1);
    const isLinked =
      (hasClass(frame, at - 1, 'link') && isHeld(frame, at - 1)) ||
      (last?.word === NO_WORD && last.phrases.at(-1) === frame.phraseAt[at - 1]);
    found.prepositions.push({ word: isLinked ? NO_WORD : word[at]!, token: at, phrases });
    found.endToken = frame.phrases[phrases.at(-1)!]!.endToken;
    return found.endToken;
  }
  if (word[at] === words['(']) {
    for (let i = at + 1; i < end && i < at + 15; i++) if (word[i] === words[')']) return i + 1;
    return -1;
  }
  if (word[at] === words[',']) {
    const isPhrase = tag[at + 1] === T.IN && at + 2 < end && frame.phraseAt[at + 2]! >= 0;
    const isTimed = at + 1 < end && frame.timeAt[at + 1]! >= 0;
    if (isPhrase || isTimed) return at + 1;
    return afterApposition(frame, found, at, end);
  }
  if (tag[at] === T.CC) return tag[at + 1] === T.IN ? at + 1 : -1;
  // "demanded that parliament act", read as "that parliament"
  if (word[at] === words.that && frame.phraseAt[at + 1]! >= 0) return -1;
  const isMark = word[at] === words['"'] || word[at] === words['\u201c'] || word[at] === words['\u201d'];
  if (isAdverb(frame, at) || tag[at] === T.JJ || isMark || tag[at] === T.DT) return at + 1;
  return -1;
}

/** Whether a preposition leads to the phrase at a token. */
function isHeld(frame: Frame, token: number): boolean {
  const phrase = frame.phraseAt[token]!;
  return phrase >= 0 && frame.tag[frame.phrases[phrase]!.firstToken - 1] === T.IN;
}

/** Token after ", Ana Weld," behind an object ("met his counterpart, Ana Weld, in Oslo"); -1 else. */
function afterApposition(
  frame: Frame,
  { object, endToken }: Complements,
  comma: number,
  end: number,
): number {
  if (object.length === 0 || endToken !== comma || comma + 1 >= end) return -1;
  const phrase = frame.phraseAt[comma + 1]!;
  if (phrase < 0) return -1;
  const after = frame.phrases[phrase]!.endToken;
  if (after + 1 >= end || frame.word[after] !== frame.knowledge.words[',']) return -1;
  const index = frame.mentionAt[frame.phrases[phrase]!.head]!;
  const isName = index >= 0 && frame.mentions[index]!.form === 'name';
  const goesOn = frame.tag[after + 1] === T.IN || frame.timeAt[after + 1]! >= 0;
  return isName && goesOn ? after + 1 : -1;
}

function takeClause(frame: Frame, found: Complements, from: number, end: number): void {
  // "proposed a bill that would pardon A": the bill's clause.
  if (found.object.length > 0 && finiteAt(frame, from, end) >= 0) return;
  for (let at = from; at < end; at++) {
    const group = frame.groupAt[at]!;
    if (group >= 0) {
      if (frame.groups[group]!.form === 'finite' || found.innerSubject >= 0) found.inner = group;
      return;
    }
    const phrase = frame.phraseAt[at]!;
    if (phrase >= 0 && found.innerSubject < 0 && !isTime(frame, phrase))
      found.innerSubject = possessed(frame, phrase);
  }
}

/** "The talks between A and B ended": before the first verb a list can only belong to the noun. */
function hasVerbBefore(frame: Frame, token: number): boolean {
  const first = frame.groups[firstEndingBehind(frame.groups, segmentOf(frame, token).firstToken)];
  return first !== undefined && first.firstToken < token;
}
