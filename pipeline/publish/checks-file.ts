import { code, enumeration, int, nullable } from '../../schemas/column.ts';
import { REJECT_REASONS, type Reject } from '../../schemas/stages/reject.ts';
import { table } from '../../schemas/table.ts';
import type { CheckRow } from '../validate/checks.ts';
import { csvLines } from './csv.ts';
import { numberText } from './number-text.ts';

const STAGES = ['read', 'clean', 'annotate', 'transform', 'validate'] as const;

/** What stands in `checks.csv`. */
export const checksTable = table(
  'checks',
  { description: 'a check, or an option, version or count of the run', key: ['check', 'stage'] },
  {
    check: code('What was checked, or what the value is of'),
    stage: code('The stage of the run that speaks'),
    tested: nullable(int('How many cells or rows were looked at')),
    failed: nullable(int('How many of them failed')),
    first_failures: nullable(code('The first failures')),
    value: nullable(code('Of an option, a version or a count: its value')),
  },
);

/** What stands in `rejects.csv`. */
export const rejectsTable = table(
  'rejects',
  { description: 'a record that was set aside', key: [] },
  {
    source_file: code('Path of the file below the raw folder'),
    record: nullable(int('Number of the record in its file; empty for a whole file', { minimum: 1 })),
    stage: enumeration(STAGES, 'The stage that set it aside'),
    reason: enumeration(REJECT_REASONS, 'Why'),
    detail: code('What was found, and where'),
  },
);

export const CHECK_COLUMNS: readonly string[] = Object.keys(checksTable.columns);
const REJECT_COLUMNS: readonly string[] = Object.keys(rejectsTable.columns);

/** `checks.csv`: what was tested, then options, version and counts with their value. */
export const checksText = (rows: readonly CheckRow[]): string =>
  csvLines([
    CHECK_COLUMNS,
    ...rows.map(({ check, stage, tested, failed, firstFailures, value }) => [
      check,
      stage,
      tested === null ? null : numberText(tested),
      failed === null ? null : numberText(failed),
      firstFailures,
      value,
    ]),
  ]);

/** Lines of `rejects.csv`. */
export const rejectLine = ({ sourceFile, record, stage, reason, detail }: Reject): string =>
  csvLines([[sourceFile, record === null ? null : String(record), stage, reason, detail]]);
export const rejectHeader = (): string => csvLines([REJECT_COLUMNS]);
