import { TAGS } from '../../../schemas/stages/annotations.ts';
import { opensClause } from './content.ts';
import { Word } from './knowledge.ts';
import { isPossessive, type Scene, wordAt } from './scene.ts';

/** Adjectives and adverbs: what a judgement begins with. */
const isJudging = Uint8Array.from(TAGS, (name) => (/^(JJ|RB)/.test(name) ? 1 : 0));

/** "denied reports that …", "rejected the board's claim that …": the token behind "that"; -1 without. */
export function claimBehind(scene: Scene, from: number, limit: number): number {
  const that = claimEnd(scene, from, limit);
  if (that < 0 || that + 1 >= limit || (wordAt(scene, that) & Word.THAT) === 0) return -1;
  return opensClause(scene, that, limit) ? that + 1 : -1;
}

/**
 * "dismissed the charge as nonsense", "dismissed Lund as unfit" and `… as “fantasy”` are judgements, "dismissed Lund as
 * coach" is none. `as` is the token "as", `object` where the object begins.
 */
export function isJudgement(scene: Scene, object: number, as: number, limit: number): boolean {
  if (as + 1 >= limit) return false;
  if (scene.quotationAt[as + 1]! >= 0 || isJudging[scene.tag[as + 1]!] === 1) return true;
  return claimEnd(scene, object, limit) === as;
}

/** End of the noun phrase at `from` if its head names a claim; possessors may stand before it. */
function claimEnd(scene: Scene, from: number, limit: number): number {
  for (let at = from; at < limit && at < from + 12; ) {
    const phrase = scene.phraseAt[at]!;
    if (phrase < 0) return -1;
    const { head, endToken } = scene.phrases[phrase]!;
    if ((wordAt(scene, head) & Word.CLAIM) !== 0) return endToken;
    // "the board's claim": the possessor, its mark, the noun.
    if (endToken >= limit || !isPossessive(scene, endToken)) return -1;
    at = endToken + 1;
  }
  return -1;
}
