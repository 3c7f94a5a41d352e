import { Case, type Segment, Shape, TAGS, type Tokens } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import type { Facts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import type { DraftName } from './spans.ts';
import { Kind } from './word-kinds.ts';

const isNoun = Uint8Array.from(TAGS, (tag) => (/^(NN|JJ|VBN|VBG|CD)/.test(tag) ? 1 : 0));
const APOSTROPHE = 39;
const CURLY = 0x2019;
const HYPHEN = 45;

/**
 * Retypes what the model took for persons and their surroundings exclude: "the Velora was late", "the Rovers' loss" (persons have no
 * article, save before a noun: "the Holm case"), and "Velora's Ann Holm" (nobody owns a person).
 */
export function retypeNoPersons(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  segments: readonly Segment[],
  facts: Facts,
  names: readonly DraftName[],
  { the, possessive }: Pick<NameKnowledge, 'the' | 'possessive'>,
): void {
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (name.type !== 'person' || name.titleFirst >= 0) continue;
    const { firstToken, endToken } = segments[tokens.segment[name.first]!]!;
    const hasArticle = name.first > firstToken && tokens.word[name.first - 1] === the;
    if (hasArticle && isHeadOfPhrase(text, tokens, tag, name, endToken)) name.type = 'other';
    else if (isOfThings(text, tokens, facts, name)) name.type = 'other';
    else if (tokens.word[name.end] === possessive && isOwnerOf(name, names[i + 1])) {
      if ((facts.kinds[name.first]! & Kind.GIVEN) === 0) name.type = 'organization';
    }
  }
}

/** "Marel Connectors": a plural that nobody bears, behind no given name. */
function isOfThings(
  text: string,
  tokens: Tokens,
  { kinds, sort, style }: Facts,
  { first, end }: DraftName,
): boolean {
  const last = end - 1;
  if (last === first || sort[last] !== Sort.NOUN || style[last] !== Case.RUNNING) return false;
  if (text.charCodeAt(tokens.end[last]! - 1) !== 115) return false;
  return ((kinds[first]! & Kind.GIVEN) | (kinds[last]! & (Kind.GIVEN | Kind.SURNAME))) === 0;
}

/** Whether no noun, hyphen or possessive makes a name part of what follows; "the Rovers'" and "the Holms’" are plurals. */
function isHeadOfPhrase(
  text: string,
  tokens: Tokens,
  tag: Uint8Array,
  { first, end }: DraftName,
  limit: number,
): boolean {
  if (end >= limit) return true;
  const unit = text.charCodeAt(tokens.start[end]!);
  if (unit === APOSTROPHE || unit === CURLY) {
    const isPlural = end - first === 1 && text.charCodeAt(tokens.end[end - 1]! - 1) === 115;
    return isPlural && tokens.end[end]! - tokens.start[end]! === 1;
  }
  if (unit === HYPHEN && (tokens.shape[end]! & Shape.SPACED) === 0) return false;
  return isNoun[tag[end]!] === 0 && (tokens.shape[end]! & Shape.CAPITAL) === 0;
}

/** A lone word with "'s", and a person's full name right behind. */
function isOwnerOf(owner: DraftName, next: DraftName | undefined): boolean {
  if (next === undefined || owner.end - owner.first > 1) return false;
  return next.type === 'person' && next.first === owner.end + 1 && next.end - next.first > 1;
}
