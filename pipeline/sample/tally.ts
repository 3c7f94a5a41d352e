import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { DatelineError, EXIT } from '../error.ts';
import { fromMarkdown } from './sheet.ts';
import { wilson } from './wilson.ts';

const RIGHT = new Set(['y', 'yes', '1', 'true', 'right', 'x']);
const WRONG = new Set(['n', 'no', '0', 'false', 'wrong']);

/** What a judged sheet says of its rows: "47 of 50 right: 94.0 %, 95 % interval 83.8 to 97.9 %; 2 not judged". */
export function tally(path: string): string {
  const rows = readSheet(path);
  let right = 0;
  let wrong = 0;
  rows.forEach((row, index) => {
    const answer = (row.right ?? '').trim().toLowerCase();
    if (RIGHT.has(answer)) right++;
    else if (WRONG.has(answer)) wrong++;
    else if (answer !== '') throw unknownAnswer(path, index, row.right ?? '');
  });
  const judged = right + wrong;
  if (judged === 0) throw nothingJudged(path, rows.length);
  const { low, high } = wilson(right, judged);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const rest = rows.length - judged;
  const open = rest === 0 ? '' : `; ${rest} not judged`;
  return `${right} of ${judged} right: ${percent(right / judged)}, 95 % interval ${percent(low)} to ${percent(high)}${open}`;
}

function readSheet(path: string): Record<string, string>[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new DatelineError({
      stage: 'sample',
      what: 'no such sheet',
      value: path,
      todo: 'Name a file that `dateline sample` wrote.',
    });
  }
  const rows = text.startsWith('|')
    ? fromMarkdown(text)
    : (parse(text, { columns: true, bom: true }) as Record<string, string>[]);
  if (rows.length > 0 && !('right' in rows[0]!)) {
    throw new DatelineError({
      stage: 'sample',
      what: 'no column `right`',
      value: path,
      todo: 'Name a file that `dateline sample` wrote.',
    });
  }
  return rows;
}

function unknownAnswer(path: string, index: number, answer: string): DatelineError {
  return new DatelineError({
    stage: 'sample',
    what: 'unknown answer',
    value: answer,
    where: `${path}, row ${index + 1}`,
    todo: 'Write y or n, or leave it empty.',
  });
}

function nothingJudged(path: string, rows: number): DatelineError {
  return new DatelineError({
    stage: 'sample',
    what: 'nothing judged',
    value: path,
    where: `${rows} rows, the column right is empty in each`,
    todo: 'Write y or n into it and try again.',
    exitCode: EXIT.FAILED,
  });
}
