import { id, int, ref } from '../column.ts';
import type { RowOf } from '../table.ts';
import { article, span, table } from '../table.ts';

export const sentences = table(
  'sentences',
  {
    description: 'one sentence of body, caption, headline, summary, subheading or correction',
    key: ['sentence_id'],
  },
  {
    sentence_id: id('s', 'Id of the sentence'),
    article_id: article(),
    ...span('passage', 'The sentence'),
    passage_id: ref('passages', 'The passage that holds it'),
    position: int('Number of the sentence in its article, from 1', { minimum: 1, term: 'schema:position' }),
  },
);
export type SentenceRow = RowOf<typeof sentences>;
