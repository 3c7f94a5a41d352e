import type { Mention, Quote, SpeakerBasis } from '../../../schemas/stages/annotations.ts';
import type { Span } from '../../../schemas/stages/article.ts';
import type { Draft, Party } from './draft.ts';
import { NO_OCCASION, type Occasion, occasionOf } from './occasion.ts';
import { COMMA, markUnit, type Scene } from './scene.ts';

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
    speakerSpan: speaker === null ? null : spanOf(scene, speaker.first, speaker.end),
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

/** "a small airline, Westair, said": a phrase that names nobody, with the name between commas behind it. */
function namedBehind(scene: Scene, speaker: Party): Party | null {
  const { layers } = scene;
  const { mentions, mentionAt, entities, tokens } = layers;
  const mention = mentions[mentionAt[speaker.head]!];
  if (mention === undefined || mention.entity >= 0 || mention.members.length > 0) return null;
  if (mention.form !== 'nominal' && mention.form !== 'title') return null;
  const comma = behindBracket(scene, speaker.end);
  if (speaker.others.length > 0 || markUnit(scene, comma) !== COMMA) return null;
  if (comma + 1 >= tokens.length || tokens.segment[comma + 1] !== tokens.segment[speaker.head]) return null;
  const next = scene.phrases[scene.phraseAt[comma + 1]!];
  const name = next?.firstToken === comma + 1 ? mentions[mentionAt[next.head]!] : undefined;
  if (name === undefined || name.form !== 'name' || name.entity < 0) return null;
  const { type } = entities[name.entity]!;
  const phrase = scene.phrases[scene.phraseAt[speaker.head]!];
  if ((type !== 'person' && type !== 'organization') || phrase === undefined || phrase.isPlural) return null;
  return { head: name.head, first: speaker.first, end: name.endToken, others: [] };
}

/** Token behind a bracket that begins at `at`: "the head of the union (UTW), Ada Lund, said". */
function behindBracket(scene: Scene, at: number): number {
  const { tokens } = scene.layers;
  if (at >= tokens.length || markUnit(scene, at) !== 40) return at;
  for (let close = at + 1; close < tokens.length && close < at + 12; close++) {
    if (markUnit(scene, close) === 41) return close + 1;
  }
  return at;
}

/** The mention at a speaker's head; of several, the one over their whole phrase, -1 where there is none. */
function mentionOf({ layers }: Scene, { head, first, end, others }: Party): number {
  if (others.length === 0) return layers.mentionAt[head]!;
  return layers.mentions.findIndex(
    (mention) => mention.firstToken === first && mention.endToken === end && mention.members.length > 0,
  );
}

function basisOf(
  { layers }: Scene,
  { speaker, isCarried }: Draft,
  mention: Mention | undefined,
): SpeakerBasis {
  if (speaker === null) return 'unknown';
  if (isCarried) return 'carried_over';
  if (speaker.others.length > 0) {
    const areNames = speaker.others.every((head) => isName(layers.mentions[layers.mentionAt[head]!]));
    return areNames ? 'named' : 'nominal';
  }
  if (mention?.form === 'pronoun') return 'pronoun';
  return isName(mention) ? 'named' : 'nominal';
}

function isName(mention: Mention | undefined): boolean {
  if (mention === undefined) return false;
  return mention.form !== 'nominal' && mention.form !== 'title' && mention.form !== 'adverb';
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
