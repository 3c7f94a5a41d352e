/** A published folder, opened for reading its tables side by side. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatelineError, EXIT } from '../error.ts';
import { tablePath } from '../publish/files.ts';
import { TableCursor } from './table-cursor.ts';

export interface DatasetTables {
  readonly folder: string;
  /** By name; also those that this version does not know. */
  readonly cursors: ReadonlyMap<string, TableCursor>;
}

/** @throws DatelineError when the folder is no dataset */
export async function openTables(folder: string): Promise<DatasetTables> {
  if (!existsSync(join(folder, tablePath('csv', 'articles')))) {
    throw new DatelineError({
      stage: 'diff',
      what: 'no dataset',
      value: folder,
      where: `there is no ${tablePath('csv', 'articles')} in it`,
      todo: 'name two folders that `dateline run … --out` wrote',
      exitCode: EXIT.USAGE,
    });
  }
  const names = readdirSync(join(folder, 'csv'))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length))
    .sort();
  const cursors = new Map<string, TableCursor>();
  try {
    for (const name of names) cursors.set(name, await TableCursor.open(join(folder, tablePath('csv', name))));
    return { folder, cursors };
  } catch (error) {
    await closeTables({ folder, cursors });
    throw error;
  }
}

export async function closeTables({ cursors }: DatasetTables): Promise<void> {
  for (const cursor of cursors.values()) await cursor.close();
}
