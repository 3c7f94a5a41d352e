import type { Mention, SpeakerBasis } from '../../../schemas/stages/annotations.ts';
import type { Draft, Party } from './draft.ts';
import { COMMA, isBreak, markUnit, type Scene } from './scene.ts';

/** "a small airline, Westair, said": a phrase that names nobody, with the name between commas behind it. */
export function namedBehind(scene: Scene, speaker: Party): Party | null {
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
  // Closed by a comma or a stop: not "according to the board, Westair will grow".
  const after = next!.endToken;
  if (
    after < tokens.length &&
    tokens.segment[after] === tokens.segment[speaker.head] &&
    !isStop(scene, after)
  )
    return null;
  const { type } = entities[name.entity]!;
  const phrase = scene.phrases[scene.phraseAt[speaker.head]!];
  if ((type !== 'person' && type !== 'organization') || phrase === undefined || phrase.isPlural) return null;
  return { head: name.head, first: speaker.first, end: name.endToken, others: [] };
}

function isStop(scene: Scene, token: number): boolean {
  return isBreak(scene, token) || markUnit(scene, token) === 46;
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
export function mentionOf({ layers }: Scene, { head, first, end, others }: Party): number {
  if (others.length === 0) return layers.mentionAt[head]!;
  return layers.mentions.findIndex(
    (mention) => mention.firstToken === first && mention.endToken === end && mention.members.length > 0,
  );
}

/** How the article says who speaks. */
export function basisOf(
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

/** Whether a mention names somebody; pronouns count as names here, since their form is asked first. */
export function isName(mention: Mention | undefined): boolean {
  if (mention === undefined) return false;
  return mention.form !== 'nominal' && mention.form !== 'title' && mention.form !== 'adverb';
}
