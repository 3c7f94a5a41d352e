import { TAGS } from '../../../schemas/stages/annotations.ts';
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
  const quotation = scene.quotationAt[mark + 1]!;
  if (quotation < 0 || scene.openOf[quotation]! !== mark + 1 || drafts.isUsed[quotation] === 1) return;
  drafts.add(scene, labelled(speaker, first - 1, at + 1, mark + 1, scene.afterOf[quotation]!, null, false));
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
