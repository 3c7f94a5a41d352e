import type { Annotations, Event } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { Knowledge } from '../knowledge/load.ts';
import { datelineMention } from './dateline.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { tieVoices } from './entities/voices.ts';
import { findEvents } from './events/find-events.ts';
import { keepNeeded } from './keep.ts';
import { Layers, type WithQuotes } from './layers.ts';
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
 * file.
 */
export function annotate(article: Article, knowledge: Knowledge): Annotations {
  return annotateAll([article], knowledge)[0]!;
}

/**
 * The same for several articles, a layer over all of them before the next: a layer's code and tables then stay in the
 * processor's cache, which makes the whole a third faster. No article sees another.
 */
export function annotateAll(articles: readonly Article[], knowledge: Knowledge): Annotations[] {
  const { vocabulary } = knowledge;
  const all = articles.map((article) => readText(article, knowledge));
  const each = (pass: (layers: Layers) => void): void => {
    for (const layers of all) {
      vocabulary.turnTo(layers.article.text, layers.tokens.unknown);
      pass(layers);
    }
  };
  each((layers) => {
    layers.syntax = parse(layers, knowledge.syntax);
    layers.quotations = findQuotations(layers);
  });
  each((layers) => {
    layers.times = findTimes(layers, knowledge.times);
    layers.quantities = findQuantities(layers, knowledge.quantities);
  });
  each((layers) => {
    layers.names = findNames(layers, knowledge.names);
  });
  each((layers) => {
    layers.names = resolvePlaces(layers, knowledge.places);
  });
  each((layers) => {
    const { entities, mentions, mentionAt, roles } = resolveEntities(layers, knowledge.entities);
    layers.entities = entities;
    layers.mentions = mentions;
    layers.mentionAt = mentionAt;
    layers.roles = roles;
  });
  each((layers) => {
    layers.quotes = findQuotes(layers, knowledge.quotes);
    layers.mentions = tieVoices(layers, knowledge.entities);
  });
  const annotations: Annotations[] = [];
  each((layers) => annotations.push(finish(layers, findEvents(layers, knowledge.events))));
  return annotations;
}

function readText(article: Article, knowledge: Knowledge): Layers {
  const tokens = tokenise(article.text, knowledge.vocabulary, knowledge.tokens);
  const layers = new Layers(article, tokens);
  layers.segments = segmentText(article, tokens, knowledge.segments);
  return layers;
}

function finish(layers: WithQuotes, events: readonly Event[]): Annotations {
  const { article, tokens, segments, syntax, times, quantities, entities, mentions, roles, quotes } = layers;
  return keepNeeded({
    tokens,
    segments,
    syntax,
    times,
    quantities,
    entities,
    mentions,
    roles,
    quotes,
    events,
    datelineMention: datelineMention(article, mentions),
  });
}
