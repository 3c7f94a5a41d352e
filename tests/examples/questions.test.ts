/** examples/questions.sql on articles of which the answers are known; `make interop` holds the notebook against it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, StatementType } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../pipeline/run.ts';

const SQL = readFileSync(fileURLToPath(new URL('../../examples/questions.sql', import.meta.url)), 'utf8');

const WIRE = `REED NEWS AGENCY
May 12, 2025 at 09:00 GMT
LISBON, May 12 (Reed) - Norway gave Malawi $30 million (312 million kroner) on Monday.
Portugal will give Haiti 20 million euros.
“The bridge is safe,” Ana Silva said. “We have looked at every bolt,” she added.
“Nobody was hurt,” Ana Silva and Bruno Costa said.
`;
const PAPER = `THE HARBOUR POST
May 13, 2025
“The ferry will sail again,” Ana Silva told reporters.
Norway gave Malawi $30 million on May 6.
`;

const folder = mkdtempSync(join(tmpdir(), 'dateline-questions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Record<string, unknown>;
let answers: Row[][] = [];

beforeAll(async () => {
  const files = { 'a.txt': WIRE, 'b.txt': PAPER, 'copy-of-b.txt': PAPER };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const out = `${folder}.out`;
  try {
    await run({ paths: [folder], out, rights: 'full', log: () => undefined });
    answers = await answersOf(SQL.replaceAll('../output/', `${out}/`));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

async function answersOf(script: string): Promise<Row[][]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const statements = await connection.extractStatements(script);
  const found: Row[][] = [];
  for (let i = 0; i < statements.count; i++) {
    const statement = await statements.prepare(i);
    const rows = (await (await statement.run()).getRowObjectsJson()) as Row[];
    if (statement.statementType === StatementType.SELECT) found.push(rows);
  }
  connection.closeSync();
  return found;
}

const pick = (rows: Row[], names: string[]): unknown[][] => rows.map((row) => names.map((name) => row[name]));

test('who is quoted most: alone and together, the copy left out', () => {
  const columns = ['speaker', 'quotations', 'articles', 'together', 'by_name', 'by_pronoun'];
  expect(pick(answers[0]!, columns)).toEqual([
    ['Ana Silva', '4', '2', '1', '3', '1'],
    ['Bruno Costa', '1', '1', '1', '1', '0'],
  ]);
});

test('who gives how much to whom: as stated, without conversions, planned apart, articles apart', () => {
  const columns = ['giver', 'recipient', 'unit', 'amount', 'status', 'publisher'];
  expect(pick(answers[1]!, columns)).toEqual([
    ['Norway', 'Malawi', 'USD', '30000000.00', 'happened', 'REED NEWS AGENCY'],
    ['Norway', 'Malawi', 'USD', '30000000.00', 'happened', 'THE HARBOUR POST'],
    ['Portugal', 'Haiti', 'EUR', '20000000.00', 'planned', 'REED NEWS AGENCY'],
  ]);
});

test('what happened when: in order of time, the undated at the day of their article', () => {
  const gifts = answers[2]!.filter(({ type }) => type === 'AID');
  expect(pick(gifts, ['earliest', 'is_dated', 'published_on', 'status', 'actors'])).toEqual([
    ['2025-05-06', true, '2025-05-13', 'happened', 'Norway'],
    ['2025-05-12', true, '2025-05-12', 'happened', 'Norway'],
    [null, false, '2025-05-12', 'planned', 'Portugal'],
  ]);
});
