import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Kind } from './word-kinds.ts';

/** Longest stretch of small joints inside a name: "of the", "- i -". */
const JOINTS = 3;

/**
 * Marks the tokens that may belong to names: words with a capital, and the joints between two of them ("University of
 * the Sea", "Jean-Luc", "O & B"). Everything else is outside of names without being asked about.
 */
export function markZones(
  tokens: Tokens,
  segments: readonly Segment[],
  kinds: Int32Array,
  zone: Uint8Array,
): void {
  for (const { firstToken, endToken } of segments) {
    let last = -1;
    for (let at = firstToken; at < endToken; at++) {
      zone[at] = 0;
      const shape = tokens.shape[at]!;
      if ((shape & Shape.CAPITAL) !== 0) {
        zone[at] = 1;
        markParticles(tokens, kinds, zone, firstToken, at);
        if (last >= 0 && at - last <= JOINTS + 1) zone.fill(1, last + 1, at);
        last = at;
      } else if (last >= 0 && !isJoint(tokens, kinds, at)) last = -1;
    }
  }
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
    if (isParticle) zone.fill(1, at, capital);
  }
}

function isJoint(tokens: Tokens, kinds: Int32Array, at: number): boolean {
  const word = tokens.word[at]!;
  if (word < kinds.length && (kinds[word]! & (Kind.JOINT | Kind.PARTICLE)) !== 0) return true;
  // Numbers inside names ("Channel 4 News"); a full stop of an initial is part of its token.
  return (tokens.shape[at]! & (Shape.DIGIT | Shape.ALPHA)) === Shape.DIGIT;
}
