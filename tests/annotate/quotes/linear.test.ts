import { describe, expect, test } from 'vitest';
import type { WithEntities } from '../../../pipeline/annotate/layers.ts';
import { findQuotes } from '../../../pipeline/annotate/quotes/find-quotes.ts';
import { loadQuoteKnowledge } from '../../../pipeline/annotate/quotes/knowledge.ts';
import { findQuotations } from '../../../pipeline/annotate/quotes/marks.ts';
import { loadSegmentKnowledge } from '../../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { loadSyntaxKnowledge } from '../../../pipeline/annotate/syntax/knowledge.ts';
import { parse } from '../../../pipeline/annotate/syntax/parse.ts';
import { loadTokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import { bodyArticle } from '../../articles.ts';

const vocabulary = new Vocabulary();
const knowledge = {
  tokens: loadTokenKnowledge(vocabulary),
  segments: loadSegmentKnowledge(vocabulary),
  syntax: loadSyntaxKnowledge(vocabulary),
  quotes: loadQuoteKnowledge(vocabulary),
};

/** The layers that quotes read, without names. */
function layersOf(text: string): WithEntities {
  const article = bodyArticle(text);
  const tokens = tokenise(text, vocabulary, knowledge.tokens);
  const base = { article, tokens, segments: segmentText(article, tokens, knowledge.segments) };
  return {
    ...base,
    syntax: parse(base, knowledge.syntax),
    quotations: findQuotations(base),
    times: [],
    quantities: [],
    names: [],
    entities: [],
    mentions: [],
    mentionAt: new Int32Array(tokens.length).fill(-1),
    roles: [],
  };
}

/** CPU milliseconds of this layer alone, the best of three. */
function cpuOf(text: string): number {
  const layers = layersOf(text);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    findQuotes(layers, knowledge.quotes);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const UNITS = [
  'he said, ',
  'He said it. ',
  '"a" said b, ',
  ' "a',
  'according to a, ',
  'Lund: “We go.” ',
  'said ',
];

describe('findQuotes takes time linear in the text', () => {
  test.each(UNITS)('%j', (unit) => {
    const small = cpuOf(unit.repeat(Math.ceil(20_000 / unit.length)));
    const large = cpuOf(unit.repeat(Math.ceil(200_000 / unit.length)));
    expect(large).toBeLessThan(50 * Math.max(small, 4));
  });
});
