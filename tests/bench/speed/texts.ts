import type { Article } from '../../../schemas/stages/article.ts';
import { type BenchDocument, benchArticle, hasBench, readJsonLines } from '../documents.ts';
import { generateArticle } from '../generate.ts';

const GENERATED = 200;

/** News articles of a dev set; without the sets, generated ones. */
export const speedArticles = (): Article[] =>
  hasBench
    ? readJsonLines<BenchDocument>('quotes/polnear.jsonl').map(({ id, text }) => benchArticle(id, text, null))
    : Array.from({ length: GENERATED }, (_, index) =>
        benchArticle(`g${index}`, generateArticle(index), null),
      );
