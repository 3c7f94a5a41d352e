import { statSync } from 'node:fs';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import type { Reject } from '../../schemas/stages/reject.ts';
import type { SourceRecord } from '../../schemas/stages/source.ts';
import { type Authority, type AuthorityEntry, makeAuthority, readAuthority } from '../knowledge/authority.ts';
import { type ArticleLine, readArticlesCsv } from './articles-csv.ts';

import { readDataset } from './dataset.ts';
import { readSources } from './read.ts';

/** A record with what `articles.csv` of its folder says of its file. */
export interface Source {
  readonly record: SourceRecord | Reject;
  readonly line: ArticleLine | undefined;
}

/** The files and folders that a run reads, with the descriptions at the top of each folder. */
export interface SourceFolders {
  readonly dataset: Dataset;
  /** Names that the user trusts; null where no folder has any. */
  readonly authority: Authority | null;
  records(): AsyncGenerator<Source>;
}

/**
 * Opens what the user named. A folder's `articles.csv`, `authority.csv` and `dataset.json` are read and checked at once; of several
 * folders the first with a `dataset.json` describes the dataset.
 * @throws DatelineError for a mistake in one of them
 */
export function openSources(paths: readonly string[]): SourceFolders {
  const folders = paths.map((path) => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return {
      path,
      lines: isFolder ? readArticlesCsv(path) : new Map<string, ArticleLine>(),
      dataset: isFolder ? readDataset(path) : {},
      authority: isFolder ? readAuthority(path) : null,
    };
  });
  return {
    dataset: folders.find(({ dataset }) => Object.keys(dataset).length > 0)?.dataset ?? {},
    authority: mergeAuthorities(folders.flatMap(({ authority }) => authority?.entries ?? [])),
    async *records() {
      for (const { path, lines } of folders) {
        for await (const record of readSources([path])) {
          yield { record, line: lines.get(record.sourceFile) };
        }
      }
    },
  };
}

const mergeAuthorities = (entries: readonly AuthorityEntry[]): Authority | null =>
  entries.length === 0 ? null : makeAuthority(entries);
