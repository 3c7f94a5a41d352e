/** Datasets to compare: built from articles, or written row by row. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLines } from '../../pipeline/publish/csv.ts';
import { numberText } from '../../pipeline/publish/number-text.ts';
import { run } from '../../pipeline/run.ts';
import type { Cell } from '../../schemas/column.ts';
import type { Rights } from '../../schemas/stages/article.ts';
import type { Row } from '../../schemas/table.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { dateline } from '../cli/harness.ts';
import { scratchFolder } from '../publish/publish.ts';

const scratch = scratchFolder();
let folders = 0;

/** A folder of its own that is not there yet; removed after all tests of the file. */
const newFolder = (): string => join(scratch, String(++folders));

function rawFolder(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Builds articles, by file name. */
export async function built(
  files: Readonly<Record<string, string>>,
  rights: Rights = 'full',
): Promise<string> {
  const out = newFolder();
  await run({ paths: [rawFolder(files)], out, rights, log: () => undefined });
  return out;
}

/** A copy with one file's text changed. */
export function edited(dataset: string, file: string, from: string | RegExp, to: string): string {
  const copy = newFolder();
  cpSync(dataset, copy, { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${from} is not in ${file}`);
  writeFileSync(join(copy, file), changed);
  return copy;
}

export type TablesOfRows = Readonly<Record<string, readonly Row[]>>;

/** Writes the CSV files of a dataset, whatever the rows; that is all that is compared. */
export function written(articles: readonly TablesOfRows[]): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'csv'), { recursive: true });
  for (const { name, columns } of TABLES) {
    const header = Object.keys(columns);
    const rows = articles.flatMap((tables) => tables[name] ?? []);
    const records = rows.map((row) => header.map((column) => cellText(row[column] ?? null)));
    writeFileSync(join(folder, 'csv', `${name}.csv`), csvLines([header, ...records]));
  }
  return folder;
}

function cellText(cell: Cell): string | null {
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' && cell !== null ? cell.join(';') || null : cell;
}

type Values = Readonly<Record<string, readonly [old: unknown, new: unknown]>>;
export interface RowLine {
  readonly table: string;
  readonly status: 'moved' | 'changed' | 'added' | 'removed';
  readonly old_id: string | null;
  readonly new_id: string | null;
  readonly cells?: Values;
  readonly places?: Values;
  readonly row?: Readonly<Record<string, unknown>>;
}
export interface Counts {
  readonly same: number;
  readonly moved: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export interface Difference {
  readonly code: number;
  readonly rows: readonly RowLine[];
  readonly articles: readonly { status: string; old_id: string | null; new_id: string | null }[];
  readonly schema: readonly object[];
  readonly summary: {
    equal: boolean;
    articles: Record<string, number>;
    tables: Readonly<Record<string, Counts>>;
  };
}

/** `dateline diff --json`, read as programs read it. */
export async function diffOf(old: string, own: string): Promise<Difference> {
  const { code, stdout } = await dateline('diff', old, own, '--json');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const of = (kind: string) => lines.filter(({ line }) => line === kind);
  return {
    code,
    rows: of('row'),
    articles: of('article'),
    schema: of('schema'),
    summary: lines.at(-1),
  };
}

/** Rows of a status, as `table id`, in the order of the output. */
export const idsOf = ({ rows }: Difference, status: RowLine['status']): string[] =>
  rows.filter((row) => row.status === status).map((row) => `${row.table} ${row.new_id ?? row.old_id}`);

/** Rows of a status by table, without those that have none. */
export const countsOf = ({ summary }: Difference, status: keyof Counts): Record<string, number> =>
  Object.fromEntries(
    Object.entries(summary.tables).flatMap(([table, counts]) =>
      counts[status] > 0 ? [[table, counts[status]]] : [],
    ),
  );
