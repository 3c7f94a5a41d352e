import type { Segment } from '../../../schemas/stages/annotations.ts';
import { skipAdjuncts, trimEnd } from './content.ts';
import type { Said } from './cue.ts';
import type { Draft, Parts } from './draft.ts';
import { type Drafts, finding } from './drafts.ts';
import { Frame, Word } from './knowledge.ts';
import {
  COLON,
  framesAt,
  isBreak,
  markUnit,
  type Scene,
  SEMICOLON,
  tagIndex,
  wordAt,
  wordsIn,
} from './scene.ts';
import { hasFiniteVerb, isConjunction } from './subject.ts';

const WHO = tagIndex('WP');

/** The quotation before an attribution, with what leads to it in its sentence: `The plan is "a mess," he said`. */
export function addQuotation(scene: Scene, quotation: number, parts: Parts, drafts: Drafts): Draft | null {
  const open = scene.openOf[quotation]!;
  const first = leadIn(scene, open, drafts) ?? open;
  return drafts.add(scene, finding(parts, first, scene.afterOf[quotation]!, null));
}

/** Where a sentence that runs into a quotation begins; null if the quotation begins it or stands apart. */
function leadIn(scene: Scene, open: number, drafts: Drafts): number | null {
  const segment = scene.layers.segments[scene.layers.tokens.segment[open]!]!;
  let first = segment.firstToken;
  while (first < open && isConjunction(scene, first)) first++;
  if (first >= open || isBreak(scene, open - 1) || markUnit(scene, open - 1) === COLON) return null;
  if (wordsIn(scene, first, open) === 0) return null;
  for (let at = first; at < open; at++) {
    if (drafts.isTaken(at)) return null;
    const group = scene.verbAt[at]!;
    if (group < 0 || scene.quotationAt[at]! >= 0) continue;
    if ((framesAt(scene, scene.verbs[group]!.head) & Frame.CLAUSE) !== 0) return null;
  }
  return first;
}

/** "The plan will fail, Lund said." · "The plan, Lund said, will fail." `edge` is the comma before the speaker. */
export function addClauseBefore(
  scene: Scene,
  segment: Segment,
  edge: number,
  said: Said,
  parts: Parts,
  drafts: Drafts,
): Draft | null {
  let first = segment.firstToken;
  while (first < edge && isConjunction(scene, first)) first++;
  for (let at = first; at < edge; at++) if (drafts.isTaken(at)) first = at + 1;
  // "…, said Lund, who has advised Berg": no clause begins with its verb.
  if (first < edge && scene.verbAt[first]! >= 0 && scene.verbs[scene.verbAt[first]!]!.form === 'finite')
    return null;
  const end = trimEnd(scene, first, edge);
  const next = parts.verb.endToken;
  const isParenthesis = next < segment.endToken && isBreak(scene, next);
  if (said.end > said.first && (!isParenthesis || scene.quotationAt[said.first]! >= 0)) return null;
  if (!isParenthesis && !(hasFiniteVerb(scene, first, end) && isLast(scene, parts, segment.endToken)))
    return null;
  if (wordsIn(scene, first, end) === 0) return null;
  const isAdverbial =
    scene.phraseAt[first]! < 0 && scene.verbAt[first]! < 0 && !hasFiniteVerb(scene, first, end);
  if (isParenthesis && isAdverbial) return addRest(scene, segment, next + 1, said, parts, drafts, null);
  const draft = drafts.add(scene, finding(parts, first, end, null));
  if (isParenthesis) addRest(scene, segment, next + 1, said, parts, drafts, draft);
  return draft;
}

/** Whether nothing but where and when follows the cue: "…, Lund said in Oslo on Friday." */
export function isLast(scene: Scene, { speaker, verb, addressee }: Parts, limit: number): boolean {
  const behind = Math.max(verb.endToken, speaker.end, addressee?.end ?? 0);
  if (behind < limit && (isBreak(scene, behind) || opensAside(scene, behind))) return true;
  const rest = skipAdjuncts(scene, behind, limit);
  return (
    rest >= limit || isBreak(scene, rest) || opensAside(scene, rest) || wordsIn(scene, rest, limit) === 0
  );
}

/** "who was there", "when they met", "after he left" */
function opensAside(scene: Scene, token: number): boolean {
  const words = wordAt(scene, token);
  return scene.tag[token] === WHO || (words & (Word.WHEN | Word.SUBORDINATOR)) !== 0;
}

/** What goes on behind ", Lund said,". */
function addRest(
  scene: Scene,
  segment: Segment,
  first: number,
  said: Said,
  parts: Parts,
  drafts: Drafts,
  goesOn: Draft | null,
): Draft | null {
  if (said.end > said.first || first >= segment.endToken) return null;
  // ", Lund said, and nobody was hurt": the conjunction is the sentence's.
  const start = isConjunction(scene, first) ? first + 1 : first;
  const end = trimEnd(scene, start, clauseEnd(scene, start, segment.endToken));
  return wordsIn(scene, start, end) > 1 ? drafts.add(scene, finding(parts, start, end, goesOn)) : null;
}

/** The next semicolon outside quotation marks, or the limit. */
function clauseEnd(scene: Scene, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (scene.quotationAt[at]! < 0 && markUnit(scene, at) === SEMICOLON) return at;
  }
  return limit;
}
