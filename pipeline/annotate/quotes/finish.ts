import type { Mention, Quote } from '../../../schemas/stages/annotations.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import type { Draft, Party } from './draft.ts';
import { NO_OCCASION, type Occasion, occasionOf } from './occasion.ts';
import type { Scene } from './scene.ts';
import { basisOf, isName, mentionOf, namedBehind } from './speaker.ts';

/** Rows of the layer, ordered by start then end; two stretches with one span are one, the first found. */
export function finishQuotes(scene: Scene, drafts: readonly Draft[]): Quote[] {
  const ordered = distinct(drafts);
  // Few parts go on with another: only then is it asked where those stand.
  const isParted = ordered.some(({ goesOn }) => goesOn !== null);
  const index = isParted ? new Map(ordered.map((draft, i) => [draft, i])) : null;
  const groups: number[] = [];
  let time = 0;
  const { times, tokens, segments } = scene.layers;
  const quotes = ordered.map((draft, i) => {
    const before = draft.goesOn === null ? undefined : index?.get(draft.goesOn);
    groups[i] = before === undefined || before >= i ? i : groups[before]!;
    // Times before the sentence that holds the row's start are no occasion of this row or a later one's.
    const floor = segments[tokens.segment[draft.first]!]!.firstToken;
    while (time < times.length && times[time]!.endToken <= floor) time++;
    const isBefore = draft.cueFirst >= 0 && draft.cueFirst < floor;
    return quoteOf(scene, draft, groups[i]!, isBefore ? NO_OCCASION : occasionOf(scene, draft, time));
  });
  carryDays(scene, ordered, quotes);
  return quotes;
}

/** "She said on Friday … . She added …": the next sentence's speech by the same "she" is of the same day. */
function carryDays(scene: Scene, drafts: readonly Draft[], quotes: Quote[]): void {
  const { mentions, tokens } = scene.layers;
  for (let i = 1; i < quotes.length; i++) {
    const quote = quotes[i]!;
    const before = quotes[i - 1]!;
    if (quote.saidOn !== null || before.saidOn === null || quote.speakerBasis !== 'pronoun') continue;
    const entity = mentions[quote.speaker]!.entity;
    if (entity < 0 || mentions[before.speaker]?.entity !== entity) continue;
    const from = tokens.segment[drafts[i - 1]!.cueFirst];
    const isNext = from !== undefined && tokens.segment[drafts[i]!.cueFirst] === from + 1;
    if (isNext && quote.saidTime < 0) quotes[i] = { ...quote, saidOn: before.saidOn };
  }
}

function distinct(drafts: readonly Draft[]): readonly Draft[] {
  if (isDistinct(drafts)) return drafts;
  const ordered = drafts.slice().sort((a, b) => a.first - b.first || a.end - b.end);
  return ordered.filter((draft, i) => {
    const before = ordered[i - 1];
    return before === undefined || before.first !== draft.first || before.end !== draft.end;
  });
}

/** Whether the drafts are in order as they were found, as in most articles. */
function isDistinct(drafts: readonly Draft[]): boolean {
  for (let i = 1; i < drafts.length; i++) {
    const { first, end } = drafts[i - 1]!;
    const next = drafts[i]!;
    if (next.first < first || (next.first === first && next.end <= end)) return false;
  }
  return true;
}

function quoteOf(scene: Scene, draft: Draft, group: number, occasion: Occasion): Quote {
  const { mentionAt, mentions } = scene.layers;
  const { addressee } = draft;
  const named = draft.speaker === null ? null : namedBehind(scene, draft.speaker);
  const speaker = named ?? draft.speaker;
  const mention = speaker === null ? -1 : mentionOf(scene, speaker);
  const spokenTo = addressee === null ? -1 : mentionAt[addressee.head]!;
  const { start, end } = scene.layers.tokens;
  const unresolved: string[] = [];
  if (speaker === null) unresolved.push('speaker_id:no_antecedent');
  else if (
    mention < 0 &&
    speaker.others.some((head) => mentionAt[head]! >= 0 && isName(mentions[mentionAt[head]!]))
  ) {
    unresolved.push('speaker_id:unsupported');
  } else addReason(unresolved, 'speaker_id', mentions[mention]);
  if (addressee !== null) addReason(unresolved, 'addressee_id', mentions[spokenTo]);
  return {
    start: start[draft.first]!,
    end: end[draft.end - 1]!,
    group,
    kind: draft.kind,
    speaker: mention,
    speakerBasis: basisOf(scene, draft, mentions[mention]),
    speakerSpan: speaker === null ? null : speakerSpan(scene, speaker, mentions[mention]),
    cue: draft.cueFirst < 0 ? null : spanOf(scene, draft.cueFirst, draft.cueEnd),
    addresseeSpan: addressee === null ? null : spanOf(scene, addressee.first, addressee.end),
    addressee: spokenTo,
    saidOn: occasion.day,
    saidTime: occasion.time,
    placeMention: occasion.place,
    isThought: draft.isThought,
    unresolved,
  };
}

/** The speaker's phrase, made to hold the whole of its mention. */
function speakerSpan(scene: Scene, { first, end }: Party, mention: Mention | undefined): Span {
  if (mention === undefined) return spanOf(scene, first, end);
  return spanOf(scene, Math.min(first, mention.firstToken), Math.max(end, mention.endToken));
}

/** Why a printed phrase has no entity; nothing where it has one or stands for several. */
function addReason(unresolved: string[], column: string, mention: Mention | undefined): void {
  if (mention === undefined) unresolved.push(`${column}:no_name`);
  else if (mention.entity < 0 && mention.members.length === 0)
    unresolved.push(`${column}:${reasonOf(mention)}`);
}

/** The reason that the mention itself gives, else that nobody is named. */
function reasonOf(mention: Mention): string {
  const own = mention.unresolved.find((reason) => reason.startsWith('entity_id:'));
  if (own !== undefined) return own.slice('entity_id:'.length);
  return mention.form === 'pronoun' ? 'no_antecedent' : 'no_name';
}

function spanOf({ layers }: Scene, first: number, end: number): Span {
  return { start: layers.tokens.start[first]!, end: layers.tokens.end[end - 1]! };
}
