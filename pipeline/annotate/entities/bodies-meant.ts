import type { NounPhrase } from '../../../schemas/stages/annotations.ts';
import type { Draft, MentionDraft } from './draft.ts';

/**
 * Ties noun phrases for organisations to the name beside or within them: "the union, Velora,", "Velora, the carmaker,",
 * "the ruling Velora party".
 */
export function tieBodies(draft: Draft): void {
  const { mentions, layers } = draft;
  for (const index of draft.bodies) {
    const mention = mentions[index]!;
    const phrase = layers.syntax.nounPhrases[mention.phrase]!;
    mention.entity = withinPhrase(draft, mention, phrase);
    if (mention.entity < 0 && mention.isDetermined) mention.entity = behindComma(draft, phrase);
    if (mention.entity < 0 && mention.isDetermined) mention.entity = beforeComma(draft, phrase);
  }
}

/** "the ruling Velora party": the one name of an organisation or group, right before a noun that goes with such names. */
function withinPhrase(draft: Draft, mention: MentionDraft, phrase: NounPhrase): number {
  const { tokens } = draft.layers;
  const { words } = draft.knowledge;
  const head = tokens.word[phrase.head]!;
  if ((head !== words.party && head !== words.movement) || phrase.head === 0) return -1;
  let found = -1;
  for (let token = mention.firstToken; token < phrase.head; token++) {
    const inner = draft.mentionAt[token]!;
    if (inner < 0 || draft.mentions[inner]!.name < 0) continue;
    const { entity } = draft.mentions[inner]!;
    if (bodyOf(draft, inner) < 0 || (found >= 0 && found !== entity)) return -1;
    found = entity;
  }
  const last = draft.mentionAt[phrase.head - 1]!;
  return found >= 0 && last >= 0 && draft.mentions[last]!.entity === found ? found : -1;
}

function behindComma(draft: Draft, { endToken }: NounPhrase): number {
  const { tokens } = draft.layers;
  const { words } = draft.knowledge;
  if (endToken + 1 >= tokens.length || tokens.segment[endToken + 1] !== tokens.segment[endToken - 1])
    return -1;
  if (tokens.word[endToken] !== words[',']) return -1;
  const index = draft.mentionAt[endToken + 1]!;
  if (index < 0 || draft.mentions[index]!.firstToken !== endToken + 1) return -1;
  const end = draft.mentions[index]!.endToken;
  // "the union, Velora and Acme", "the union, Velora, and Acme" are lists; "the union, Velora said" is none of either.
  if (!isClosed(draft, end) || tokens.word[end + 1] === words.and || tokens.word[end + 1] === words.or)
    return -1;
  return bodyOf(draft, index);
}

function beforeComma(draft: Draft, phrase: NounPhrase): number {
  const { tokens } = draft.layers;
  const { words } = draft.knowledge;
  let first = phrase.firstToken;
  const before = tokens.word[first - 1];
  if (before === words["'s"] || before === words["'"]) {
    // "Velora, Japan's largest carmaker": the possessor stands between.
    const owner = draft.mentionAt[first - 2] ?? -1;
    if (owner < 0) return -1;
    first = draft.mentions[owner]!.firstToken;
    if (tokens.word[first - 1] === words.the) first--;
  }
  if (first < 2 || tokens.word[first - 1] !== words[',']) return -1;
  if (tokens.segment[first - 2] !== tokens.segment[phrase.head]) return -1;
  const next = tokens.word[phrase.endToken];
  if (!isClosed(draft, phrase.endToken) && next !== words.of && next !== words.in) return -1;
  const index = draft.mentionAt[first - 2]!;
  if (index < 0 || draft.mentions[index]!.endToken !== first - 1) return -1;
  return bodyOf(draft, index);
}

function isClosed({ layers, knowledge }: Draft, token: number): boolean {
  const { tokens } = layers;
  if (token >= tokens.length || tokens.segment[token] !== tokens.segment[token - 1]) return true;
  const word = tokens.word[token]!;
  return word === knowledge.words[','] || word === knowledge.words['.'];
}

/** Entity of a name if it is an organisation or a group, else -1. */
function bodyOf({ mentions, entities }: Draft, index: number): number {
  const { name, entity } = mentions[index]!;
  if (name < 0 || entity < 0) return -1;
  const { type } = entities[entity]!;
  return type === 'organization' || type === 'group' ? entity : -1;
}
