import { type NameSpan, Shape } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { firstEndingBehind } from '../spans.ts';
import { at, type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';

/**
 * Name spans with the bodies that a demonym names in small letters, "the Japanese government", as organisations of
 * that country; ordered by start, then end. The demonym stays a span of its own. A title within a person's name is cut off.
 */
export function withBodies(layers: WithNames, knowledge: EntityKnowledge): readonly NameSpan[] {
  const { names } = layers;
  let all: NameSpan[] | null = null;
  for (let i = 0; i < names.length; i++) {
    const span = names[i]!;
    const first = span.type === 'person' ? behindTitle(layers, knowledge, span) : span.firstToken;
    const body = span.form === 'demonym' ? bodyOf(layers, knowledge, i) : null;
    if (first !== span.firstToken || body !== null) all ??= names.slice(0, i);
    if (all === null) continue;
    all.push(first === span.firstToken ? span : startingAt(layers, span, first));
    if (body !== null) all.push(body);
  }
  return all ?? names;
}

function startingAt({ tokens }: WithNames, span: NameSpan, firstToken: number): NameSpan {
  const { endToken, end, type, form, title, place, unresolved } = span;
  return {
    firstToken,
    endToken,
    start: tokens.start[firstToken]!,
    end,
    type,
    form,
    title,
    place,
    unresolved,
  };
}

/** First token of a person's name behind a title or honorific within the span: "Ohio Gov. Ann Holm", "PM Holm". */
function behindTitle(layers: WithNames, knowledge: EntityKnowledge, span: NameSpan): number {
  const { tokens } = layers;
  for (let token = span.endToken - 2; token >= span.firstToken; token--) {
    const isTitle =
      (tokens.shape[token]! & Shape.ABBREV) !== 0 &&
      (flagsAt(knowledge.flags, tokens.word[token]!) & Flag.POST_END) !== 0;
    if (isTitle && knowledge.posts.match(tokens.word, token, token + 1) > token) return token + 1;
  }
  const first = span.firstToken;
  if (span.endToken - first < 2) return first;
  const isHonorific = at(knowledge.honorific, tokens.word[first]!) !== 0;
  const word = tokens.word[first]!;
  const { pm, cm, vp, fm } = knowledge.words;
  // In capitals only: "3 pm" is a time. They are no posts of the lexicon for that reason.
  const isShortPost =
    (tokens.shape[first]! & Shape.UPPER) !== 0 && (word === pm || word === cm || word === vp || word === fm);
  return isHonorific || isShortPost ? first + 1 : first;
}

function bodyOf(layers: WithNames, knowledge: EntityKnowledge, index: number): NameSpan | null {
  const { names, tokens } = layers;
  const span = names[index]!;
  if (span.form !== 'demonym' || span.place?.type !== 'country') return null;
  const token = span.endToken;
  if (token >= tokens.length || tokens.segment[token] !== tokens.segment[token - 1]) return null;
  if (!(flagsAt(knowledge.flags, tokens.word[token]!) & Flag.GOVERNMENT)) return null;
  if (names[index + 1] && names[index + 1]!.firstToken <= token) return null;
  // "the Japanese government spokesman": the body is no head there.
  if (!isPhraseHead(layers, token)) return null;
  return {
    firstToken: span.firstToken,
    endToken: token + 1,
    start: span.start,
    end: tokens.end[token]!,
    type: 'organization',
    form: 'name',
    title: null,
    place: null,
    unresolved: [],
  };
}

function isPhraseHead(layers: WithNames, token: number): boolean {
  const { nounPhrases } = layers.syntax;
  return nounPhrases[firstEndingBehind(nounPhrases, token)]?.head === token;
}
