import { isReject } from '../../schemas/stages/reject.ts';
import { cleanRecord } from '../clean/clean.ts';
import { openSources } from '../read/sources.ts';

/** Code points of the articles below `raw` whose ids are wanted, one at a time; ends when all were found. */
export async function* articleTexts(
  raw: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<{ readonly articleId: string; readonly points: readonly string[] }> {
  let left = wanted.size;
  for await (const { record, line } of openSources([raw]).records()) {
    if (left === 0) return;
    const article = isReject(record) ? record : cleanRecord(record, { line });
    if (isReject(article) || !wanted.has(article.articleId)) continue;
    left--;
    yield { articleId: article.articleId, points: [...article.text] };
  }
}
