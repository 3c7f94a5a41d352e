import { describe, expect, test } from 'vitest';
import { annotate, annotateAll } from '../../pipeline/annotate/annotate.ts';
import { checkAnnotations } from '../../pipeline/annotate/check.ts';
import { articleFromText } from '../../pipeline/clean/clean.ts';
import { loadKnowledge } from '../../pipeline/knowledge/load.ts';
import { generateArticle } from '../bench/generate.ts';

const knowledge = loadKnowledge();
const articles = Array.from({ length: 12 }, (_, seed) =>
  articleFromText(generateArticle(seed), { articleId: `a${seed}`, publishedOn: '2024-11-17' }),
);

describe('annotate', () => {
  test('several articles at once give what each gives alone', () => {
    const together = annotateAll(articles, knowledge);
    for (const [index, article] of articles.entries()) {
      expect(together[index]).toEqual(annotate(article, knowledge));
    }
  });

  test('the same article gives the same layers, whatever was read before', () => {
    const first = annotate(articles[0]!, knowledge);
    annotate(articles[1]!, knowledge);
    expect(annotate(articles[0]!, knowledge)).toEqual(first);
  });

  test('every layer keeps its promises', () => {
    for (const article of articles) checkAnnotations(article, annotate(article, knowledge));
  });

  test('a broken layer is named with its place', () => {
    const all = annotate(articles[0]!, knowledge);
    const [mention, ...rest] = all.mentions;
    const broken = { ...all, mentions: [{ ...mention!, entity: 9999 }, ...rest] };
    expect(() => checkAnnotations(articles[0]!, broken)).toThrow(
      /annotate broken layer: mentions\.0\.entity/,
    );
    const tokens = { ...all.tokens, end: all.tokens.end.slice().fill(0, 3, 4) };
    expect(() => checkAnnotations(articles[0]!, { ...all, tokens })).toThrow(/annotate broken token: 3/);
  });
});
