import { expect, test } from 'vitest';
import type { RowChange } from '../../pipeline/diff/change.ts';
import { rowText } from '../../pipeline/diff/report/row-text.ts';
import type { TablePlan } from '../../pipeline/diff/table-plan.ts';

const plan = { oldHeader: [], newHeader: [] } as unknown as TablePlan;
const changed = (old: string, own: string): string[] => {
  const change = { table: 'quotes', status: 'changed', oldId: 'a/q/0-9', newId: 'a/q/0-9', row: null };
  const cells = [{ column: 'text', old, new: own }];
  return rowText({ ...change, cells, places: [] } as unknown as RowChange, plan).split('\n');
};
/** As a cell stands in the files: UTF-8, a character a byte. */
const cell = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('a short cell is shown whole', () => {
  expect(changed('12', '13')[1]).toBe('          text: 12 → 13');
  expect(changed('', cell('はい'))[1]).toBe('          text: (empty) → はい');
});

test('of a long one the stretch around the first difference', () => {
  const before = 'あ'.repeat(100);
  const [, line] = changed(
    cell(`${before}12 ships${'b'.repeat(90)}`),
    cell(`${before}13 ships${'b'.repeat(90)}`),
  );
  const [old, own] = line!.trim().slice('text: '.length).split(' → ');
  expect(old).toMatch(/^…あ{29}12 shipsb+…$/);
  expect(own).toMatch(/^…あ{29}13 shipsb+…$/);
  expect([...old!].length).toBe(82);
});

test('a long cell that differs at once is shown from its beginning', () => {
  expect(changed(`x${'a'.repeat(120)}`, `y${'a'.repeat(120)}`)[1]).toMatch(/text: xa{79}… → ya{79}…$/);
});
