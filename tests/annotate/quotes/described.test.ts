import { expect, test } from 'vitest';
import { annotate } from '../../../pipeline/annotate/annotate.ts';
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import { bodyArticle } from '../../articles.ts';

const knowledge = loadKnowledge();

/** A name that only describes the speaker is not the speaker. */
test.each([
  ['“The plan is dead,” one source close to Lund told the paper.', 'one source'],
  ['“The plan is dead,” an aide loyal to Lund said.', 'an aide'],
  ['People familiar with Lund said the plan was dead.', 'People'],
  ['A friend of Lund said the plan was dead.', 'friend'],
])('%s', (sentence, speaker) => {
  const text = `Ada Lund runs again. ${sentence}`;
  const { quotes, mentions } = annotate(bodyArticle(text), knowledge);
  expect(quotes).toHaveLength(1);
  const mention = mentions[quotes[0]!.speaker]!;
  expect(text.slice(mention.start, mention.end)).toBe(speaker.replace(/^an /, ''));
  expect(mention.entity).toBe(-1);
});
