import { type Quotation, type Segment, Shape } from '../../../schemas/stages/annotations.ts';
import { trimEnd } from './content.ts';
import type { Draft, Party } from './draft.ts';
import { type Drafts, labelled } from './drafts.ts';
import { introducer, personOf } from './person.ts';
import { phraseFrom } from './phrase.ts';
import { isTitle } from './quotation.ts';
import { isDash, markUnit, type Scene, wordsIn } from './scene.ts';
import { hasFiniteVerb } from './subject.ts';

/** Words that make a whole sentence in quotation marks speech, not a title. */
const SENTENCE = 2;
/** Most words of a heading in quotation marks. */
const HEADING = 8;
/** Words behind a signature's name: a post, a place. */
const SIGNATURE = 6;

/**
 * Quotations without a cue of their own that stand as sentences: they go on with the speech before them (in the
 * sentence before, or the paragraph before), or follow a sentence about a person. Other quotations are terms, titles,
 * nicknames and scare quotes.
 */
export function carrySpeakers(scene: Scene, drafts: Drafts): void {
  const { quotations } = scene.layers;
  if (quotations.length === 0) return;
  const found = drafts.all.slice().sort((a, b) => a.first - b.first);
  let next = 0;
  let last: Draft | null = null;
  for (let i = 0; i < quotations.length; i++) {
    const quotation = quotations[i]!;
    if (quotation.isNested) continue;
    while (next < found.length && found[next]!.first <= quotation.firstToken) {
      if (last === null || found[next]!.end > last.end) last = found[next]!;
      next++;
    }
    if (drafts.isUsed[i] === 1) continue;
    const carried: Draft | null = isStandalone(scene, quotation, i)
      ? carry(scene, drafts, i, last)
      : (introduced(scene, drafts, i) ?? continued(scene, drafts, i, last));
    if (carried !== null) last = carried;
  }
}

/** Begins and ends where sentences do. */
function isStandalone(scene: Scene, quotation: Quotation, index: number): boolean {
  const { tokens, segments } = scene.layers;
  const open = scene.openOf[index]!;
  const after = scene.afterOf[index]!;
  const first = segments[tokens.segment[open]!]!;
  const last = segments[tokens.segment[after - 1]!]!;
  if (first.kind !== 'sentence' || !startsAt(scene, first, open)) return false;
  if (last.endToken !== after && !isDash(scene, after)) return false;
  const end = markUnit(scene, quotation.endToken - 1);
  const isEnded = isEndMark(end) || quotation.isOpen;
  const isAlone = after >= tokens.length || segments[tokens.segment[after]!]?.passage !== last.passage;
  return (isEnded || isAlone) && wordsIn(scene, quotation.firstToken, quotation.endToken) >= SENTENCE;
}

/** A full stop, exclamation or question mark, or an ellipsis. */
const isEndMark = (unit: number): boolean => unit === 46 || unit === 33 || unit === 63 || unit === 0x2026;

/** A quotation behind a colon, spoken by whom its sentence is about. */
function introduced(scene: Scene, drafts: Drafts, which: number): Draft | null {
  const open = scene.openOf[which]!;
  const after = scene.afterOf[which]!;
  const { firstToken, endToken } = scene.layers.quotations[which]!;
  if (wordsIn(scene, firstToken, endToken) <= SENTENCE || isTitle(scene, which)) return null;
  const speaker = introducer(scene, open);
  if (speaker === null) return null;
  return drafts.add(scene, labelled(speaker, open - 1, open, open, after, null, false));
}

/** "“… he said. “But that is over” as far as the plan goes.": a sentence that begins with speech going on and ends in our words. */
function continued(scene: Scene, drafts: Drafts, which: number, last: Draft | null): Draft | null {
  const { tokens, segments, quotations } = scene.layers;
  const open = scene.openOf[which]!;
  const index = tokens.segment[open]!;
  const segment = segments[index]!;
  if (segment.kind !== 'sentence' || segment.firstToken !== open || last === null || last.kind !== 'direct')
    return null;
  const from = tokens.segment[Math.max(last.end, last.cueEnd, last.speaker?.end ?? 0) - 1]!;
  if (from !== index - 1 || segments[from]!.passage !== segment.passage) return null;
  const { firstToken, endToken } = quotations[which]!;
  if (isTitle(scene, which) || !hasFiniteVerb(scene, firstToken, endToken)) return null;
  const end = trimEnd(scene, open, Math.max(segment.endToken, scene.afterOf[which]!));
  return drafts.add(scene, labelled(last.speaker, -1, -1, open, end, last, true));
}

/** At the sentence's start, or behind an abbreviation that may have ended one: "… of Calif. “We go.”" */
function startsAt(scene: Scene, segment: Segment, open: number): boolean {
  if (segment.firstToken === open) return true;
  const { shape } = scene.layers.tokens;
  return (shape[open - 1]! & Shape.ABBREV) !== 0 && (shape[open]! & Shape.SPACED) !== 0;
}

function carry(scene: Scene, drafts: Drafts, which: number, last: Draft | null): Draft | null {
  const { tokens, segments } = scene.layers;
  const open = scene.openOf[which]!;
  const index = tokens.segment[open]!;
  const passage = segments[index]!.passage;
  const end = scene.afterOf[which]!;
  const awaited = drafts.awaited.get(previousPassage(scene, index));
  if (awaited !== undefined && segments[index - 1]!.passage !== passage) {
    const { speaker, cueFirst, cueEnd } = awaited;
    return drafts.add(scene, labelled(speaker, cueFirst, cueEnd, open, end, null, false));
  }
  if (isHeading(scene, which)) return null;
  const signed = signature(scene, which, passage);
  if (signed !== null) {
    return drafts.add(scene, labelled(signed, -1, -1, open, end, null, false));
  }
  if (last !== null && isNear(scene, last, index, passage)) {
    return drafts.add(scene, labelled(last.speaker, -1, -1, open, end, goesOn(scene, last, index), true));
  }
  const before: Segment | undefined = segments[index - 1];
  const isClose = before?.kind === 'sentence' && before.passage >= passage - 1;
  const speaker = isClose ? personOf(scene, before) : null;
  return drafts.add(scene, labelled(speaker, -1, -1, open, end, null, true));
}

/** A paragraph of a few words in marks, without a verb and a full stop: "‘A bridge too far’" over what follows. */
function isHeading(scene: Scene, which: number): boolean {
  const { segments, tokens, quotations } = scene.layers;
  const open = scene.openOf[which]!;
  const after = scene.afterOf[which]!;
  const { firstToken, endToken, isOpen } = quotations[which]!;
  const index = tokens.segment[open]!;
  const { passage, firstToken: first, endToken: last } = segments[index]!;
  if (isOpen || first !== open || last !== after || segments[index - 1]?.passage === passage) return false;
  if (segments[index + 1]?.passage === passage || isEndMark(markUnit(scene, endToken - 1))) return false;
  return wordsIn(scene, firstToken, endToken) <= HEADING && !hasFiniteVerb(scene, firstToken, endToken);
}

/** "“We go.” — Ada Lund": a name behind a dash that ends the paragraph. */
function signature(scene: Scene, which: number, passage: number): Party | null {
  const { tokens, segments } = scene.layers;
  const dash = scene.afterOf[which]!;
  if (dash + 1 >= tokens.length || !isDash(scene, dash)) return null;
  const segment = segments[tokens.segment[dash]!]!;
  if (segment.passage !== passage) return null;
  const party = phraseFrom(scene, dash + 1, segment.endToken);
  if (party === null || wordsIn(scene, party.end, segment.endToken) > SIGNATURE) return null;
  const form = scene.layers.mentions[scene.layers.mentionAt[party.head]!]?.form;
  return form === 'name' || form === 'surname' ? party : null;
}

/** Whether the speech before is close enough to go on: the sentence before, or the end of the paragraph before. */
function isNear(scene: Scene, last: Draft, index: number, passage: number): boolean {
  const { tokens, segments } = scene.layers;
  const from = tokens.segment[Math.max(last.end, last.cueEnd, last.speaker?.end ?? 0) - 1]!;
  if (from >= index - 1) return true;
  return segments[from]!.passage === passage && index - from <= 2;
}

/** Part of one group: an open quotation's next paragraph, or the next sentence of the same paragraph. */
function goesOn(scene: Scene, last: Draft, index: number): Draft | null {
  if (last.kind === 'indirect') return null;
  const { tokens, segments, quotations } = scene.layers;
  const from = segments[tokens.segment[last.end - 1]!]!;
  const isSame = from.passage === segments[index]!.passage;
  const isOpen = last.quotation >= 0 && quotations[last.quotation]!.isOpen;
  return isSame || isOpen ? last : null;
}

function previousPassage(scene: Scene, index: number): number {
  return index > 0 ? scene.layers.segments[index - 1]!.passage : -1;
}
