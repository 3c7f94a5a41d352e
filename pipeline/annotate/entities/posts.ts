import { type NounPhrase, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { CC, DT, IN, JJ, NN, NNP, NNPS, NNS } from './grammar.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import type { Post } from './post.ts';

/** Words that a post has at most. */
const MAX_WORDS = 6;

/** A post as it stands in the text: where its title begins and ends, former and acting included. */
export interface PostSpan {
  readonly post: Post;
  readonly firstToken: number;
  readonly endToken: number;
  readonly isFormer: boolean;
}

/** The post that the head of a noun phrase names ("secretary" of "secretary of state" included); null without. */
export function postAtHead(
  layers: WithNames,
  knowledge: EntityKnowledge,
  phrase: NounPhrase,
  flags: number,
): Post | null {
  return matchPost(layers, knowledge, phrase.firstToken, phrase.head, flags) >= 0 ? matched.post : null;
}

/** The title of the noun phrase, without determiner, country or organisation; null without a post. */
export function titleOf(layers: WithNames, knowledge: EntityKnowledge, phrase: NounPhrase): PostSpan | null {
  const flags = flagsAt(knowledge.flags, layers.tokens.word[phrase.head]!);
  const first = matchPost(layers, knowledge, phrase.firstToken, phrase.head, flags);
  if (first < 0) return null;
  return widened(layers, knowledge, first, matched.end, phrase.firstToken, matched.post!);
}

/** The title that ends directly before a token, with the words before `floor` left out; null without. */
export function titleBefore(
  layers: WithNames,
  knowledge: EntityKnowledge,
  end: number,
  floor: number,
): PostSpan | null {
  const head = end - 1;
  if (head < floor || !(flagsAt(knowledge.flags, layers.tokens.word[head]!) & Flag.POST_END)) return null;
  for (let first = Math.max(floor, end - MAX_WORDS); first < end; first++) {
    if (!(flagsAt(knowledge.flags, layers.tokens.word[first]!) & Flag.POST_START)) continue;
    if (knowledge.posts.match(layers.tokens.word, first, end) === end) {
      return widened(layers, knowledge, first, end, floor, knowledge.posts.matched!);
    }
  }
  return null;
}

const matched: { post: Post | null; end: number } = { post: null, end: 0 };

/** First token of the longest post that holds `head`, -1 without; leaves the post and its end in `matched`. */
function matchPost(
  layers: WithNames,
  knowledge: EntityKnowledge,
  floor: number,
  head: number,
  flags: number,
): number {
  const { tokens, segments } = layers;
  const isEnd = (flags & Flag.POST_END) !== 0;
  if (!isEnd && !(flags & Flag.POST_START)) return -1;
  const limit = segments[tokens.segment[head]!]?.endToken ?? head + 1;
  for (let first = isEnd ? Math.max(floor, head + 1 - MAX_WORDS) : head; first <= head; first++) {
    if (!(flagsAt(knowledge.flags, tokens.word[first]!) & Flag.POST_START)) continue;
    let end = knowledge.posts.match(tokens.word, first, limit);
    if (isNamedOn(layers, head, end)) end = knowledge.posts.match(tokens.word, first, head + 1);
    if (end <= head) continue;
    matched.post = knowledge.posts.matched!;
    matched.end = end;
    return first;
  }
  return -1;
}

/** "leader of the opposition Velora Party": a longer post whose last word only says what is named behind it. */
function isNamedOn({ tokens }: WithNames, head: number, end: number): boolean {
  if (end <= head + 1 || end >= tokens.length || tokens.segment[end] !== tokens.segment[head]) return false;
  return (tokens.shape[end]! & ~tokens.shape[end - 1]! & Shape.CAPITAL) !== 0;
}

/** Takes in what specifies the post ("deputy", "defense", "Cabinet") and what says when it was held ("former"). */
function widened(
  layers: WithNames,
  knowledge: EntityKnowledge,
  from: number,
  end: number,
  floor: number,
  post: Post,
): PostSpan {
  const { tokens } = layers;
  let first = from;
  let isFormer = false;
  while (first > floor) {
    let before = first - 1;
    const isJoined = (tokens.shape[before]! & Shape.PUNCT) !== 0 && isHyphen(layers, before);
    if (isJoined && before > floor) before--;
    else if (tokens.shape[before]! & Shape.PUNCT) break;
    const flags = flagsAt(knowledge.flags, tokens.word[before]!);
    const isPart =
      (flags & (Flag.MODIFIER | Flag.FORMER)) !== 0 || isPlainNoun(layers, knowledge, before, from);
    if (!isPart || isOrdinal(layers, knowledge, before)) break;
    if (flags & Flag.FORMER) isFormer = true;
    first = before;
  }
  while (first < from && flagsAt(knowledge.flags, tokens.word[first]!) === 0) first++;
  if (!isFormer && WITH_FIELD.has(post.post)) first = fieldBefore(layers, knowledge, first, floor);
  return { post, firstToken: first, endToken: end, isFormer };
}

/** Posts before which a field of work stands. */
const WITH_FIELD = new Set(['minister', 'secretary', 'cabinet secretary']);
const LONGEST_FIELD = 4;

/** "Public Health and Water" of "Public Health and Water Minister": nouns with capitals like the title; names are cut off later. */
function fieldBefore(layers: WithNames, knowledge: EntityKnowledge, first: number, floor: number): number {
  const { shape } = layers.tokens;
  const { tag } = layers.syntax;
  if ((shape[first]! & Shape.CAPITAL) === 0) return first;
  let at = first;
  for (let step = 0; step < LONGEST_FIELD && at > floor; step++) {
    const before = tag[at - 1] === CC && at - 2 >= floor ? at - 2 : at - 1;
    if (!isField(layers, knowledge, before)) break;
    // "On Monday Health Minister", "in Oslo Trade Minister"
    if (before > floor && (tag[before - 1] === IN || tag[before - 1] === DT)) break;
    at = before;
  }
  return at;
}

function isField({ tokens, syntax }: WithNames, { flags }: EntityKnowledge, token: number): boolean {
  if ((tokens.shape[token]! & Shape.CAPITAL) === 0) return false;
  const tag = syntax.tag[token]!;
  if (tag !== NN && tag !== NNP && tag !== NNPS && tag !== NNS && tag !== JJ) return false;
  return (flagsAt(flags, tokens.word[token]!) & (Flag.POST_END | Flag.PLAIN_HONORIFIC)) === 0;
}

/**
 * "country director", "sales manager": a noun in small letters before a title in small letters; not one for a body ("ministry
 * spokesman"), which says of what it is held, nor for a person.
 */
function isPlainNoun(layers: WithNames, knowledge: EntityKnowledge, token: number, title: number): boolean {
  const { tokens, syntax } = layers;
  if ((tokens.shape[token]! | tokens.shape[title]!) & (Shape.CAPITAL | Shape.DIGIT)) return false;
  if (syntax.tag[token] !== NN) return false;
  const word = tokens.word[token]!;
  if (!(flagsAt(knowledge.flags, word) & Flag.NOUN)) return true;
  return knowledge.nouns.get(word)!.some(({ kind }) => kind === 'country' || kind === 'region');
}

/** "the first minister to go"; but "First Minister", "First Lieutenant" are titles. */
function isOrdinal(layers: WithNames, knowledge: EntityKnowledge, token: number): boolean {
  const { word, shape } = layers.tokens;
  const { words } = knowledge;
  const isNumber = word[token] === words.first || word[token] === words.second || word[token] === words.third;
  return isNumber && (shape[token]! & Shape.CAPITAL) === 0;
}

function isHyphen(layers: WithNames, token: number): boolean {
  const { tokens, article } = layers;
  return (
    tokens.end[token]! - tokens.start[token]! === 1 && article.text.charCodeAt(tokens.start[token]!) === 45
  );
}
