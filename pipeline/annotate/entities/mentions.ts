import { type MentionForm, type NameSpan, Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { AMBIGUOUS, type EntityDraft, type MentionDraft, UNRESOLVED } from './draft.ts';
import { CD, DT, type Grammar, IN, POS, PRP_POSS, RB } from './grammar.ts';
import { joinedNames } from './joined-names.ts';
import { at, type EntityKnowledge, Flag, type KnownWords } from './knowledge.ts';
import { postAtHead } from './posts.ts';
import { PRONOUNS } from './pronoun-table.ts';
import { IntRoom } from './scratch.ts';

const IS_PRONOUN = Uint8Array.from(TAGS, (tag) => (tag.startsWith('PRP') || tag.startsWith('W') ? 1 : 0));

export interface Gathered {
  /** Every name, pronoun, base noun phrase and "here" or "there", ordered by start, then end. */
  readonly mentions: MentionDraft[];
  /** Innermost mention of each token, -1: names, pronouns and adverbs before the noun phrases around them. */
  readonly mentionAt: Int32Array;
  /** Mention of each name span. */
  readonly mentionOfName: Int32Array;
  /** Mentions beside which a role may be told, in order: names of persons, and nouns for a post or a person. */
  readonly bearers: readonly number[];
  /** Noun phrases for one organisation, in order. */
  readonly bodies: readonly number[];
}

const NEVER = 0x7fffffff;

/** The mentions of an article, in one pass over its tokens. */
export function gatherMentions(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
  headFlags: Int32Array,
): Gathered {
  const { names, tokens, syntax } = layers;
  const { tag: tags, nounPhrases } = syntax;
  const { word } = tokens;
  const { begin } = grammar;
  const { here, there, both } = knowledge.words;
  used = 0;
  const nameAt = readNameAt(layers);
  const joined = joinedNames(layers, knowledge, grammar, entities, entityOfName, nameAt);
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  const mentionOfName = namedRoom.take(names.length, -1);
  const mentions: MentionDraft[] = [];
  const bearers: number[] = [];
  const bodies: number[] = [];
  let name = 0;
  let phrase = 0;
  let list = 0;
  let nextName = names.length > 0 ? names[0]!.firstToken : NEVER;
  let nextList = joined.length > 0 ? joined[0]!.firstToken : NEVER;
  const phraseCount = nounPhrases.length;
  for (let token = 0; token < tokens.length; token++) {
    const from = mentions.length;
    while (nextName <= token) {
      mentions.push(named(layers, knowledge, grammar, entities, entityOfName, name++));
      nextName = name < names.length ? names[name]!.firstToken : NEVER;
    }
    const tag = tags[token]!;
    if (IS_PRONOUN[tag] === 1) {
      const pronoun = at(knowledge.pronoun, word[token]!);
      if (pronoun > 0) addPronoun(layers, mentions, token, pronoun - 1);
    } else if (tag === RB && (word[token] === here || word[token] === there)) {
      addAdverb(layers, mentions, token);
    } else if (word[token] === both && grammar.phraseAt[token]! < 0) addBoth(grammar, mentions, token);
    for (; phrase < phraseCount && begin[phrase]! <= token; phrase++) {
      if (isNominal(layers, knowledge, nameAt, phrase))
        mentions.push(nominal(layers, knowledge, phrase, token, headFlags[phrase]!));
    }
    while (nextList <= token) {
      mentions.push(joined[list++]!);
      nextList = list < joined.length ? joined[list]!.firstToken : NEVER;
    }
    if (mentions.length === from) continue;
    if (mentions.length - from > 1) sortTail(mentions, from);
    for (let i = from; i < mentions.length; i++) {
      const mention = mentions[i]!;
      place(mention, i, mentionAt, mentionOfName);
      if (isBearer(mention, entities)) bearers.push(i);
      if (mention.flags & Flag.BODY && !mention.isPlural && mention.post === null) bodies.push(i);
    }
  }
  return { mentions, mentionAt, mentionOfName, bearers, bodies };
}

function readNameAt({ names, tokens }: WithNames): Int32Array {
  const nameAt = nameRoom.take(tokens.length, -1);
  for (let i = 0; i < names.length; i++) {
    const { firstToken, endToken } = names[i]!;
    for (let token = firstToken; token < endToken; token++) nameAt[token] = i;
  }
  return nameAt;
}

/** Writes a mention's index to its tokens, a nominal's only where no name, pronoun or adverb stands. */
function place(mention: MentionDraft, index: number, mentionAt: Int32Array, mentionOfName: Int32Array): void {
  const { firstToken, endToken, name } = mention;
  if (mention.joinedFrom >= 0) return;
  if (name >= 0) mentionOfName[name] = index;
  const isNominal = name < 0 && mention.phrase >= 0 && mention.pronoun === null;
  for (let token = firstToken; token < endToken; token++) {
    if (!isNominal || mentionAt[token]! < 0) mentionAt[token] = index;
  }
}

function isBearer(
  { name, entity, post, flags, isPlural }: MentionDraft,
  entities: readonly EntityDraft[],
): boolean {
  if (name >= 0) return entity >= 0 && entities[entity]!.type === 'person';
  return !isPlural && (post !== null || (flags & Flag.PERSON) !== 0);
}

/** Those that begin at one token, the shorter first. */
function sortTail(mentions: MentionDraft[], from: number): void {
  for (let i = from + 1; i < mentions.length; i++) {
    const mention = mentions[i]!;
    let k = i - 1;
    for (; k >= from && mentions[k]!.endToken > mention.endToken; k--) mentions[k + 1] = mentions[k]!;
    mentions[k + 1] = mention;
  }
}

function named(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
  index: number,
): MentionDraft {
  const span = layers.names[index]!;
  const entity = entityOfName[index]!;
  const head = nameHead(layers, span);
  const mention = draft(span.firstToken, span.endToken, head, formOf(layers, span, entities[entity]));
  mention.name = index;
  mention.phrase = grammar.phraseAt[head]!;
  if (isSomeOfPeople(layers, knowledge, mention)) return mention;
  mention.entity = Math.max(-1, entity);
  if (entity === AMBIGUOUS) mention.unresolved = UNRESOLVED.ambiguous;
  else if (span.unresolved.length > 0) {
    mention.unresolved = span.unresolved.filter((reason) => reason.startsWith('entity_id:'));
  }
  return mention;
}

/** "two Russians", "a Norwegian": some of a people, who are not their country. */
function isSomeOfPeople(
  { tokens, syntax }: WithNames,
  { words }: EntityKnowledge,
  { form, phrase, head }: MentionDraft,
): boolean {
  if (form !== 'demonym' || phrase < 0 || syntax.nounPhrases[phrase]!.head !== head) return false;
  const first = syntax.nounPhrases[phrase]!.firstToken;
  const word = tokens.word[first]!;
  if (first === head || tokens.word[head + 1] === words['-']) return false;
  return syntax.tag[first] === CD || word === words.a || word === words.an;
}

/** Whether a noun phrase gets a mention of its own: no name heads it, and it is no pronoun. */
function isNominal(
  layers: WithNames,
  knowledge: EntityKnowledge,
  nameAt: Int32Array,
  index: number,
): boolean {
  const { tokens, syntax } = layers;
  const { head, isPronoun } = syntax.nounPhrases[index]!;
  if (nameAt[head]! >= 0 || tokens.segment[head]! < 0) return false;
  if (syntax.tag[head] === CD && isBareNumber(layers, knowledge, index)) return false;
  return !isPronoun || at(knowledge.pronoun, tokens.word[head]!) === 0;
}

/**
 * An age ("Holm, 58,"), a score ("18-15") or a number behind a preposition is nobody. In "85,000 fled" and "killing 16" people are
 * meant.
 */
function isBareNumber({ tokens, syntax }: WithNames, { words }: EntityKnowledge, index: number): boolean {
  const { firstToken, endToken, head } = syntax.nounPhrases[index]!;
  const isDigits = (tokens.shape[head]! & Shape.DIGIT) !== 0;
  for (let token = firstToken; token < endToken; token++) {
    if (isDigits && tokens.shape[token]! & Shape.PUNCT && tokens.shape[token + 1]! & Shape.DIGIT) return true;
    if (syntax.tag[token] !== CD) return false;
  }
  const before = firstToken - 1;
  if (!isDigits || before < 0 || tokens.segment[before] !== tokens.segment[head]) return false;
  const word = tokens.word[before]!;
  const isClosed = endToken >= tokens.length || (tokens.shape[endToken]! & Shape.PUNCT) !== 0;
  return (word === words[','] && isClosed) || syntax.tag[before] === IN;
}

// Shared by all mentions that have none, and never written to.
const NOBODY: readonly number[] = [];
const NO_REASONS: readonly string[] = [];

// Drafts are used again for the next article: they never leave this layer.
const pool: MentionDraft[] = [];
let used = 0;
const MOST_KEPT = 1 << 15;
const nameRoom = new IntRoom();
const namedRoom = new IntRoom();

export function draft(firstToken: number, endToken: number, head: number, form: MentionForm): MentionDraft {
  const mention = pool[used];
  if (!mention) {
    const made = newDraft(firstToken, endToken, head, form);
    if (used < MOST_KEPT) pool[used++] = made;
    return made;
  }
  used++;
  mention.firstToken = firstToken;
  mention.endToken = endToken;
  mention.head = head;
  mention.form = form;
  mention.entity = -1;
  mention.members = NOBODY;
  mention.unresolved = NO_REASONS;
  mention.name = -1;
  mention.phrase = -1;
  mention.joinedFrom = -1;
  mention.flags = 0;
  mention.isPlural = false;
  mention.post = null;
  mention.pronoun = null;
  mention.isDefinite = false;
  mention.isDetermined = false;
  return mention;
}

function newDraft(firstToken: number, endToken: number, head: number, form: MentionForm): MentionDraft {
  return {
    firstToken,
    endToken,
    head,
    form,
    entity: -1,
    members: NOBODY,
    unresolved: NO_REASONS,
    name: -1,
    phrase: -1,
    joinedFrom: -1,
    flags: 0,
    isPlural: false,
    post: null,
    pronoun: null,
    isDefinite: false,
    isDetermined: false,
  };
}

/** Last word of a name; a closing bracket, a full stop or "Jr." behind it is none. */
function nameHead(layers: WithNames, span: NameSpan): number {
  let head = span.endToken - 1;
  while (head > span.firstToken && layers.tokens.shape[head]! & Shape.PUNCT) head--;
  return head;
}

function formOf(layers: WithNames, span: NameSpan, entity: EntityDraft | undefined): MentionForm {
  if (span.form !== 'name') return span.form;
  if (span.type !== 'person' && entity?.type !== 'person') return 'name';
  if (!entity || entity.words.length < 2) return 'name';
  const last = entity.words[entity.words.length - 1];
  const isLone = span.endToken - span.firstToken === 1;
  return isLone && entity.words.length > 1 && layers.tokens.word[span.firstToken] === last
    ? 'surname'
    : 'name';
}

/** A noun phrase that no name heads, from `begin`, where its article is over. */
function nominal(
  layers: WithNames,
  knowledge: EntityKnowledge,
  index: number,
  begin: number,
  flags: number,
): MentionDraft {
  const { tokens, syntax } = layers;
  const phrase = syntax.nounPhrases[index]!;
  const { words } = knowledge;
  const first = tokens.word[phrase.firstToken]!;
  const isArticle = first === words.the || first === words.a || first === words.an;
  const isLong = phrase.endToken - phrase.firstToken > 1;
  const post =
    flags & (Flag.POST_START | Flag.POST_END) ? postAtHead(layers, knowledge, phrase, flags) : null;
  const mention = draft(begin, phrase.endToken, phrase.head, 'nominal');
  mention.phrase = index;
  mention.flags = flags;
  mention.isPlural = phrase.isPlural || first === words.both || tokens.word[phrase.head] === words.two;
  mention.isDefinite = first === words.the || (isLong && isDemonstrative(first, words));
  mention.isDetermined =
    isArticle || syntax.tag[phrase.firstToken] === DT || isPossessed(layers, knowledge, phrase.firstToken);
  if (post) {
    mention.post = post;
    mention.form = 'title';
    mention.isPlural = post.isPlural;
  }
  return mention;
}

function isPossessed(layers: WithNames, knowledge: EntityKnowledge, first: number): boolean {
  const { tokens, syntax } = layers;
  if (syntax.tag[first] === PRP_POSS) return true;
  return (
    first > 0 &&
    tokens.segment[first - 1] === tokens.segment[first] &&
    (tokens.word[first - 1] === knowledge.words["'s"] || syntax.tag[first - 1] === POS)
  );
}

function isDemonstrative(word: number, words: KnownWords): boolean {
  return word === words.this || word === words.that || word === words.these || word === words.those;
}

function addPronoun(layers: WithNames, mentions: MentionDraft[], token: number, index: number): void {
  const pronoun = PRONOUNS[index]!;
  if (layers.tokens.segment[token]! < 0) return;
  if (pronoun.kind === 'thing' && layers.tokens.shape[token]! & Shape.UPPER) return;
  const mention = draft(token, token + 1, token, 'pronoun');
  mention.pronoun = pronoun;
  mention.isPlural = pronoun.kind === 'plural' || pronoun.kind === 'speakers';
  mentions.push(mention);
}

/** "Both agreed": a noun phrase of its own before a verb. */
function addBoth(grammar: Grammar, mentions: MentionDraft[], token: number): void {
  if ((grammar.verbAt[token + 1] ?? -1) < 0) return;
  const mention = draft(token, token + 1, token, 'nominal');
  mention.isPlural = true;
  mentions.push(mention);
}

/** "here", "there"; "there" of "there is" is no adverb. */
function addAdverb(layers: WithNames, mentions: MentionDraft[], token: number): void {
  if (layers.tokens.segment[token]! < 0) return;
  mentions.push(draft(token, token + 1, token, 'adverb'));
}
