import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Kind } from './word-kinds.ts';

/** Longest stretch of small joints inside a name: "of the", "- i -". */
const JOINTS = 3;

/**
 * Marks the tokens that may belong to names: words with a capital, and the joints between two of them ("University of
 * the Sea", "Jean-Luc", "O & B"). Everything else is outside of names without being asked about.
 */
export function markZones(
  text: string,
  tokens: Tokens,
  segments: readonly Segment[],
  kinds: Int32Array,
  sort: Uint8Array,
  zone: Uint8Array,
): void {
  for (const { firstToken, endToken } of segments) {
    let last = -1;
    for (let at = firstToken; at < endToken; at++) {
      zone[at] = 0;
      if (isNameLike(text, tokens, at, last)) {
        zone[at] = 1;
        markParticles(tokens, kinds, zone, firstToken, at);
        if (last >= 0 && at - last <= JOINTS + 1) mark(zone, last + 1, at);
        last = at;
        const end = syllablesEnd(text, tokens, kinds, sort, at, endToken);
        if (end > at + 1) {
          mark(zone, at, end);
          last = at = end - 1;
        }
      } else if (last >= 0 && !isJoint(tokens, kinds, at)) last = -1;
    }
  }
}

/** A word with a capital; not the pronoun "I", not the letters of "US$" and "HK$". */
function isNameLike(text: string, tokens: Tokens, at: number, last: number): boolean {
  if ((tokens.shape[at]! & Shape.CAPITAL) === 0) return false;
  const start = tokens.start[at]!;
  const end = tokens.end[at]!;
  if (end - start === 1 && text.charCodeAt(start) === 73 && last !== at - 1) return false;
  // "#VoteNow" and "@Somebody" are no words of the text.
  const mark = start === 0 ? 0 : text.charCodeAt(start - 1);
  return text.charCodeAt(end) !== 36 && mark !== 35 && mark !== 64;
}

/** Token after the small syllables that hyphens tie to a name: "Min-jun", "Chan-o-cha", not "Accra-based". */
function syllablesEnd(
  text: string,
  tokens: Tokens,
  kinds: Int32Array,
  sort: Uint8Array,
  at: number,
  limit: number,
): number {
  let end = at + 1;
  while (end + 1 < limit && text.charCodeAt(tokens.start[end]!) === 45) {
    const next = end + 1;
    const shape = tokens.shape[next]!;
    if (((tokens.shape[end]! | shape) & Shape.SPACED) !== 0) break;
    if ((shape & (Shape.ALPHA | Shape.CAPITAL)) !== Shape.ALPHA) break;
    if (tokens.end[next]! - tokens.start[next]! > 6) break;
    const word = tokens.word[next]!;
    const isSyllable = word < kinds.length && (kinds[word]! & Kind.SYLLABLE) !== 0;
    if (!isSyllable && sort[next] !== 0) break;
    end = next + 1;
  }
  return end;
}

/** "de" of "de Silva", "al-" of "al-Bashir" at a name's beginning. */
function markParticles(
  tokens: Tokens,
  kinds: Int32Array,
  zone: Uint8Array,
  first: number,
  capital: number,
): void {
  for (let at = capital - 1; at >= first && zone[at] === 0; at--) {
    const word = tokens.word[at]!;
    const isParticle = word < kinds.length && (kinds[word]! & Kind.PARTICLE) !== 0;
    const isGlue = at === capital - 1 && (tokens.shape[at + 1]! & Shape.SPACED) === 0;
    if (!isParticle && !(isGlue && (tokens.shape[at]! & Shape.PUNCT) !== 0)) return;
    if (isParticle) mark(zone, at, capital);
  }
}

function isJoint(tokens: Tokens, kinds: Int32Array, at: number): boolean {
  const word = tokens.word[at]!;
  if (word < kinds.length && (kinds[word]! & (Kind.JOINT | Kind.PARTICLE)) !== 0) return true;
  // Numbers inside names ("Channel 4 News"); a full stop of an initial is part of its token.
  return (tokens.shape[at]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT;
}

function mark(zone: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) zone[at] = 1;
}
