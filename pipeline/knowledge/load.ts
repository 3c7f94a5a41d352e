import { type EntityKnowledge, loadEntityKnowledge } from '../annotate/entities/knowledge.ts';
import { type EventKnowledge, loadEventKnowledge } from '../annotate/events/knowledge.ts';
import { loadNameKnowledge, type NameKnowledge } from '../annotate/names/knowledge.ts';
import { loadPlaceKnowledge, type PlaceKnowledge } from '../annotate/places/knowledge.ts';
import { loadQuantityKnowledge, type QuantityKnowledge } from '../annotate/quantities/knowledge.ts';
import { loadQuoteKnowledge, type QuoteKnowledge } from '../annotate/quotes/knowledge.ts';
import { loadSegmentKnowledge, type SegmentKnowledge } from '../annotate/segments/knowledge.ts';
import { loadSyntaxKnowledge, type SyntaxKnowledge } from '../annotate/syntax/knowledge.ts';
import { loadTimeKnowledge, type TimeKnowledge } from '../annotate/times/knowledge.ts';
import { loadTokenKnowledge, type TokenKnowledge } from '../annotate/tokens/knowledge.ts';
import type { Authority } from './authority.ts';
import { addCommonWords } from './common-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** All that annotate knows beside the article: read once, the same for every article. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly tokens: TokenKnowledge;
  readonly segments: SegmentKnowledge;
  readonly syntax: SyntaxKnowledge;
  readonly times: TimeKnowledge;
  readonly quantities: QuantityKnowledge;
  readonly names: NameKnowledge;
  readonly places: PlaceKnowledge;
  readonly entities: EntityKnowledge;
  readonly quotes: QuoteKnowledge;
  readonly events: EventKnowledge;
}

/** @param authority names that the user trusts */
export function loadKnowledge(authority: Authority | null = null): Knowledge {
  const vocabulary = new Vocabulary();
  addCommonWords(vocabulary);
  const knowledge: Knowledge = {
    vocabulary,
    tokens: loadTokenKnowledge(vocabulary),
    segments: loadSegmentKnowledge(vocabulary),
    syntax: loadSyntaxKnowledge(vocabulary),
    times: loadTimeKnowledge(vocabulary),
    quantities: loadQuantityKnowledge(vocabulary),
    names: loadNameKnowledge(vocabulary),
    places: loadPlaceKnowledge(vocabulary),
    entities: loadEntityKnowledge(vocabulary, authority),
    quotes: loadQuoteKnowledge(vocabulary),
    events: loadEventKnowledge(vocabulary),
  };
  vocabulary.freeze();
  return knowledge;
}
