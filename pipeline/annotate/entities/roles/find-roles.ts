import type { NounPhrase } from '../../../../schemas/stages/annotations.ts';
import { nounPhrase } from '../../syntax/noun-phrase.ts';
import type { Draft, MentionDraft } from '../draft.ts';
import { POS } from '../grammar.ts';
import { Flag, flagsAt } from '../knowledge.ts';
import { type PostSpan, titleOf } from '../posts.ts';
import { addRole } from './add-role.ts';
import { behindNames } from './around-title.ts';
import { readBeforeName } from './before-name.ts';
import { holderMention } from './holder.ts';
import { personKnownAs } from './known-as.ts';

/** Roles that are looked at for a contradiction. */
const MOST_ROLES = 200;
/** Tokens of titles between a comma and the name. */
const LONGEST_TITLE = 4;

/** Roles that the words beside a person's name state: before it and behind it. */
export function findRoles(draft: Draft): void {
  const { mentions } = draft;
  for (const i of draft.bearers) {
    const mention = mentions[i]!;
    if (mention.name >= 0) {
      readBeforeName(draft, mention);
      continue;
    }
    if (mention.post !== null) readNominal(draft, i);
    else readPersonNoun(draft, mention);
    if (mention.entity < 0 && mention.isDetermined) mention.entity = personKnownAs(draft, mention);
  }
}

/** A title said of a person with "is", whose subject may be a pronoun: read when pronouns are; whether it was one. */
export function readPredicate(draft: Draft, index: number): boolean {
  const { layers, knowledge, mentions } = draft;
  const mention = mentions[index]!;
  const person = subjectOfBe(draft, mention);
  if (person < 0) return false;
  const phrase = layers.syntax.nounPhrases[mention.phrase]!;
  const title = behindNames(draft, titleOf(layers, knowledge, phrase));
  if (!title || isPersonal(draft, phrase)) return false;
  mention.entity = person;
  addRole(draft, person, title, holderMention(draft, title, phrase));
  return true;
}

/** A noun phrase with a post, in apposition to a name: it takes the name's entity. */
function readNominal(draft: Draft, index: number): void {
  const { layers, knowledge, mentions } = draft;
  const mention = mentions[index]!;
  const phrase = withParticiple(draft, layers.syntax.nounPhrases[mention.phrase]!);
  const title = behindNames(draft, titleOf(layers, knowledge, phrase));
  if (!title || isPersonal(draft, phrase)) return;
  const holder = holderMention(draft, title, phrase);
  const person = appositionOf(draft, mention, phrase, title, holder);
  if (person < 0) return;
  mention.entity = person;
  addRole(draft, person, title, holder);
}

/** "Velora's managing director": a participle that is part of titles, cut off from its phrase, begins it. */
function withParticiple({ layers, knowledge }: Draft, phrase: NounPhrase): NounPhrase {
  const { tokens, syntax } = layers;
  const before = phrase.firstToken - 1;
  if (before < 1 || tokens.segment[before - 1] !== tokens.segment[phrase.firstToken]) return phrase;
  if (!(flagsAt(knowledge.flags, tokens.word[before]!) & Flag.MODIFIER)) return phrase;
  const isOwned = tokens.word[before - 1] === knowledge.words["'s"] || syntax.tag[before - 1] === POS;
  if (!isOwned) return phrase;
  const { endToken, head, isPlural, isPronoun } = phrase;
  return nounPhrase(tokens, before, endToken, head, isPlural, isPronoun);
}

/** "his wife, Ann Holm," and "Ann Holm, a native of Oslo,": no post, but the same person. */
function readPersonNoun(draft: Draft, mention: MentionDraft): void {
  const phrase = draft.layers.syntax.nounPhrases[mention.phrase]!;
  const { counterpart, colleague } = draft.knowledge.words;
  const word = draft.layers.tokens.word[mention.head]!;
  if (!mention.isDetermined || word === counterpart || word === colleague) return;
  const behind = personBehindComma(
    draft,
    mention,
    mention.endToken,
    mention.isDefinite || !startsWithArticle(draft, phrase),
  );
  mention.entity = behind >= 0 ? behind : personBeforeComma(draft, phrase);
}

/** "my teacher", "our doctor": somebody's, no post. */
function isPersonal(draft: Draft, phrase: NounPhrase): boolean {
  const pronoun = draft.mentions[draft.mentionAt[phrase.firstToken]!]?.pronoun;
  return pronoun?.kind === 'speaker' || pronoun?.kind === 'speakers' || pronoun?.kind === 'addressee';
}

function startsWithArticle(draft: Draft, phrase: NounPhrase): boolean {
  const first = draft.layers.tokens.word[phrase.firstToken]!;
  return first === draft.knowledge.words.a || first === draft.knowledge.words.an;
}

/** "whose lawyer", the pronoun within the phrase or before it. */
function isWhose({ layers, knowledge }: Draft, first: number): boolean {
  const { word } = layers.tokens;
  return word[first] === knowledge.words.whose || word[first - 1] === knowledge.words.whose;
}

/** Person of whom a nominal is an apposition, -1 without. */
function appositionOf(
  draft: Draft,
  mention: MentionDraft,
  phrase: NounPhrase,
  title: PostSpan,
  holder: number,
): number {
  let end = Math.max(mention.endToken, title.endToken);
  if (holder >= 0 && draft.mentions[holder]!.firstToken >= end) end = draft.mentions[holder]!.endToken;
  else end = pastPosting(draft, title, end);
  const isPointed = mention.isDefinite || holder >= 0 || isWhose(draft, phrase.firstToken);
  const behind = personBehindComma(draft, mention, end, isPointed);
  if (behind >= 0) return behind;
  return personBeforeComma(draft, phrase);
}

/** "Kenya's ambassador to Japan, Ann Holm": where the envoy is sent stands between title and name. */
function pastPosting(
  { layers, knowledge, mentionAt, mentions }: Draft,
  title: PostSpan,
  end: number,
): number {
  if (title.post.category !== 'diplomat' || layers.tokens.word[end] !== knowledge.words.to) return end;
  let at = end + 1;
  if (layers.tokens.word[at] === knowledge.words.the) at++;
  const place = mentionAt[at] ?? -1;
  return place >= 0 && mentions[place]!.name >= 0 && mentions[place]!.firstToken === at
    ? mentions[place]!.endToken
    : end;
}

/**
 * "Aiko Mori, the minister": the name ends directly before the comma; also "Aiko Mori, 52, the minister". In "After
 * talks with Aiko Mori, a minister said" the verb has the nominal for its subject.
 */
function personBeforeComma(draft: Draft, { firstToken: first, endToken }: NounPhrase): number {
  const { layers, knowledge } = draft;
  if (isFiniteAt(draft, endToken)) return -1;
  const { tokens } = layers;
  // "Ann Holm, the minister's wife"
  if (
    endToken < tokens.length &&
    (tokens.word[endToken] === knowledge.words["'s"] || layers.syntax.tag[endToken] === POS)
  )
    return -1;
  const comma = knowledge.words[','];
  let token = first - 1;
  // The possessor stands before its phrase: "Aiko Mori, Japan's minister".
  for (let step = 0; step < 7 && token > 0 && tokens.word[token] !== comma; step++) token--;
  if (token <= 0 || tokens.word[token] !== comma || tokens.segment[token] !== tokens.segment[first])
    return -1;
  if (first - 1 - token > 0 && !isPossessorBetween(draft, token + 1, first)) return -1;
  let person = personEndingAt(draft, token - 1);
  if (person < 0 && tokens.shape[token - 1]! & 8 && tokens.word[token - 2] === comma)
    person = personEndingAt(draft, token - 3);
  return person;
}

/** Whether the tokens are one possessor with "'s". */
function isPossessorBetween(draft: Draft, from: number, to: number): boolean {
  const { tokens } = draft.layers;
  const { words } = draft.knowledge;
  return to - from >= 2 && (tokens.word[to - 1] === words["'s"] || tokens.word[to - 1] === words["'"]);
}

function personEndingAt(draft: Draft, token: number): number {
  const { mentionAt, mentions, entities } = draft;
  if (token < 0) return -1;
  const index = mentionAt[token]!;
  if (index < 0) return -1;
  const mention = mentions[index]!;
  if (mention.name < 0 || mention.entity < 0 || mention.endToken !== token + 1) return -1;
  return entities[mention.entity]!.type === 'person' ? mention.entity : -1;
}

/** "The minister, Aiko Mori," and "the minister of Japan, Aiko Mori": the name behind what ends at `end`. */
function personBehindComma(draft: Draft, mention: MentionDraft, end: number, isPointed: boolean): number {
  const { layers, knowledge, mentions, entities } = draft;
  const { tokens } = layers;
  if (end + 1 >= tokens.length || tokens.segment[end + 1] !== tokens.segment[mention.head]) return -1;
  const hasComma = tokens.word[end] === knowledge.words[','];
  if (hasComma && !isPointed) return -1;
  const from = hasComma ? end + 1 : end;
  const index = nameFrom(draft, from);
  if (index < 0) return -1;
  const name = mentions[index]!;
  if (name.entity < 0 || entities[name.entity]!.type !== 'person') return -1;
  if (!hasComma) return name.entity;
  // "told the minister, Mori said" is no apposition: a verb would follow without a comma.
  const behind = tokens.word[name.endToken];
  const isClosed =
    behind === knowledge.words[','] ||
    (tokens.shape[name.endToken]! & 16) !== 0 ||
    !isFiniteAt(draft, name.endToken);
  return isClosed ? name.entity : -1;
}

/** The mention of a name that begins at a token, or whose title does: "the director, Prof. Ann Holm,"; -1. */
function nameFrom({ layers, mentionAt, mentions }: Draft, from: number): number {
  const limit = Math.min(layers.tokens.length, from + LONGEST_TITLE);
  for (let token = from; token < limit; token++) {
    const index = mentionAt[token]!;
    const name = index < 0 ? -1 : mentions[index]!.name;
    if (name < 0) continue;
    const isHere = mentions[index]!.firstToken === from || layers.names[name]!.title?.firstToken === from;
    return isHere ? index : -1;
  }
  return -1;
}

function isFiniteAt(draft: Draft, token: number): boolean {
  const verb = token < draft.layers.tokens.length ? draft.grammar.verbAt[token]! : -1;
  return verb >= 0 && draft.layers.syntax.verbGroups[verb]!.form === 'finite';
}

/** "Mori is the third Japanese foreign minister": the subject of a form of "be" right before the nominal. */
function subjectOfBe(draft: Draft, mention: MentionDraft): number {
  const { layers, knowledge, grammar, mentionAt, mentions, entities } = draft;
  const verb = grammar.objectOf[mention.phrase]!;
  if (verb < 0) return -1;
  const group = layers.syntax.verbGroups[verb]!;
  const { words } = knowledge;
  const head = layers.tokens.word[group.head]!;
  if ((head !== words.is && head !== words.was) || group.isNegated || group.modal >= 0) return -1;
  const subject = grammar.subjectOf[verb]!;
  if (subject < 0) return -1;
  const index = mentionAt[layers.syntax.nounPhrases[subject]!.head]!;
  if (index < 0) return -1;
  const { entity, name } = mentions[index]!;
  if (entity < 0 || entities[entity]!.type !== 'person') return -1;
  // A pronoun may be tied wrongly: who holds such a post of another country is not taken at its word.
  if (name >= 0) return entity;
  return holdsElsewhere(draft, mention, entity) || ranksOtherwise(draft, mention, entity) ? -1 : entity;
}

const HIGHEST = new Set(['head_of_state', 'head_of_government']);

/** "President Mori came. He was the last Velish prime minister to call": two of the highest posts are of two persons. */
function ranksOtherwise(draft: Draft, mention: MentionDraft, person: number): boolean {
  const { post } = mention;
  if (post === null || !HIGHEST.has(post.category)) return false;
  for (let i = 0; i < draft.roles.length && i < MOST_ROLES; i++) {
    const role = draft.roles[i]!;
    if (role.person !== person || role.isFormer || !HIGHEST.has(role.post.category)) continue;
    if (role.post.full !== post.full) return true;
  }
  return false;
}

/** Whether a person has a role of another country than the one named inside a nominal. */
function holdsElsewhere(draft: Draft, mention: MentionDraft, person: number): boolean {
  const { mentionAt, mentions, entities, roles } = draft;
  for (let token = mention.firstToken; token < mention.head; token++) {
    const inner = mentionAt[token]! >= 0 ? mentions[mentionAt[token]!]! : null;
    if (!inner || inner.name < 0 || inner.entity < 0 || entities[inner.entity]!.type !== 'country') continue;
    for (let i = 0; i < roles.length && i < MOST_ROLES; i++) {
      const { of, person: other } = roles[i]!;
      if (other === person && of >= 0 && of !== inner.entity && entities[of]!.type === 'country') return true;
    }
  }
  return false;
}
