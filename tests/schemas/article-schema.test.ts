import { expect, test } from 'vitest';
import type { Article, Passage } from '../../schemas/stages/article.ts';
import { articleProblem } from '../../schemas/stages/article-schema.ts';
import { bodyArticle } from '../articles.ts';

const article = bodyArticle('One line here.\n\nAnd another.');
const [first, second] = article.passages as [Passage, Passage];
const withPassages = (...passages: Passage[]): Article => ({ ...article, passages });

test('an article that keeps its promises has no problem', () => {
  expect(articleProblem(article)).toBeNull();
  expect(articleProblem(bodyArticle(' \n'))).toBeNull();
});

test.each<[string, Article, string]>([
  ['an id with a blank', { ...article, articleId: 'a 1' }, 'articleId'],
  ['a hash that is none', { ...article, textSha256: 'x' }, 'textSha256'],
  ['a country in words', { ...article, publisherCountry: 'Japan' }, 'publisherCountry'],
  ['a day that is none', { ...article, publishedOn: '2024-02-30' }, 'publishedOn'],
  ['a zone without its sign', { ...article, publishedZone: '09:00' }, 'publishedZone'],
  ['an author that would be two in a list', { ...article, authors: ['A; B'] }, 'authors.0'],
  ['an empty headline', { ...article, headline: '' }, 'headline'],
  ['text in no passage', withPassages(first), 'behind the last one'],
  ['text before the first', withPassages(second), 'in no passage'],
  ['passages out of order', withPassages(second, first), 'passages.0'],
  ['passages that overlap', withPassages({ ...first, end: second.start + 1 }, second), 'out of order'],
  ['a passage beyond the text', withPassages(first, { ...second, end: 99 }), 'out of bounds'],
  ['running text outside', withPassages({ ...first, proseEnd: second.end }, second), 'running text'],
  ['a credit outside', withPassages({ ...first, credit: { start: 16, end: 19 } }, second), 'span'],
  ['an unknown role', withPassages({ ...first, role: 'advert' as Passage['role'] }, second), 'advert'],
])('%s is named', (_, broken, says) => {
  expect(articleProblem(broken)).toContain(says);
});
