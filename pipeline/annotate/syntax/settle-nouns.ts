import type { Segment, Tokens } from '../../../schemas/stages/annotations.ts';
import type { SyntaxKnowledge } from './knowledge.ts';
import { IN, JJ, NN, TO, tagTable, VB, VBN } from './tag-names.ts';
import { Use } from './verb-words.ts';
import { canBe } from './words.ts';

const determiners = tagTable(['DT', 'PRP$']);
const adjectives = tagTable(['JJ', 'JJR', 'JJS']);
/** What an infinitive belongs to. */
const governors = tagTable(['VBZ', 'VBP', 'VBD', 'VBN', 'VBG', 'VB', 'NN', 'NNS']);

/**
 * Nouns that look like verbs, and the other way round: "plans to fund the purchase" is an infinitive, since a noun
 * without an article has no other right behind; "a higher bid from" is a noun, since its adjective needs one; "deputy
 * general secretary" is one phrase.
 */
export function settleNouns(
  tokens: Tokens,
  segments: readonly Segment[],
  tag: Uint8Array,
  { words, use, deputies, to }: Pick<SyntaxKnowledge, 'words' | 'use' | 'deputies' | 'to'>,
): void {
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at + 1 < endToken; at++) {
      const name = tag[at]!;
      const word = tokens.word[at]!;
      if (name === NN) {
        if (tag[at + 1] === JJ && deputies.has(word)) tag[at] = JJ;
        else if (isInfinitive(tokens, tag, at, firstToken, to) && canBe(words, word, VB)) {
          tag[at - 1] = TO;
          tag[at] = VB;
        }
      } else if (name === VB && at > firstToken && tag[at - 1] === IN && tokens.word[at - 1] === to)
        tag[at - 1] = TO;
      else if (name === VBN && isDescribed(tokens, tag, at, firstToken, use) && canBe(words, word, NN))
        tag[at] = NN;
    }
  }
}

/** Behind a verb or noun and "to", before a determiner. */
function isInfinitive(tokens: Tokens, tag: Uint8Array, at: number, first: number, to: number): boolean {
  if (at - 2 < first || tokens.word[at - 1] !== to || determiners[tag[at + 1]!] === 0) return false;
  return governors[tag[at - 2]!] === 1;
}

/** Behind a determiner and an adjective, before a preposition; "the worst hit by" is no noun. */
function isDescribed(tokens: Tokens, tag: Uint8Array, at: number, first: number, use: Uint16Array): boolean {
  if (at - 2 < first || tag[at + 1] !== IN) return false;
  const next = tokens.word[at + 1]!;
  if (next < use.length && (use[next]! & Use.BY) !== 0) return false;
  return adjectives[tag[at - 1]!] === 1 && determiners[tag[at - 2]!] === 1;
}
