import { loadPlaceKnowledge } from '../../../pipeline/annotate/places/knowledge.ts';
import { resolvePlaces } from '../../../pipeline/annotate/places/resolve-places.ts';
import { loadSegmentKnowledge } from '../../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { loadSyntaxKnowledge } from '../../../pipeline/annotate/syntax/knowledge.ts';
import { parse } from '../../../pipeline/annotate/syntax/parse.ts';
import { findTimes } from '../../../pipeline/annotate/times/find-times.ts';
import { loadTimeKnowledge } from '../../../pipeline/annotate/times/knowledge.ts';
import { loadTokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import type { EntityType, NameSpan } from '../../../schemas/stages/annotations.ts';
import type { Article } from '../../../schemas/stages/article.ts';
import { bodyArticle } from '../../articles.ts';

const vocabulary = new Vocabulary();
const knowledge = {
  tokens: loadTokenKnowledge(vocabulary),
  segments: loadSegmentKnowledge(vocabulary),
  syntax: loadSyntaxKnowledge(vocabulary),
  times: loadTimeKnowledge(vocabulary),
  places: loadPlaceKnowledge(vocabulary),
};
vocabulary.freeze();

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  C: 'city',
  D: 'country',
};

export interface FoundPlace {
  readonly printed: string;
  readonly type: EntityType;
  /** Identity, else its name; null without a place. */
  readonly place: string | null;
  readonly country: string | null;
  readonly unresolved: readonly string[];
}

/** Names of a text in which `{P …}` marks a person, `{O …}` an organisation, `{C …}` a place, `{D …}` a demonym. */
export function placesOf(marked: string, more: Partial<Article> = {}): FoundPlace[] {
  const marks: { start: number; end: number; mark: string }[] = [];
  let text = '';
  for (const [, before, mark, name] of marked.matchAll(/([^{]*)(?:\{([POCD]) ([^}]*)\})?/g)) {
    text += before;
    if (name === undefined) continue;
    marks.push({ start: text.length, end: text.length + name.length, mark: mark! });
    text += name;
  }
  const article = bodyArticle(text, more);
  const tokens = tokenise(text, vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const base = { article, tokens, segments };
  const syntax = parse(base, knowledge.syntax);
  const read = { ...base, syntax, quotations: [] };
  const times = findTimes(read, knowledge.times);
  const startingAt = new Map(Array.from(tokens.start, (start, token) => [start, token]));
  const endingAt = new Map(Array.from(tokens.end, (end, token) => [end, token + 1]));
  const names = marks.map(
    ({ start, end, mark }): NameSpan => ({
      start,
      end,
      firstToken: startingAt.get(start)!,
      endToken: endingAt.get(end)!,
      type: TYPES[mark]!,
      form: mark === 'D' ? 'demonym' : 'name',
      title: null,
      place: null,
      unresolved: [],
    }),
  );
  return resolvePlaces({ ...read, times, quantities: [], names }, knowledge.places).map((name) => ({
    printed: text.slice(name.start, name.end),
    type: name.type,
    place: name.place === null ? null : (name.place.identity ?? name.place.name),
    country: name.place?.countryCode ?? null,
    unresolved: name.unresolved,
  }));
}
