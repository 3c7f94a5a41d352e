import { TABLES } from '../../schemas/tables/index.ts';
import type { Checks } from '../validate/checks.ts';
import { FORMATS } from './files.ts';
import type { TableSums } from './read-back/file-sums.ts';
import type { Withheld } from './rights.ts';

export interface PublishedCounts {
  readonly tables: TableSums;
  readonly hasWorkbook: boolean;
  readonly withheld: Withheld;
  readonly rejects: number;
}

/** What was published, and what was left out: lines of checks.csv. */
export function noteCounts(checks: Checks, counts: PublishedCounts): void {
  const { tables, hasWorkbook, withheld, rejects } = counts;
  // A file a format, the linked data and the workbook.
  const files = FORMATS.length + (hasWorkbook ? 2 : 1);
  for (const { name } of TABLES) {
    const rows = tables.get(name)?.rows ?? 0;
    checks.count('rows read back equal', rows * files, 'publish');
    checks.note(`rows of ${name}`, String(rows), 'publish');
  }
  for (const [column, tested] of withheld.tested) {
    checks.note(`texts under rights: ${column}`, String(tested), 'publish');
    checks.note(`texts withheld: ${column}`, String(withheld.withheld.get(column) ?? 0), 'publish');
  }
  for (const [column, shortened] of withheld.shortened)
    checks.note(`links without words: ${column}`, String(shortened), 'publish');
  checks.note('quotations withheld by the half of the body', String(withheld.halfOfBody), 'publish');
  checks.note('rejects', String(rejects), 'publish');
}
