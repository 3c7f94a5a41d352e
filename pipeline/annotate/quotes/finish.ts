import type { Mention, Quote, SpeakerBasis } from '../../../schemas/stages/annotations.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import type { Draft, Party } from './draft.ts';
import { NO_OCCASION, type Occasion, occasionOf } from './occasion.ts';
import type { Scene } from './scene.ts';

/** Rows of the layer, ordered by start then end; two stretches with one span are one, the first found. */
export function finishQuotes(scene: Scene, drafts: readonly Draft[]): Quote[] {
  const ordered = distinct(drafts);
  const index = new Map<Draft, number>();
  ordered.forEach((draft, i) => {
    index.set(draft, i);
  });
  const groups = new Int32Array(ordered.length);
  let time = 0;
  const { times, tokens, segments } = scene.layers;
  return ordered.map((draft, i) => {
    const before = draft.goesOn === null ? undefined : index.get(draft.goesOn);
    groups[i] = before === undefined || before >= i ? i : groups[before]!;
    // Times before the sentence that holds the row's start are no occasion of this row or a later one's.
    const floor = segments[tokens.segment[draft.first]!]!.firstToken;
    while (time < times.length && times[time]!.endToken <= floor) time++;
    const isBefore = draft.cueFirst >= 0 && draft.cueFirst < floor;
    return quoteOf(scene, draft, groups[i]!, isBefore ? NO_OCCASION : occasionOf(scene, draft, time));
  });
}

function distinct(drafts: readonly Draft[]): Draft[] {
  const ordered = drafts.slice().sort((a, b) => a.first - b.first || a.end - b.end);
  return ordered.filter((draft, i) => {
    const before = ordered[i - 1];
    return before === undefined || before.first !== draft.first || before.end !== draft.end;
  });
}

function quoteOf(scene: Scene, draft: Draft, group: number, occasion: Occasion): Quote {
  const { mentionAt } = scene.layers;
  const { speaker, addressee } = draft;
  const isSeveral = speaker !== null && speaker.others.length > 0;
  const mention = speaker === null || isSeveral ? -1 : mentionAt[speaker.head]!;
  const found = mention < 0 ? null : scene.layers.mentions[mention]!;
  const { start, end } = scene.layers.tokens;
  return {
    start: start[draft.first]!,
    end: end[draft.end - 1]!,
    group,
    kind: draft.kind,
    speaker: mention,
    speakerBasis: basisOf(draft, found),
    speakerSpan: speaker === null ? null : spanOf(scene, speaker.first, speaker.end),
    cue: draft.cueFirst < 0 ? null : spanOf(scene, draft.cueFirst, draft.cueEnd),
    addresseeSpan: addressee === null ? null : spanOf(scene, addressee.first, addressee.end),
    addressee: addressee === null ? -1 : mentionAt[addressee.head]!,
    saidOn: occasion.day,
    saidTime: occasion.time,
    placeMention: occasion.place,
    isThought: draft.isThought,
    unresolved: unresolvedOf(speaker, isSeveral, found, addressee, scene),
  };
}

function basisOf({ speaker, isCarried }: Draft, mention: Mention | null): SpeakerBasis {
  if (speaker === null) return 'unknown';
  if (isCarried) return 'carried_over';
  if (mention === null) return 'nominal';
  if (mention.form === 'pronoun') return 'pronoun';
  return mention.form === 'nominal' || mention.form === 'title' || mention.form === 'adverb'
    ? 'nominal'
    : 'named';
}

function unresolvedOf(
  speaker: Party | null,
  isSeveral: boolean,
  mention: Mention | null,
  addressee: Party | null,
  scene: Scene,
): string[] {
  const reasons: string[] = [];
  if (speaker === null) reasons.push('speaker_id:no_antecedent');
  else if (isSeveral) reasons.push('speaker_id:unsupported');
  else if (mention === null) reasons.push('speaker_id:unsupported');
  else if (mention.entity < 0 && mention.members.length === 0)
    reasons.push(`speaker_id:${reasonOf(mention)}`);
  if (addressee !== null) {
    const found = scene.layers.mentions[scene.layers.mentionAt[addressee.head]!];
    if (found && found.entity < 0 && found.members.length === 0)
      reasons.push(`addressee_id:${reasonOf(found)}`);
  }
  return reasons;
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
