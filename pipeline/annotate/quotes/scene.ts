import {
  type NounPhrase,
  Shape,
  TAGS,
  type Tag,
  type TokenSpan,
  type VerbGroup,
} from '../../../schemas/stages/annotations.ts';
import { flagsAt, type WordFlags } from '../../knowledge/word-flags.ts';
import type { WithEntities } from '../layers.ts';
import { nounPhrase } from '../syntax/noun-phrase.ts';
import type { QuoteKnowledge } from './knowledge.ts';

/** What the passes ask about a token: the phrase, verb group and quotation that hold it, and the lexicon's bits. */
export interface Scene {
  readonly layers: WithEntities;
  readonly text: string;
  /** Of the tokens: asked so often that one step to them counts. */
  readonly word: Int32Array;
  readonly shape: Uint8Array;
  readonly start: Int32Array;
  readonly tag: Uint8Array;
  readonly phrases: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  readonly phraseAt: Int32Array;
  readonly verbAt: Int32Array;
  /** Outermost quotation around a token, marks included; -1 outside. */
  readonly quotationAt: Int32Array;
  /** By quotation: token of its opening mark, and token behind its closing mark (or behind the last token of an open one). */
  readonly openOf: Int32Array;
  readonly afterOf: Int32Array;
  readonly frames: WordFlags;
  readonly words: WordFlags;
  readonly knowledge: QuoteKnowledge;
}

export const tagIndex = (name: Tag): number => TAGS.indexOf(name);
const isAdverbTag = Uint8Array.from(TAGS, (name) => (name.startsWith('RB') ? 1 : 0));
const POS = tagIndex('POS');

export function makeScene(layers: WithEntities, knowledge: QuoteKnowledge): Scene {
  const { tokens, syntax, quotations, article } = layers;
  const phraseAt = indexed(0, syntax.nounPhrases, tokens.length);
  const verbAt = indexed(1, syntax.verbGroups, tokens.length);
  const quotationAt = scratch(2, tokens.length);
  const openOf = scratch(3, quotations.length);
  const afterOf = scratch(4, quotations.length);
  for (let i = 0; i < quotations.length; i++) {
    const { firstToken, endToken, outerStart, outerEnd, isNested } = quotations[i]!;
    let open = firstToken - 1;
    while (open > 0 && tokens.start[open]! > outerStart) open--;
    let after = endToken;
    while (after < tokens.length && tokens.end[after]! <= outerEnd) after++;
    openOf[i] = open;
    afterOf[i] = after;
    if (!isNested) quotationAt.fill(i, open, after);
  }
  const phrases = withNames(layers, phraseAt, verbAt);
  return {
    layers,
    text: article.text,
    word: tokens.word,
    shape: tokens.shape,
    start: tokens.start,
    tag: syntax.tag,
    phrases,
    verbs: syntax.verbGroups,
    phraseAt,
    verbAt,
    quotationAt,
    openOf,
    afterOf,
    frames: knowledge.frames,
    words: knowledge.words,
    knowledge,
  };
}

// Room for the longest article so far, shared by calls: a scene lives no longer than the article's quotes are sought.
const pool: Int32Array[] = [];
function roomFor(which: number, length: number): Int32Array {
  if (!pool[which] || pool[which].length < length) pool[which] = new Int32Array(length * 2);
  return pool[which];
}

function scratch(which: number, length: number): Int32Array {
  return roomFor(which, length).fill(-1, 0, length);
}

/** By token the index of the span that holds it, -1 outside; in one pass over ordered spans that do not overlap. */
function indexed(which: number, spans: readonly TokenSpan[], length: number): Int32Array {
  const index = roomFor(which, length);
  let at = 0;
  for (let i = 0; i < spans.length; i++) {
    const { firstToken, endToken } = spans[i]!;
    while (at < firstToken) index[at++] = -1;
    while (at < endToken) index[at++] = i;
  }
  while (at < length) index[at++] = -1;
  return index;
}

/**
 * The noun phrases, with those that the tagger broke inside a name ("Chairman David | Pepper called") made whole:
 * `phraseAt` points to the new ones, and no verb group stays inside a name.
 */
function withNames(layers: WithEntities, phraseAt: Int32Array, verbAt: Int32Array): readonly NounPhrase[] {
  const { names, syntax, tokens } = layers;
  let phrases: NounPhrase[] | null = null;
  for (let i = 0; i < names.length; i++) {
    const { form, firstToken, endToken } = names[i]!;
    if (form === 'demonym') continue;
    const outer = phraseAt[firstToken]!;
    if (outer >= 0 && phraseAt[endToken - 1] === outer) continue;
    phrases ??= syntax.nounPhrases.slice();
    const before = outer < 0 ? undefined : phrases[outer]!;
    const after = phraseAt[endToken - 1]! < 0 ? undefined : phrases[phraseAt[endToken - 1]!]!;
    const first = before?.firstToken ?? firstToken;
    const end = after?.endToken ?? endToken;
    const head = after?.head ?? endToken - 1;
    phrases.push(nounPhrase(tokens, first, end, head, after?.isPlural ?? false, after?.isPronoun ?? false));
    phraseAt.fill(phrases.length - 1, first, end);
    verbAt.fill(-1, first, end);
  }
  return phrases ?? syntax.nounPhrases;
}

export function framesAt({ word, frames }: Scene, token: number): number {
  return flagsAt(frames, word[token]!);
}

export function wordAt({ word, words }: Scene, token: number): number {
  return flagsAt(words, word[token]!);
}

export function isAdverb(scene: Scene, token: number): boolean {
  return isAdverbTag[scene.tag[token]!] === 1;
}

export function isPossessive(scene: Scene, token: number): boolean {
  return scene.tag[token] === POS;
}

/** UTF-16 unit of a punctuation token; 0 for words and numbers. */
export function markUnit({ shape, start, text }: Scene, token: number): number {
  return (shape[token]! & Shape.PUNCT) === 0 ? 0 : text.charCodeAt(start[token]!);
}

export const COMMA = 44;
export const COLON = 58;
export const SEMICOLON = 59;

export function isDash(scene: Scene, token: number): boolean {
  return isDashUnit(scene, token, markUnit(scene, token));
}

function isDashUnit({ layers, shape, start }: Scene, token: number, unit: number): boolean {
  if (unit === 0x2014 || unit === 0x2013) return true;
  if (unit !== 45) return false;
  return layers.tokens.end[token]! - start[token]! > 1 || (shape[token]! & Shape.SPACED) !== 0;
}

/** A comma or dash: what sets off a parenthesis. */
export function isBreak(scene: Scene, token: number): boolean {
  const unit = markUnit(scene, token);
  return unit === COMMA || (unit !== 0 && isDashUnit(scene, token, unit));
}

/** Number of word and number tokens in [first, end). */
export function wordsIn({ shape }: Scene, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) if ((shape[at]! & Shape.PUNCT) === 0) count++;
  return count;
}
