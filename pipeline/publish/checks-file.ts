import type { Reject } from '../../schemas/stages/reject.ts';
import type { CheckRow } from '../validate/checks.ts';
import { csvLines } from './csv.ts';
import { numberText } from './number-text.ts';

export const CHECK_COLUMNS = ['check', 'stage', 'tested', 'failed', 'first_failures', 'value'] as const;
export const REJECT_COLUMNS = ['source_file', 'record', 'stage', 'reason', 'detail'] as const;

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
