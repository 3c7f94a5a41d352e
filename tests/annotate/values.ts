import { readFileSync } from 'node:fs';
import { findQuantities } from '../../pipeline/annotate/quantities/find-quantities.ts';
import { loadQuantityKnowledge } from '../../pipeline/annotate/quantities/knowledge.ts';
import { loadSegmentKnowledge } from '../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../pipeline/annotate/segments/segment.ts';
import { loadSyntaxKnowledge } from '../../pipeline/annotate/syntax/knowledge.ts';
import { parse } from '../../pipeline/annotate/syntax/parse.ts';
import { findTimes } from '../../pipeline/annotate/times/find-times.ts';
import { loadTimeKnowledge } from '../../pipeline/annotate/times/knowledge.ts';
import { loadTokenKnowledge } from '../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../pipeline/knowledge/vocabulary.ts';
import type { Quantity, TimeExpression } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';

const vocabulary = new Vocabulary();
const knowledge = {
  tokens: loadTokenKnowledge(vocabulary),
  segments: loadSegmentKnowledge(vocabulary),
  syntax: loadSyntaxKnowledge(vocabulary),
  times: loadTimeKnowledge(vocabulary),
  quantities: loadQuantityKnowledge(vocabulary),
};
vocabulary.freeze();

/** The layers up to times and quantities of an article. */
export function readValues(article: Article): { times: TimeExpression[]; quantities: Quantity[] } {
  const tokens = tokenise(article.text, vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const syntax = parse({ article, tokens, segments }, knowledge.syntax);
  const layers = { article, tokens, segments, syntax, quotations: [] };
  const times = findTimes(layers, knowledge.times);
  return { times, quantities: findQuantities({ ...layers, times }, knowledge.quantities) };
}

/** Rows of a file of cases, without comments and header. */
export function readCases(url: URL): string[][] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}
