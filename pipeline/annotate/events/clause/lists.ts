import { type Frame, firstTokenOf, isAdverb, isTime, possessed, segmentOf, T, verbWord } from './frame.ts';
import { isSpot } from './place-types.ts';
import { finiteAt, hasClass, hasFinite } from './words.ts';

/** Most members that a list is read to. */
const MAX = 12;

/** Noun phrases joined to `phrase` on its right, itself first: "A, B and C". A phrase that a finite verb follows begins a clause of its own, unless it is `isHeld` by a preposition ("between A and B"). */
export function listFrom(frame: Frame, phrase: number, isHeld = false): number[] {
  const { word, knowledge } = frame;
  const { words } = knowledge;
  const first = possessed(frame, phrase);
  const { endToken } = segmentOf(frame, frame.phrases[first]!.firstToken);
  const sure = [first];
  const open: number[] = [];
  let at = afterBrackets(frame, frame.phrases[first]!.endToken, endToken);
  at = parallelEnd(frame, first, at, endToken);
  while (sure.length + open.length < MAX && at < endToken) {
    const isComma = word[at] === words[','];
    let next = isComma ? at + 1 : at;
    const joined = joinEnd(frame, next);
    const isJoined = joined > next;
    if (!isJoined && !isComma) break;
    next = joined;
    while (next < endToken && isAdverb(frame, next) && frame.phraseAt[next]! < 0) next++;
    const i = next < endToken ? frame.phraseAt[next]! : -1;
    if (i < 0 || frame.phrases[i]!.firstToken < next - 1 || isTime(frame, i)) break;
    const member = possessed(frame, i);
    const end = afterBrackets(frame, frame.phrases[member]!.endToken, endToken);
    if (isJoined && !isHeld && startsClause(frame, end, endToken)) break;
    open.push(member);
    if (isJoined) {
      sure.push(...open);
      break;
    }
    at = end;
  }
  return sure;
}

/** Token after "and", "or", "as well as"; `at` itself without. */
function joinEnd(frame: Frame, at: number): number {
  const { words } = frame.knowledge;
  const { word } = frame;
  if (word[at] === words.and || word[at] === words.or || word[at] === words.nor) return at + 1;
  return word[at] === words.as && word[at + 1] === words.well && word[at + 2] === words.as ? at + 3 : at;
}

/** Behind "(RUF)". */
function afterBrackets(frame: Frame, at: number, end: number): number {
  const { words } = frame.knowledge;
  if (frame.word[at] !== words['(']) return at;
  for (let i = at + 1; i < end && i < at + 8; i++) if (frame.word[i] === words[')']) return i + 1;
  return at;
}

/** Whether "and" between two phrases joins them, not what they belong to. */
function isOneList(frame: Frame, phrase: number, next: number): boolean {
  return !isTownBeforePerson(frame, phrase, next) && !isObjectBeforeClause(frame, phrase, next);
}

/** "noticed the crowd and a warship was sent": what one verb acts on is not joined to what another one is told of. */
function isObjectBeforeClause(frame: Frame, phrase: number, next: number): boolean {
  const { groups, groupAt, knowledge } = frame;
  const verb = groupAt[firstTokenOf(frame, phrase) - 1] ?? -1;
  if (verb < 0 || groups[verb]!.form !== 'finite' || groups[verb]!.isPassive) return false;
  if (knowledge.operators.verb.has(verbWord(frame, verb))) return false;
  return isSubject(frame, next);
}

/** "an offer from A, and B remains …": behind a comma, what a preposition or verb leads to is not joined to the subject of another verb. */
function endsClause(frame: Frame, phrase: number, next: number): boolean {
  const before = firstTokenOf(frame, phrase) - 1;
  if (before < 0 || (frame.tag[before] !== T.IN && frame.groupAt[before]! < 0)) return false;
  if (!hasFinite(frame, segmentOf(frame, before).firstToken, before, 32)) return false;
  return isSubject(frame, next);
}

/** Whether a finite verb follows a phrase in its sentence. */
function isSubject(frame: Frame, phrase: number): boolean {
  const { endToken } = segmentOf(frame, firstTokenOf(frame, phrase));
  return startsClause(frame, frame.phrases[phrase]!.endToken, endToken);
}

/** "to visit Beijing and the president accepted …", "in Gaza and all the hostages": a town and people are no list. */
function isTownBeforePerson(frame: Frame, phrase: number, next: number): boolean {
  const { phrases, mentionAt, mentions, entities } = frame;
  const { head } = phrases[next]!;
  const town = mentions[mentionAt[phrases[phrase]!.head]!];
  const other = mentions[mentionAt[head]!];
  if (!town || !other || town.form !== 'name' || town.entity < 0) return false;
  // "in Lima and Puno provinces"
  if (other.form === 'nominal' && (hasClass(frame, head, 'territory') || hasClass(frame, head, 'place')))
    return false;
  const isPerson =
    other.form === 'title' || other.form === 'nominal' || entities[other.entity]?.type === 'person';
  return isPerson && isSpot(entities[town.entity]!.type);
}

/** Phrase at a token; of a name that runs over several ("Authority on Development"), the first of them. */
function wholeName(frame: Frame, at: number): number {
  const { mentionAt, mentions } = frame;
  const phrase = frame.phraseAt[at]!;
  const index = mentionAt[at]!;
  if (phrase < 0 || index < 0 || mentions[index]!.form !== 'name') return phrase;
  const first = frame.phraseAt[mentions[index]!.firstToken]!;
  return first >= 0 ? first : phrase;
}

/** Token before "(RUF)", which ends at `at`. */
export function beforeBrackets(frame: Frame, at: number, start: number): number {
  const { words } = frame.knowledge;
  for (let i = at - 1; i > start && i > at - 8; i--) if (frame.word[i] === words['(']) return i - 1;
  return at;
}

function startsClause(frame: Frame, from: number, end: number): boolean {
  if (from < end && frame.timeAt[from]! >= 0) {
    // "and Norway last week accused …"
    return finiteAt(frame, frame.times[frame.timeAt[from]!]!.endToken, end) >= 0;
  }
  // "…, and his wife, Ana Weld, did likewise"
  const isAside = frame.word[from] === frame.knowledge.words[','];
  return finiteAt(frame, isAside ? behindAside(frame, from, end) : from, end) >= 0;
}

/** Token behind an apposition of one phrase between commas; the first comma without one. */
function behindAside(frame: Frame, comma: number, end: number): number {
  const phrase = comma + 1 < end ? frame.phraseAt[comma + 1]! : -1;
  if (phrase < 0) return comma;
  const after = frame.phrases[phrase]!.endToken;
  return after < end && frame.word[after] === frame.knowledge.words[','] ? after + 1 : comma;
}

/** Noun phrases joined to `phrase` on its left, itself last. */
export function listTo(frame: Frame, phrase: number): number[] {
  const { word, knowledge } = frame;
  const { words } = knowledge;
  const found = [phrase];
  let isJoined = false;
  let first = firstTokenOf(frame, phrase);
  const start = segmentOf(frame, first).firstToken;
  while (found.length < MAX) {
    let at = first - 1;
    if (at <= start) break;
    const isAnd = word[at] === words.and || word[at] === words.or || word[at] === words.nor;
    // "before the court and A and B were sued": a second "and" joins clauses.
    if (isAnd ? isJoined : !isJoined || word[at] !== words[',']) break;
    at--;
    const isBreak = isAnd && word[at] === words[','];
    if (isBreak) at--;
    if (word[at] === words[')']) at = beforeBrackets(frame, at, start);
    const other = at >= start ? wholeName(frame, at) : -1;
    if (other < 0 || frame.phrases[frame.phraseAt[at]!]!.endToken < at || isTime(frame, other)) break;
    if (isAnd && !isOneList(frame, other, found[0]!)) break;
    if (isBreak && endsClause(frame, other, found[0]!)) break;
    isJoined = true;
    const holder = parallelHolder(frame, other, found[0]!);
    found.unshift(holder);
    first = firstTokenOf(frame, holder);
  }
  return found;
}

/** "the president of A and the king of B": the president is joined to the king, not A. */
function parallelHolder(frame: Frame, phrase: number, next: number): number {
  const { words } = frame.knowledge;
  const before = firstTokenOf(frame, phrase) - 1;
  if (before < 1 || frame.word[before] !== words.of) return phrase;
  if (frame.word[frame.phrases[next]!.endToken] !== words.of) return phrase;
  const holder = frame.phraseAt[before - 1]!;
  return holder >= 0 ? holder : phrase;
}

/** Behind "of A" in "the president of A and the king of B": both have one. */
function parallelEnd(frame: Frame, phrase: number, at: number, end: number): number {
  const { words } = frame.knowledge;
  if (at >= end || frame.word[at] !== words.of) return at;
  const held = frame.phraseAt[at + 1]!;
  if (held < 0) return at;
  const after = frame.phrases[possessed(frame, held)]!.endToken;
  const joined = joinEnd(frame, after);
  const next = joined > after && joined < end ? frame.phraseAt[joined]! : -1;
  if (next < 0 || next === phrase) return at;
  return frame.word[frame.phrases[possessed(frame, next)]!.endToken] === words.of ? after : at;
}
