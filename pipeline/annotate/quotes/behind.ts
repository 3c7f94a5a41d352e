import type { Segment, VerbGroup } from '../../../schemas/stages/annotations.ts';
import { isLast } from './before.ts';
import type { Parts, Party } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { isSpeechLike } from './quotation.ts';
import { COLON, framesAt, isAdverb, isBreak, markUnit, type Scene } from './scene.ts';
import { isConjunction, isOpener, isRelative, skipBack } from './subject.ts';

/** Tokens between a quotation and the noun phrase that the tagger saw of its speaker. */
const GAP = 3;
/** Tokens of a speaker's phrase that is taken whole. */
const WHOLE = 14;

/**
 * Right behind a quotation that ends as speech does, all that stands before the cue is the speaker: the phrase is made
 * whole where the tagger broke it.
 */
export function widened(
  scene: Scene,
  verb: VerbGroup,
  quotation: number,
  floor: number,
  subject: Party | null,
): Party | null {
  const last = skipBack(scene, verb.firstToken - 1, floor);
  if (!isSpeechLike(scene, quotation) || last < floor || last - floor > WHOLE) return subject;
  if (subject !== null && (subject.first <= floor || subject.end !== last + 1)) return subject;
  for (let at = floor; at <= last; at++) {
    const group = scene.verbAt[at]!;
    if (group >= 0 && scene.verbs[group]!.form === 'finite') return subject;
    if (isBreak(scene, at) || scene.quotationAt[at]! >= 0) return subject;
  }
  let opener = floor;
  while (opener < last && isAdverb(scene, opener) && scene.phraseAt[opener]! < 0) opener++;
  if (isConjunction(scene, opener) || isOpener(scene, opener) || isRelative(scene, opener)) return subject;
  const phrase = scene.phraseAt[last]!;
  if (phrase < 0) return subject;
  return { head: scene.phrases[phrase]!.head, first: floor, end: last + 1, others: [] };
}

/** Whether nothing but the speaker's phrase stands between a quotation and `edge`. */
export function isNear(scene: Scene, quotation: number, edge: number, floor: number): boolean {
  if (edge < floor) return true;
  if (edge - floor >= GAP || !isSpeechLike(scene, quotation)) return false;
  for (let at = floor; at <= edge; at++) {
    if (isBreak(scene, at) || isConjunction(scene, at) || framesAt(scene, at) !== 0) return false;
  }
  return true;
}

/** Whether only a name stands between a quotation that ends as speech does and the comma at `comma`. */
export function isTitled(scene: Scene, quotation: number, floor: number, comma: number): boolean {
  if (comma <= floor || comma - floor > NAME || !isSpeechLike(scene, quotation)) return false;
  const phrase = scene.phraseAt[floor]!;
  return phrase >= 0 && scene.phrases[phrase]!.endToken === comma && !scene.phrases[phrase]!.isPronoun;
}
/** Tokens of a name behind a quotation. */
const NAME = 6;

/** A short quotation inside its sentence: the title of a broadcast, a term. */
export function isObjectQuotation(scene: Scene, quotation: number, segment: Segment): boolean {
  const { firstToken, endToken } = scene.layers.quotations[quotation]!;
  const open = firstToken - 1;
  if (open <= segment.firstToken || isBreak(scene, open - 1) || markUnit(scene, open - 1) === COLON)
    return false;
  return endToken - firstToken < 10;
}

/** `"We go." Lund said.`: the quotation that ends the sentence before, where nothing else explains it; -1 without. */
export function quotationOfSentenceBefore(
  scene: Scene,
  segment: Segment,
  edge: number,
  parts: Parts,
  drafts: Drafts,
): number {
  if (edge >= segment.firstToken || segment.firstToken === 0) return -1;
  if (!isLast(scene, parts, segment.endToken)) return -1;
  const quotation = scene.quotationAt[segment.firstToken - 1]!;
  if (quotation < 0 || drafts.isUsed[quotation] === 1) return -1;
  const { segments, tokens } = scene.layers;
  const before = segments[tokens.segment[segment.firstToken - 1]!];
  return before !== undefined && before.passage === segment.passage ? quotation : -1;
}
