import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleFromText } from '../../../pipeline/clean/clean.ts';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import { openPublication } from '../../../pipeline/publish/publication.ts';
import { transform } from '../../../pipeline/transform/transform.ts';
import { Checks } from '../../../pipeline/validate/checks.ts';
import { nothingSeen, validate } from '../../../pipeline/validate/validate.ts';
import type { Annotations } from '../../../schemas/stages/annotations.ts';
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { annotateInGroups } from './groups.ts';

export interface StageTimes {
  /** Milliseconds spent in each stage, over all articles. */
  readonly clean: number;
  readonly annotate: number;
  readonly transform: number;
  readonly validate: number;
  readonly publish: number;
}

const DATASET: Dataset = {
  id: 'bench',
  title: 'Bench',
  description: 'Generated articles',
  version: '1',
  licence: 'CC0-1.0',
} as Dataset;

/** The whole way over texts in one process, each stage timed; published into a temporary folder. */
export async function stageTimes(texts: readonly string[], knowledge: Knowledge): Promise<StageTimes> {
  const spent = { clean: 0, annotate: 0, transform: 0, validate: 0, publish: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const publication = await openPublication(join(folder, 'out'), {
    version: 'bench',
    dataset: DATASET,
    log: () => {},
  });
  const checks = new Checks();
  const seen = nothingSeen();
  let mark = performance.now();
  const lap = (stage: keyof typeof spent): void => {
    const now = performance.now();
    spent[stage] += now - mark;
    mark = now;
  };
  for (let from = 0; from < texts.length; from += 64) {
    mark = performance.now();
    const articles = texts
      .slice(from, from + 64)
      .map((text, index) =>
        articleFromText(text, { articleId: `bench-${from + index}`, publishedOn: '2024-11-17' }),
      );
    lap('clean');
    const annotations: Annotations[] = [];
    annotateInGroups(articles, knowledge, (group) => annotations.push(...group));
    lap('annotate');
    const batch = {
      articles: articles.map((article, index) => ({
        article,
        rows: transform(article, annotations[index]!),
      })),
    };
    lap('transform');
    validate(batch, checks, seen);
    lap('validate');
    await publication.write(batch);
    lap('publish');
  }
  await publication.commit(checks);
  lap('publish');
  rmSync(folder, { recursive: true });
  return spent;
}
