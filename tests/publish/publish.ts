import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  openPublication,
  type PublicationOptions,
  type Published,
} from '../../pipeline/publish/publication.ts';
import { Checks } from '../../pipeline/validate/checks.ts';
import { nothingSeen, validate } from '../../pipeline/validate/validate.ts';
import type { ArticleRows } from '../../schemas/stages/batch.ts';

/** A folder of its own for the tests of one file, removed in the end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Validates and publishes articles, so many a batch. */
export async function publish(
  out: string,
  articles: readonly ArticleRows[],
  options: Partial<PublicationOptions> & { batch?: number } = {},
): Promise<Published> {
  const { batch = 7, ...rest } = options;
  const publication = await openPublication(out, { version: '1.2.3', dataset: {}, log: () => {}, ...rest });
  try {
    const checks = new Checks();
    const seen = nothingSeen();
    for (let i = 0; i < articles.length; i += batch) {
      const part = { articles: articles.slice(i, i + batch) };
      validate(part, checks, seen);
      await publication.write(part);
    }
    return await publication.commit(checks);
  } finally {
    publication.abort();
  }
}
