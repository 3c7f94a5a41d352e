import { Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import type { MentionDraft } from './draft.ts';
import { CD, DT, IN, POS, PRP_POSS } from './grammar.ts';
import { at, type EntityKnowledge, Flag, type KnownWords } from './knowledge.ts';
import { draft } from './mention-drafts.ts';
import { postAtHead } from './posts.ts';

/** The next noun phrase from `from` on that gets a mention of its own; their number without one. */
export function nextNominal(
  layers: WithNames,
  knowledge: EntityKnowledge,
  nameAt: Int32Array,
  from: number,
): number {
  const { length } = layers.syntax.nounPhrases;
  let phrase = from;
  while (phrase < length && !isNominal(layers, knowledge, nameAt, phrase)) phrase++;
  return phrase;
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

/** A noun phrase that no name heads, from `begin`, where its article is over. */
export function nominal(
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
