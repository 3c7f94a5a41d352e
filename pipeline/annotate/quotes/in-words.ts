import { TAGS } from '../../../schemas/stages/annotations.ts';
import { clauseFollows, contentEnd } from './content.ts';
import type { Party } from './draft.ts';
import { type Drafts, labelled } from './drafts.ts';
import { Word } from './knowledge.ts';
import { phraseFrom } from './phrase.ts';
import { COLON, isBreak, isPossessive, markUnit, type Scene, tagIndex, wordAt } from './scene.ts';

const PRPS = tagIndex('PRP$');
const isModifier = Uint8Array.from(TAGS, (name) => (name.startsWith('JJ') ? 1 : 0));

/** `In her words, “…”` · `in Lund's own words, “…”` · `in the words of Ada Lund, “…”`; `at` is the token "words". */
export function findInWords(scene: Scene, at: number, floor: number, limit: number, drafts: Drafts): void {
  if (scene.quotationAt[at]! >= 0 || drafts.isVerbatim(at)) return;
  let owner = at - 1;
  while (owner > floor && isModifier[scene.tag[owner]!] === 1) owner--;
  if (owner <= floor || at + 2 >= limit) return;
  const speaker = speakerOf(scene, owner, at, limit);
  if (speaker === null) return;
  // "the" of "in the words of", or the owner's phrase.
  const first = Math.min(speaker.first, owner);
  if (first <= floor || (wordAt(scene, first - 1) & Word.PLACE) === 0) return;
  const mark = Math.max(at + 1, speaker.end);
  if (mark + 1 >= limit || !(isBreak(scene, mark) || markUnit(scene, mark) === COLON)) return;
  const quotation = quotationFrom(scene, mark + 1, limit);
  if (quotation < 0 || drafts.isUsed[quotation] === 1) return;
  const isAtOnce = scene.openOf[quotation]! === mark + 1;
  if (!isAtOnce && !clauseFollows(scene, mark + 1, limit, false)) return;
  drafts.add(
    scene,
    labelled(
      speaker,
      first - 1,
      at + 1,
      mark + 1,
      isAtOnce ? scene.afterOf[quotation]! : contentEnd(scene, mark + 1, limit),
      null,
      false,
    ),
  );
}

/** The first quotation that opens in [from, limit); -1 without. */
function quotationFrom(scene: Scene, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const quotation = scene.quotationAt[at]!;
    if (quotation >= 0) return scene.openOf[quotation]! === at ? quotation : -1;
  }
  return -1;
}

/** Whose words: "her", "Lund's", or the phrase behind "of". `owner` is the token before "words" and its adjectives. */
function speakerOf(scene: Scene, owner: number, at: number, limit: number): Party | null {
  if (scene.tag[owner] === PRPS) return { head: owner, first: owner, end: owner + 1, others: [] };
  if (isPossessive(scene, owner)) {
    const phrase = scene.phraseAt[owner - 1]!;
    if (phrase < 0) return null;
    const { head, firstToken } = scene.phrases[phrase]!;
    return { head, first: firstToken, end: owner, others: [] };
  }
  if (at + 2 >= limit || (wordAt(scene, at + 1) & Word.OF) === 0) return null;
  return phraseFrom(scene, at + 2, limit, true);
}
