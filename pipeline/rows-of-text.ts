import { articleProblem } from '../schemas/stages/article-schema.ts';
import type { TableRows } from '../schemas/tables/index.ts';
import { annotate } from './annotate/annotate.ts';
import { articleFromText } from './clean/clean.ts';
import { parseStatedTime } from './clean/times/stated.ts';
import { DatelineError } from './error.ts';
import { type Knowledge, loadKnowledge } from './knowledge/load.ts';
import { transform } from './transform/transform.ts';

export interface TextFacts {
  /** Begins every id; 1 to 64 of `A-Z a-z 0-9 . _ -`. */
  readonly articleId: string;
  /** The day, or the day and time with its zone, in ISO 8601; without it, what the text prints counts. */
  readonly publishedAt?: string;
}

let knowledge: Knowledge | undefined;

/**
 * The rows of one English article in every table, as a build would give them under full rights. `start_char` and
 * `end_char` count code points of `text` as it is given; nothing is read or written but the word lists, once.
 * @throws DatelineError for an id or a time that is none
 */
export function rowsOfText(text: string, { articleId, publishedAt }: TextFacts): TableRows {
  if (publishedAt !== undefined && parseStatedTime(publishedAt) === null) {
    throw mistake('bad publishedAt', publishedAt, 'Write 2024-11-17 or 2024-11-17T14:00+09:00.');
  }
  const article = articleFromText(text, { articleId, publishedOn: publishedAt ?? null });
  const problem = articleProblem(article);
  if (problem !== null) throw mistake('article cannot be read', articleId, problem);
  knowledge ??= loadKnowledge();
  return transform(article, annotate(article, knowledge));
}

const mistake = (what: string, value: string, todo: string): DatelineError =>
  new DatelineError({ stage: 'clean', what, value, todo });
