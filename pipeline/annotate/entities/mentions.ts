import { type MentionForm, type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { AMBIGUOUS, type EntityDraft, type MentionDraft, UNRESOLVED } from './draft.ts';
import { CD, type Grammar, RB } from './grammar.ts';
import { joinedNames } from './joined-names.ts';
import { at, type EntityKnowledge, Flag } from './knowledge.ts';
import { IS_PRONOUN, type Landmarks, NEVER } from './landmarks.ts';
import { draft, freeDrafts } from './mention-drafts.ts';
import { nextNominal, nominal } from './noun-mentions.ts';
import { PRONOUNS } from './pronoun-table.ts';
import { IntRoom } from './scratch.ts';

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

/**
 * The mentions of an article. Four ordered streams meet here: names, noun phrases, lists of names, and words that are
 * mentions by themselves.
 */
export function gatherMentions(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
  { headFlags, loneWords }: Landmarks,
): Gathered {
  const { names, tokens } = layers;
  const { begin } = grammar;
  const phraseCount = layers.syntax.nounPhrases.length;
  freeDrafts();
  const nameAt = readNameAt(layers);
  const joined = joinedNames(layers, knowledge, grammar, entities, entityOfName, nameAt);
  const mentionAt = new Int32Array(tokens.length).fill(-1);
  const mentionOfName = namedRoom.take(names.length, -1);
  const mentions: MentionDraft[] = [];
  const bearers: number[] = [];
  const bodies: number[] = [];
  let name = 0;
  let word = 0;
  let phrase = nextNominal(layers, knowledge, nameAt, 0);
  let list = 0;
  let nextName = names.length > 0 ? names[0]!.firstToken : NEVER;
  let nextWord = loneWords[0]!;
  let nextPhrase = phrase < phraseCount ? begin[phrase]! : NEVER;
  let nextList = joined.length > 0 ? joined[0]!.firstToken : NEVER;
  for (;;) {
    const token = Math.min(Math.min(nextName, nextPhrase), Math.min(nextWord, nextList));
    if (token === NEVER) break;
    const from = mentions.length;
    while (nextName === token) {
      mentions.push(named(layers, knowledge, grammar, entities, entityOfName, name++));
      nextName = name < names.length ? names[name]!.firstToken : NEVER;
    }
    if (nextWord === token) {
      addLoneWord(layers, knowledge, grammar, mentions, token);
      nextWord = loneWords[++word]!;
    }
    while (nextPhrase === token) {
      mentions.push(nominal(layers, knowledge, phrase, token, headFlags[phrase]!));
      phrase = nextNominal(layers, knowledge, nameAt, phrase + 1);
      nextPhrase = phrase < phraseCount ? begin[phrase]! : NEVER;
    }
    while (nextList === token) {
      mentions.push(joined[list++]!);
      nextList = list < joined.length ? joined[list]!.firstToken : NEVER;
    }
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

function addLoneWord(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  mentions: MentionDraft[],
  token: number,
): void {
  const { words } = knowledge;
  const word = layers.tokens.word[token]!;
  const tag = layers.syntax.tag[token]!;
  if (IS_PRONOUN[tag] === 1) {
    const pronoun = at(knowledge.pronoun, word);
    if (pronoun > 0) addPronoun(layers, mentions, token, pronoun - 1);
  } else if (word === words.both) {
    if (grammar.phraseAt[token]! < 0) addBoth(grammar, mentions, token);
  } else if (tag === RB) addAdverb(layers, mentions, token);
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

const nameRoom = new IntRoom();
const namedRoom = new IntRoom();

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
