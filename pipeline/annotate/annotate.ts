import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { datelineMention } from './dateline.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { findEvents } from './events/find-events.ts';
import { keepNeeded } from './keep.ts';
import { findNames } from './names/find-names.ts';
import { resolvePlaces } from './places/resolve-places.ts';
import { findQuantities } from './quantities/find-quantities.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { findQuotations } from './quotes/marks.ts';
import { segmentText } from './segments/segment.ts';
import { parse } from './syntax/parse.ts';
import { findTimes } from './times/find-times.ts';
import { tokenise } from './tokens/tokenise.ts';

/**
 * Every layer of one article. A pure function of the article and the knowledge: no other article, clock, network or
 * file. Each line reads the layers above it.
 */
export function annotate(article: Article, knowledge: Knowledge): Annotations {
  const tokens = tokenise(article.text, knowledge.vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const base = { article, tokens, segments };
  const syntax = parse(base, knowledge.syntax);
  const quotations = findQuotations(base);
  const read = { ...base, syntax, quotations };
  const times = findTimes(read, knowledge.times);
  const quantities = findQuantities({ ...read, times }, knowledge.quantities);
  const values = { ...read, times, quantities };
  const spans = findNames(values, knowledge.names);
  const names = resolvePlaces({ ...values, names: spans }, knowledge.places);
  const named = { ...values, names };
  const who = { ...named, ...resolveEntities(named, knowledge.entities) };
  const { entities, mentions, roles } = who;
  const quotes = findQuotes(who, knowledge.quotes);
  const events = findEvents({ ...who, quotes }, knowledge.events);
  const dateline = datelineMention(article, mentions);
  const layers = { tokens, segments, syntax, times, quantities, entities, mentions, roles, quotes, events };
  return keepNeeded({ ...layers, datelineMention: dateline });
}
