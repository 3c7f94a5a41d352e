import type { DiffCounts, SchemaChange, STATUSES } from '../change.ts';
import { madeWith } from './made-with.ts';

/** What both datasets say of their making where they say different things, a line each. */
export function madeText(oldFolder: string, newFolder: string): string {
  const [old, own] = [madeWith(oldFolder), madeWith(newFolder)];
  return [...new Set([...old.keys(), ...own.keys()])]
    .filter((name) => old.get(name) !== own.get(name))
    .map((name) => `${name}: ${old.get(name) ?? 'not said'} → ${own.get(name) ?? 'not said'}\n`)
    .join('');
}

/** Tables and columns that only one dataset has, a line each; they are not compared. */
export const schemaText = (changes: readonly SchemaChange[]): string =>
  changes
    .map((change) =>
      change.column === null
        ? `table ${change.table} is in the ${change.in} dataset only\n`
        : `column ${change.table}.${change.column} is in the ${change.in} dataset only\n`,
    )
    .join('');

const COLUMNS = [
  'changed',
  'added',
  'removed',
  'moved',
  'same',
] as const satisfies readonly (typeof STATUSES)[number][];

/** Articles, then the tables in which anything differs. */
export function countsText({ articles, tables }: DiffCounts): string {
  const differing = [...tables].filter(
    ([, { changed, added, removed, moved }]) => changed + added + removed + moved > 0,
  );
  const rows = differing.map(([table, counts]) => [
    table,
    ...COLUMNS.map((column) => String(counts[column])),
  ]);
  const all = [['rows', ...COLUMNS], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const lines = all.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
  );
  const head = `${articles.both} articles in both, ${articles.added} added, ${articles.removed} removed`;
  return `${[head, '', ...(differing.length > 0 ? lines : ['no row differs'])].join('\n')}\n`;
}
