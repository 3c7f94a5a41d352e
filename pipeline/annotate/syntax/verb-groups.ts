import {
  type NounPhrase,
  type Segment,
  TAGS,
  type Tag,
  type Tokens,
  type VerbGroup,
} from '../../../schemas/stages/annotations.ts';
import { Use } from './verb-words.ts';

const index = (name: Tag): number => TAGS.indexOf(name);
const VB = index('VB');
const VBD = index('VBD');
const VBG = index('VBG');
const VBN = index('VBN');
const VBP = index('VBP');
const VBZ = index('VBZ');
const MD = index('MD');
const TO = index('TO');
const NONE = 0;

const isVerb = Uint8Array.from(TAGS, (name) => (name.startsWith('VB') ? 1 : 0));
const isAdverb = Uint8Array.from(TAGS, (name) => (name.startsWith('RB') ? 1 : 0));

/** Verb groups of all segments, ordered; participles inside noun phrases belong to those. */
export function findVerbGroups(
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  use: Uint16Array,
  nounPhrases: readonly NounPhrase[],
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let phrase = 0;
  for (const { firstToken, endToken } of segments) {
    let after = firstToken;
    for (let at = firstToken; at < endToken; at++) {
      while (phrase < nounPhrases.length && nounPhrases[phrase]!.endToken <= at) phrase++;
      if (phrase < nounPhrases.length && nounPhrases[phrase]!.firstToken <= at) continue;
      const name = tag[at]!;
      if (isVerb[name] === 0 && name !== MD && (name !== TO || !isInfinitive(tag, at, endToken))) continue;
      const group = readGroup(tokens, tag, use, at, after, firstToken, endToken);
      groups.push(group);
      after = group.endToken;
      at = group.endToken - 1;
    }
  }
  return groups;
}

function isInfinitive(tag: Uint8Array, to: number, end: number): boolean {
  let at = to + 1;
  while (at < end && at < to + 4 && isAdverb[tag[at]!] === 1) at++;
  return at < end && tag[at] === VB;
}

function usesOf(use: Uint16Array, word: number): number {
  return word < use.length ? use[word]! : NONE;
}

/** The group that begins with the verb, modal or "to" at `first`; `after` is where the group before ended. */
function readGroup(
  tokens: Tokens,
  tag: Uint8Array,
  use: Uint16Array,
  first: number,
  after: number,
  segmentFirst: number,
  limit: number,
): VerbGroup {
  let head = first;
  const modal = tag[first] === MD ? first : -1;
  let isPassive = false;
  let isPerfect = false;
  let isProgressive = false;
  let isNegated = (usesOf(use, tokens.word[first]!) & Use.NEGATION) !== 0;
  for (let at = first + 1; at < limit && at < head + 6; at++) {
    const uses = usesOf(use, tokens.word[at]!);
    if ((uses & Use.NEGATION) !== 0) {
      isNegated = true;
      continue;
    }
    if (isNoLonger(tokens, use, at, limit)) {
      isNegated = true;
      at++;
      continue;
    }
    if (isAdverb[tag[at]!] === 1) continue;
    const step = follows(tag, usesOf(use, tokens.word[head]!), head, at);
    if (step === Step.NO) break;
    if (step === Step.PASSIVE) isPassive = true;
    else if (step === Step.PERFECT) isPerfect = true;
    else if (step === Step.PROGRESSIVE) isProgressive = true;
    head = at;
  }
  const start = startOf(tokens, tag, use, first, after);
  if (start < first) isNegated = true;
  const end = groupEnd(tokens, use, tag, head, limit);
  if (end > head + 1) isNegated = true;
  const form = formOf(tag, first, head, segmentFirst, start);
  if (form === 'participle') isPassive = true;
  return {
    firstToken: start,
    endToken: end,
    start: tokens.start[start]!,
    end: tokens.end[end - 1]!,
    head,
    tense: tenseOf(tag, usesOf(use, tokens.word[first]!), first, modal),
    form,
    isPassive,
    isPerfect,
    isProgressive,
    isNegated,
    modal,
  };
}

const Step = { NO: 0, PLAIN: 1, PASSIVE: 2, PERFECT: 3, PROGRESSIVE: 4 } as const;

/** Whether the verb at `at` goes on the group whose last verb is `head`, and as what. */
function follows(tag: Uint8Array, uses: number, head: number, at: number): number {
  const name = tag[at]!;
  if (isVerb[name] === 0) return Step.NO;
  const last = tag[head]!;
  if (last === MD || last === TO) return name === VB || name === VBP ? Step.PLAIN : Step.NO;
  const isPast = name === VBN || name === VBD;
  if ((uses & Use.HAVE) !== 0 && isPast) return Step.PERFECT;
  if ((uses & Use.BE) !== 0) return isPast ? Step.PASSIVE : name === VBG ? Step.PROGRESSIVE : Step.NO;
  if ((uses & Use.DO) !== 0) return name === VB || name === VBP ? Step.PLAIN : Step.NO;
  return (uses & Use.GET) !== 0 && name === VBN ? Step.PASSIVE : Step.NO;
}

function isNoLonger(tokens: Tokens, use: Uint16Array, at: number, limit: number): boolean {
  return (
    at + 1 < limit &&
    (usesOf(use, tokens.word[at]!) & Use.NO) !== 0 &&
    (usesOf(use, tokens.word[at + 1]!) & Use.LONGER) !== 0
  );
}

/** "never said", "no longer wants", "not to go": the negation before the verb. */
function startOf(tokens: Tokens, tag: Uint8Array, use: Uint16Array, first: number, after: number): number {
  let at = first - 1;
  while (at >= after && at >= first - 2 && isAdverb[tag[at]!] === 1) {
    if ((usesOf(use, tokens.word[at]!) & Use.NEGATION) !== 0) return at;
    if (at - 1 >= after && isNoLonger(tokens, use, at - 1, first)) return at - 1;
    at--;
  }
  return first;
}

/** An auxiliary alone keeps its negation: "is not a", "did n't". */
function groupEnd(tokens: Tokens, use: Uint16Array, tag: Uint8Array, head: number, limit: number): number {
  const at = head + 1;
  if (at >= limit || (usesOf(use, tokens.word[at]!) & Use.NEGATION) === 0) return at;
  const isAuxiliary =
    tag[head] === MD || (usesOf(use, tokens.word[head]!) & (Use.BE | Use.HAVE | Use.DO)) !== 0;
  return isAuxiliary ? at + 1 : at;
}

function formOf(
  tag: Uint8Array,
  first: number,
  head: number,
  segmentFirst: number,
  start: number,
): VerbGroup['form'] {
  const name = tag[first]!;
  if (name === TO) return 'infinitive';
  if (name === MD || name === VBD || name === VBP || name === VBZ) return 'finite';
  if (name === VBG) return 'gerund';
  if (name === VBN) return 'participle';
  return start === segmentFirst && first === head ? 'imperative' : 'infinitive';
}

/** "will" and "shall" are future; other modals say no tense. */
function tenseOf(tag: Uint8Array, uses: number, first: number, modal: number): VerbGroup['tense'] {
  if (modal >= 0) return (uses & Use.WILL) !== 0 ? 'future' : 'none';
  const name = tag[first]!;
  if (name === VBD) return 'past';
  return name === VBP || name === VBZ ? 'present' : 'none';
}
