import { Shape } from '../../../schemas/stages/annotations.ts';
import { Frame } from './knowledge.ts';
import { COLON, COMMA, framesAt, isBreak, markUnit, type Scene, wordsIn } from './scene.ts';
import { isRelative, skipBack } from './subject.ts';

/** Words of a quotation that may be speech by itself; shorter ones are names and terms. */
const SPEECH = 3;

/** The nearest quotation of some length before a verb in its sentence; -1 without. */
export function quotationBefore(scene: Scene, verb: number, floor: number): number {
  for (let at = verb - 1; at >= floor; at--) {
    const quotation = scene.quotationAt[at]!;
    if (quotation < 0) continue;
    const { firstToken, endToken } = scene.layers.quotations[quotation]!;
    if (isSpeechLike(scene, quotation) || wordsIn(scene, firstToken, endToken) >= SPEECH) return quotation;
    at = scene.openOf[quotation]!;
  }
  return -1;
}

/** Ends as speech does before its attribution: with a comma, stop, question or exclamation mark, dash or ellipsis. */
export function isSpeechLike(scene: Scene, quotation: number): boolean {
  const last = lastUnit(scene, quotation);
  if (last === COMMA || last === 33 || last === 63 || last === 46 || last === 0x2014 || last === 0x2026)
    return true;
  const after = scene.afterOf[quotation]!;
  return after < scene.layers.tokens.length && markUnit(scene, after) === COMMA;
}

/** UTF-16 unit of the last mark of a quotation, marks of inner quotations left out; 0 where a word ends it. */
export function lastUnit(scene: Scene, quotation: number): number {
  const { firstToken, endToken } = scene.layers.quotations[quotation]!;
  for (let at = endToken - 1; at >= firstToken; at--) {
    const unit = markUnit(scene, at);
    if (unit !== 39 && unit !== 0x2019 && unit !== 34 && unit !== 0x201d) return unit;
  }
  return 0;
}

/** Token behind a quotation and the comma or dash after it. */
export function behindQuotation(scene: Scene, quotation: number): number {
  const after = scene.afterOf[quotation]!;
  return after < scene.layers.tokens.length && isBreak(scene, after) ? after + 1 : after;
}

/** Every longer word with a capital and no finite verb: the title of a work, a broadcast or a campaign. */
export function isTitle(scene: Scene, quotation: number): boolean {
  const { firstToken, endToken } = scene.layers.quotations[quotation]!;
  if (endToken - firstToken > 12) return false;
  const { shape, start, end } = scene.layers.tokens;
  for (let at = firstToken; at < endToken; at++) {
    if ((shape[at]! & Shape.ALPHA) === 0) continue;
    if ((shape[at]! & Shape.CAPITAL) === 0 && (at === firstToken || end[at]! - start[at]! > 4)) return false;
  }
  return endToken - firstToken > 1;
}

/** Opening mark of a quotation behind a comma, dash or colon, before any further finite verb; -1 without. */
export function quotationAhead(scene: Scene, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const quotation = scene.quotationAt[at]!;
    if (quotation >= 0) {
      if (scene.openOf[quotation]! !== at || at === 0) return -1;
      return isBreak(scene, at - 1) || markUnit(scene, at - 1) === COLON ? at : -1;
    }
    const group = scene.verbAt[at]!;
    if (group < 0) continue;
    const { form, head } = scene.verbs[group]!;
    // "began by thanking them, saying “…”": the nearer cue's.
    if (form === 'gerund' && (framesAt(scene, head) & Frame.THAT) !== 0) return -1;
    if (form !== 'finite') continue;
    const before = skipBack(scene, scene.verbs[group]!.firstToken - 1, from);
    if (before < from || !isRelative(scene, before)) return -1;
  }
  return -1;
}
