import { type MentionForm, type NameSpan, Shape, TAGS } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { AMBIGUOUS, type EntityDraft, type MentionDraft } from './draft.ts';
import { DT, type Grammar, PRP_POSS, RB } from './grammar.ts';
import { joinedNames } from './joined-names.ts';
import { at, type EntityKnowledge, Flag, flagsAt, type KnownWords } from './knowledge.ts';
import { postAtHead } from './posts.ts';
import { PRONOUNS } from './pronoun-table.ts';
import { IntRoom } from './scratch.ts';

const IS_PRONOUN = Uint8Array.from(TAGS, (tag) => (tag.startsWith('PRP') || tag.startsWith('W') ? 1 : 0));

/** Every name, pronoun, base noun phrase and "here" or "there" of the article, ordered by start, then end. */
export function gatherMentions(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
): MentionDraft[] {
  const { names, tokens, syntax } = layers;
  const { nounPhrases } = syntax;
  const nameAt = nameRoom.take(tokens.length, -1);
  used = 0;
  for (let i = 0; i < names.length; i++) {
    for (let token = names[i]!.firstToken; token < names[i]!.endToken; token++) nameAt[token] = i;
  }
  const joined = joinedNames(layers, knowledge, grammar, entities, entityOfName, nameAt);
  let list = 0;
  const { here, there, both } = knowledge.words;
  const mentions: MentionDraft[] = [];
  let name = 0;
  let phrase = 0;
  for (let token = 0; token < tokens.length; token++) {
    const from = mentions.length;
    while (name < names.length && names[name]!.firstToken <= token) {
      mentions.push(named(layers, grammar, entities, entityOfName, name++));
    }
    const tag = syntax.tag[token]!;
    if (IS_PRONOUN[tag] === 1) {
      const pronoun = at(knowledge.pronoun, tokens.word[token]!);
      if (pronoun > 0) addPronoun(layers, mentions, token, pronoun - 1);
    } else if (tag === RB && (tokens.word[token] === here || tokens.word[token] === there)) {
      addAdverb(layers, mentions, token);
    } else if (tokens.word[token] === both && grammar.phraseAt[token]! < 0) addBoth(grammar, mentions, token);
    for (; phrase < nounPhrases.length && grammar.begin[phrase]! <= token; phrase++) {
      if (isNominal(layers, knowledge, nameAt, phrase))
        mentions.push(nominal(layers, knowledge, phrase, token));
    }
    while (list < joined.length && joined[list]!.firstToken <= token) mentions.push(joined[list++]!);
    if (mentions.length - from > 1) sortTail(mentions, from);
  }
  return mentions;
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
  mention.entity = Math.max(-1, entity);
  if (entity === AMBIGUOUS) mention.unresolved = ['entity_id:ambiguous'];
  else if (span.unresolved.length > 0) {
    mention.unresolved = span.unresolved.filter((reason) => reason.startsWith('entity_id:'));
  }
  return mention;
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
  return !isPronoun || at(knowledge.pronoun, tokens.word[head]!) === 0;
}

/** Innermost mention of each token: names, pronouns and adverbs before the noun phrases around them. */
export function indexMentions(mentions: readonly MentionDraft[], length: number): Int32Array {
  const mentionAt = new Int32Array(length).fill(-1);
  for (let i = 0; i < mentions.length; i++) {
    const { firstToken, endToken, phrase, name, pronoun, joinedFrom } = mentions[i]!;
    if (joinedFrom >= 0) continue;
    const isNominal = phrase >= 0 && name < 0 && pronoun === null;
    for (let token = firstToken; token < endToken; token++) {
      const other = mentionAt[token]!;
      if (!isNominal || other < 0) mentionAt[token] = i;
    }
  }
  return mentionAt;
}

// Shared by all mentions that have none, and never written to.
const NOBODY: readonly number[] = [];
const NO_REASONS: readonly string[] = [];

// Drafts are used again for the next article: they never leave this layer.
const pool: MentionDraft[] = [];
let used = 0;
const MOST_KEPT = 1 << 15;
const nameRoom = new IntRoom();

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
function nominal(layers: WithNames, knowledge: EntityKnowledge, index: number, begin: number): MentionDraft {
  const { tokens, syntax } = layers;
  const phrase = syntax.nounPhrases[index]!;
  const { words } = knowledge;
  const first = tokens.word[phrase.firstToken]!;
  const isArticle = first === words.the || first === words.a || first === words.an;
  const isLong = phrase.endToken - phrase.firstToken > 1;
  const flags = flagsAt(knowledge.flags, tokens.word[phrase.head]!);
  const post =
    flags & (Flag.POST_START | Flag.POST_END) ? postAtHead(layers, knowledge, phrase, flags) : null;
  const mention = draft(begin, phrase.endToken, phrase.head, 'nominal');
  mention.phrase = index;
  mention.flags = flags;
  mention.isPlural = phrase.isPlural || first === words.both;
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
    tokens.word[first - 1] === knowledge.words["'s"]
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
