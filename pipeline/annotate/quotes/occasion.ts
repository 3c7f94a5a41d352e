import type { Draft } from './draft.ts';
import { Word } from './knowledge.ts';
import { isBreak, type Scene, wordAt } from './scene.ts';

export interface Occasion {
  /** Index of the time expression beside the cue, -1 without. */
  readonly time: number;
  /** The day, where it is one. */
  readonly day: string | null;
  /** Mention of the place, -1 without. */
  readonly place: number;
}

export const NO_OCCASION: Occasion = { time: -1, day: null, place: -1 };

const PLACES = new Set(['country', 'region', 'city', 'facility']);

/** When and where something was said: a day and a place beside the cue, outside what was said and who said it. */
export function occasionOf(scene: Scene, draft: Draft, timeFrom: number): Occasion {
  if (draft.cueFirst < 0) return NO_OCCASION;
  const { tokens, segments, times } = scene.layers;
  const segment = segments[tokens.segment[draft.cueFirst]!]!;
  const limit = besideEnd(scene, draft, segment.endToken);
  let time = -1;
  for (let i = timeFrom; time < 0 && i < times.length && times[i]!.firstToken < limit; i++) {
    const { firstToken, endToken, type } = times[i]!;
    const isBeside = firstToken >= segment.firstToken && isOutside(scene, draft, firstToken, endToken);
    if (isBeside && (type === 'DATE' || type === 'TIME')) time = i;
  }
  const found = time < 0 ? undefined : times[time]!;
  const day = found && found.earliest !== null && found.earliest === found.latest ? found.earliest : null;
  return { time, day, place: placeOf(scene, draft, segment.firstToken, limit) };
}

/** Where what stands beside the cue ends: before a comma, a relative clause or a further verb behind it. */
function besideEnd(scene: Scene, draft: Draft, limit: number): number {
  let from = draft.cueEnd;
  if (draft.speaker !== null && draft.speaker.first >= from) from = draft.speaker.end;
  for (let at = from; at < limit; at++) {
    if (at >= draft.first && at < draft.end) return at;
    const verb = scene.verbAt[at]!;
    const isNewClause = verb >= 0 && scene.verbs[verb]!.form === 'finite';
    if (isNewClause || isBreak(scene, at) || (wordAt(scene, at) & Word.RELATIVE) !== 0) return at;
  }
  return limit;
}

/** Outside every quotation, what was said, the speaker's phrase and a parenthesis behind it. */
function isOutside(scene: Scene, draft: Draft, first: number, end: number): boolean {
  // "In Oslo, “prices will rise,” Lund said": the lead-in belongs to what is said.
  if (first < draft.first && draft.first < draft.cueFirst) return false;
  if (first < draft.end && draft.first < end) return false;
  const { speaker } = draft;
  if (first < draft.cueFirst && isOfOther(scene, draft, first)) return false;
  if (speaker !== null && first < speaker.end && speaker.first < end) return false;
  if (speaker !== null && first >= speaker.end && first < draft.cueFirst) {
    for (let at = speaker.end; at < first; at++) if (isBreak(scene, at)) return false;
  }
  return scene.quotationAt[first]! < 0;
}

/** Whether a verb of the same sentence stands before what is printed before the speaker: "It began on Monday and Lund says". */
function isOfOther(scene: Scene, draft: Draft, first: number): boolean {
  const { tokens, segments } = scene.layers;
  const until = Math.min(draft.speaker?.first ?? draft.cueFirst, draft.cueFirst);
  if (first >= until) return false;
  for (let at = segments[tokens.segment[draft.cueFirst]!]!.firstToken; at < until; at++) {
    const verb = scene.verbAt[at]!;
    if (verb >= 0 && scene.verbs[verb]!.form === 'finite' && scene.quotationAt[at]! < 0) return true;
  }
  return false;
}

/** "in Oslo", "at the harbour", "here" beside the cue; a place behind the speaker's name is where they are from. */
function placeOf(scene: Scene, draft: Draft, first: number, limit: number): number {
  const { mentionAt, mentions, entities } = scene.layers;
  for (let at = first; at < limit; at++) {
    const index = mentionAt[at]!;
    if (index < 0 || !isOutside(scene, draft, at, at + 1)) continue;
    const mention = mentions[index]!;
    const isPlace = mention.entity >= 0 && PLACES.has(entities[mention.entity]!.type);
    if (isPlace && mention.form === 'adverb') return index;
    const before = mention.firstToken - 1;
    if (isPlace && mention.form !== 'pronoun' && before >= first && isPlaceWord(scene, before, draft))
      return index;
    at = mention.endToken - 1;
  }
  return -1;
}

function isPlaceWord(scene: Scene, token: number, draft: Draft): boolean {
  return token !== draft.speaker?.end && (wordAt(scene, token) & Word.PLACE) !== 0;
}
