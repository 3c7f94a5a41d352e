import type { Segment } from '../../../schemas/stages/annotations.ts';
import { clauseFollows, contentEnd, trimEnd } from './content.ts';
import { type Drafts, labelled } from './drafts.ts';
import { Frame, Word } from './knowledge.ts';
import { phraseFrom } from './phrase.ts';
import { COMMA, framesAt, isBreak, markUnit, type Scene, wordAt, wordsIn } from './scene.ts';
import { hasFiniteVerb, isConjunction, isRelative } from './subject.ts';

/** "According to Lund, the plan will fail." · "The plan will fail, according to Lund." */
export function findAccordingTo(scene: Scene, segment: Segment, drafts: Drafts): void {
  const { word } = scene.layers.tokens;
  const { according } = scene.knowledge;
  for (let at = segment.firstToken; at + 2 < segment.endToken; at++) {
    if (word[at] !== according || (wordAt(scene, at + 1) & Word.TO) === 0) continue;
    if (scene.quotationAt[at]! >= 0 || drafts.isVerbatim(at)) continue;
    const speaker = phraseFrom(scene, at + 2, segment.endToken, true);
    if (speaker === null) continue;
    const before = startOf(scene, segment, at, drafts);
    const beforeEnd = trimEnd(scene, before, at);
    const isAdverbial =
      scene.phraseAt[before]! < 0 && scene.verbAt[before]! < 0 && scene.quotationAt[before]! < 0;
    const isFirst =
      wordsIn(scene, before, beforeEnd) === 0 ||
      endsWithCue(scene, at) ||
      (isAdverbial && !hasFiniteVerb(scene, before, beforeEnd));
    const first = isFirst
      ? null
      : drafts.add(scene, labelled(speaker, at, at + 2, before, beforeEnd, null, false));
    const mark = clauseMark(scene, speaker.end, segment.endToken, isFirst);
    if (mark < 0 || (!isFirst && !isBreak(scene, at - 1))) continue;
    const end = beforeTag(scene, mark + 1, contentEnd(scene, mark + 1, segment.endToken));
    const isClause = isFirst || clauseFollows(scene, mark + 1, end, false) || opensWithVerb(scene, mark + 1);
    if (isClause && wordsIn(scene, mark + 1, end) > 1) {
      drafts.add(scene, labelled(speaker, at, at + 2, mark + 1, end, first, false));
    }
  }
}

/** End of what is said before ", the paper said" at the sentence's end: who reports the report. */
function beforeTag(scene: Scene, from: number, end: number): number {
  let last = end - 1;
  while (last > from && markUnit(scene, last) !== 0) last--;
  const verb = scene.verbAt[last]!;
  if (verb < 0 || (framesAt(scene, last) & Frame.CLAUSE) === 0) return end;
  const { firstToken } = scene.verbs[verb]!;
  const speaker = firstToken - 1 > from ? scene.phraseAt[firstToken - 1]! : -1;
  const comma = speaker < 0 ? -1 : scene.phrases[speaker]!.firstToken - 1;
  return comma > from && markUnit(scene, comma) === COMMA ? comma : end;
}

/** "Lund said according to the figures, …": what is before is another attribution. */
function endsWithCue(scene: Scene, at: number): boolean {
  return at > 0 && scene.verbAt[at - 1]! >= 0 && (framesAt(scene, at - 1) & Frame.CLAUSE) !== 0;
}

/** Where the sentence that runs into "according to" begins; an open quotation's sentence included. */
function startOf(scene: Scene, segment: Segment, at: number, drafts: Drafts): number {
  let first = segment.firstToken;
  const quotation = at > first ? scene.quotationAt[at - 1]! : -1;
  if (quotation >= 0) {
    const open = scene.openOf[quotation]!;
    if (open < first) return open;
  }
  while (first < at && isConjunction(scene, first)) first++;
  for (let token = first; token < at; token++) if (drafts.isTaken(token)) first = token + 1;
  return first;
}

/**
 * The token before what is said behind the speaker's phrase: the next comma, save where a participle or "who" begins
 * there ("according to Lund, quoting the board, …"); the phrase's end where a clause follows at once; -1 without.
 */
function clauseMark(scene: Scene, from: number, limit: number, isFirst: boolean): number {
  if (isFirst && from < limit && clauseFollows(scene, from, limit, false)) return from - 1;
  let mark = -1;
  for (let at = from; at < limit; at++) {
    if (!isBreak(scene, at) || scene.quotationAt[at]! >= 0) continue;
    mark = at;
    const next = at + 1 < limit ? scene.verbAt[at + 1]! : -1;
    const isAside =
      (next >= 0 && scene.verbs[next]!.form !== 'finite') || (at + 1 < limit && isRelative(scene, at + 1));
    if (!isAside) break;
  }
  return mark;
}

/** "The plan, according to Lund, will fail": what goes on begins with the verb. */
function opensWithVerb(scene: Scene, at: number): boolean {
  return scene.verbAt[at]! >= 0 && scene.verbs[scene.verbAt[at]!]!.form === 'finite';
}
