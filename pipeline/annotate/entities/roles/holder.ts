import type { NounPhrase } from '../../../../schemas/stages/annotations.ts';
import type { Draft } from '../draft.ts';
import { POS } from '../grammar.ts';
import { Flag } from '../knowledge.ts';
import type { PostSpan } from '../posts.ts';
import { portfolioBehind } from './portfolio.ts';

/**
 * The mention of what a post is held of: "Ukrainian president", "Japan's minister", "its chief", "minister of
 * Japan", "spokesman for the company". -1 where nothing says so.
 */
export function holderMention(draft: Draft, title: PostSpan, phrase: NounPhrase): number {
  const before = mentionBefore(draft, title.firstToken, phrase.firstToken);
  if (before >= 0 && draft.mentions[before]!.form !== 'demonym') return before;
  const behind = mentionBehind(draft, title.endToken);
  // "the German chairman of the Rail Board" is not Germany's; "the German minister of trade" is.
  return before < 0 || isSomeBody(draft, behind) ? behind : before;
}

/** A body, named or not: "the committee"; not "head of government". */
function isSomeBody(draft: Draft, index: number): boolean {
  if (index < 0) return false;
  const { flags, entity, isDetermined, head } = draft.mentions[index]!;
  if (entity >= 0) {
    const { type } = draft.entities[entity]!;
    return type === 'organization' || type === 'group';
  }
  if (!isDetermined || (flags & (Flag.NOUN | Flag.PERSON)) !== Flag.NOUN) return false;
  const senses = draft.knowledge.nouns.get(draft.layers.tokens.word[head]!)!;
  return senses.every(({ kind }) => !NO_BODY.has(kind));
}

/** Kinds of nouns that are places or people. */
const NO_BODY = new Set(['country', 'region', 'city', 'facility', 'people', 'couple']);

/** What stands directly before a title: a name or demonym in the same phrase, or a possessor before it. */
export function mentionBefore(draft: Draft, first: number, floor: number): number {
  const { layers, knowledge, mentionAt, mentions } = draft;
  const { tokens, syntax } = layers;
  const { words } = knowledge;
  for (let token = first - 1; token >= floor; token--) {
    const word = tokens.word[token]!;
    if (word === words["'s"] || word === words["'"]) continue;
    const mention = mentionAt[token]!;
    if (mention >= 0 && isHolder(draft, mention)) return ownerOfDesk(draft, mention) ?? mention;
  }
  // "National Rail Board (NRB) chair": the name before the bracket.
  if (first > 2 && tokens.word[first - 1] === words[')']) {
    let open = first - 2;
    while (open > first - 6 && open > 0 && tokens.word[open] !== words['(']) open--;
    if (tokens.word[open] === words['(']) return mentionBefore(draft, open, open);
  }
  const touching = first > 0 ? mentionAt[first - 1]! : -1;
  if (touching >= 0 && mentions[touching]!.endToken === first && isHolder(draft, touching)) {
    if (tokens.segment[first - 1] === tokens.segment[first]) return touching;
  }
  const possessive = floor - 1;
  if (possessive < 1 || tokens.segment[possessive] !== tokens.segment[floor]) return -1;
  if (tokens.word[possessive] !== words["'s"] && syntax.tag[possessive] !== POS) return -1;
  const possessor = mentionAt[possessive - 1]!;
  if (possessor < 0) return -1;
  return mentions[possessor]!.pronoun ? -1 : possessor;
}

/** "Velora's Asia director": the body, not the part of the world that its officer looks after; null without. */
function ownerOfDesk(
  { mentions, mentionAt, entities, layers, knowledge }: Draft,
  desk: number,
): number | null {
  const { firstToken, entity, form, pronoun } = mentions[desk]!;
  if (pronoun || form === 'demonym' || firstToken < 2) return null;
  const { type } = entities[entity]!;
  if (type !== 'region' && type !== 'country' && type !== 'city') return null;
  if (layers.tokens.word[firstToken - 1] !== knowledge.words["'s"]) return null;
  const owner = mentionAt[firstToken - 2]!;
  if (owner < 0 || mentions[owner]!.name < 0 || mentions[owner]!.entity < 0) return null;
  const body = entities[mentions[owner]!.entity]!.type;
  return body === 'organization' || body === 'group' ? owner : null;
}

/** Links by which a holder may be removed from its post: "head of the board of the union of …". */
const DEEPEST = 4;

/** "of Japan", "for the ministry", "at Acme": the phrase behind a title. */
function mentionBehind(draft: Draft, end: number, depth = 0): number {
  const { layers, knowledge, grammar, mentionAt } = draft;
  const { tokens, syntax } = layers;
  const { words } = knowledge;
  if (depth > DEEPEST || end + 1 >= tokens.length || tokens.segment[end] !== tokens.segment[end - 1])
    return -1;
  const word = tokens.word[end]!;
  const isLink =
    word === words.of || word === words.for || word === words.at || word === words.with || word === words.in;
  if (!isLink) return -1;
  // "professor of public affairs at Velora"
  const field = portfolioBehind(draft, end);
  if (field !== null && isFieldOf(draft, field.endToken))
    return mentionBehind(draft, field.endToken, depth + 1);
  const phrase = grammar.phraseAt[end + 1]!;
  const head = phrase >= 0 ? syntax.nounPhrases[phrase]!.head : end + 1;
  const mention = mentionAt[head]!;
  // "an official in Kyiv" is not Kyiv's.
  if (word === words.in && !isBody(draft, mention)) return -1;
  // "minister of foreign affairs of Japan"; "head of a unit of Velora" is not Velora's head
  const isOne = tokens.word[end + 1] === words.a || tokens.word[end + 1] === words.an;
  if (!isOne && mention >= 0 && !isHolder(draft, mention) && phrase >= 0 && word === words.of) {
    const next = syntax.nounPhrases[phrase]!.endToken;
    if (tokens.word[next] === words.of && next > end + 1) return mentionBehind(draft, next, depth + 1);
  }
  return ownedBody(draft, mention);
}

/** "of the Rail Board's safety committee": the committee, not the board. */
function ownedBody(draft: Draft, owner: number): number {
  const { layers, knowledge, grammar, mentionAt, mentions } = draft;
  const { tokens, syntax } = layers;
  if (owner < 0 || mentions[owner]!.name < 0) return owner;
  const mark = mentions[owner]!.endToken;
  if (mark + 1 >= tokens.length || tokens.segment[mark + 1] !== tokens.segment[mark - 1]) return owner;
  if (tokens.word[mark] !== knowledge.words["'s"] && syntax.tag[mark] !== POS) return owner;
  const phrase = grammar.phraseAt[mark + 1]!;
  const owned = phrase < 0 ? -1 : mentionAt[syntax.nounPhrases[phrase]!.head]!;
  return isSomeBody(draft, owned) ? owned : owner;
}

/** "of", "for" or "at" behind a field of work, in its sentence. */
function isFieldOf({ layers, knowledge }: Draft, token: number): boolean {
  const { tokens } = layers;
  if (token + 1 >= tokens.length || tokens.segment[token] !== tokens.segment[token - 1]) return false;
  const { words } = knowledge;
  return (
    tokens.word[token] === words.of || tokens.word[token] === words.for || tokens.word[token] === words.at
  );
}

function isBody(draft: Draft, index: number): boolean {
  const entity = index < 0 ? -1 : draft.mentions[index]!.entity;
  return entity >= 0 && draft.entities[entity]!.type === 'organization';
}

/** A possessive pronoun, or what is named and no person. */
export function isHolder(draft: Draft, index: number): boolean {
  const mention = draft.mentions[index]!;
  if (mention.pronoun) return mention.pronoun.isPossessive;
  if (mention.entity < 0) return false;
  return draft.entities[mention.entity]!.type !== 'person';
}
