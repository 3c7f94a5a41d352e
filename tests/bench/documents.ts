import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFromText } from '../../pipeline/clean/clean.ts';
import { packageFolder } from '../../pipeline/package-folder.ts';
import type { Article } from '../../schemas/stages/article.ts';

/** Folder of the third-party data to measure on; it lies beside the project, or where DATELINE_BENCH says. */
export const BENCH = process.env.DATELINE_BENCH ?? new URL('../shared/bench/', packageFolder).pathname;
export const hasBench = existsSync(BENCH);

/** One line of a set: its text and, under names of its own, the gold. */
export interface BenchDocument {
  readonly id: string;
  readonly text: string;
  /** The day to which relative dates refer, under the set's name for it. */
  readonly dct?: string | null;
  readonly published?: string | null;
  readonly date?: string | null;
  readonly events?: readonly {
    readonly type: string;
    readonly sourceSpan?: readonly [number, number];
    readonly targetSpan?: readonly [number, number];
  }[];
}

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(join(BENCH, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A bench document as an article, by the clean stage's rules; offsets stay those of `text`. */
export function benchArticle(id: string, text: string, publishedOn: string | null): Article {
  return articleFromText(text, { articleId: id, publishedOn });
}
