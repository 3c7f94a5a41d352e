import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SUMS } from '../publish/files.ts';
import { isUpToDate, recordOf, writeRecord } from '../run/build-record.ts';
import { type RunReport, run } from '../run.ts';
import type { Command } from './arguments.ts';
import type { Output } from './output.ts';

/** Articles between two changes of the progress line. */
const STEP = 64;

/** `dateline run`: builds, unless nothing has changed since the last build. */
export async function runCommand(
  { paths, out, isForced, options }: Extract<Command, { name: 'run' }>,
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  const record = recordOf(paths, options);
  if (!isForced && isUpToDate(out, record)) {
    output.say(`${out}: nothing to do, it is up to date`);
    return;
  }
  const isFirst = !existsSync(join(out, SUMS));
  let shown = 0;
  const report = await run({
    ...options,
    paths,
    out,
    signal,
    log: (line) => output.say(line),
    progress: (articles, rejects) => {
      if (articles + rejects < shown + STEP) return;
      shown = articles + rejects;
      output.progress(`${articles} articles${rejects === 0 ? '' : `, ${rejects} set aside`}`);
    },
  });
  writeRecord(out, record, report.sumsSha256);
  if (isFirst && report.withheld > 0) output.say(withheldLine(report));
  output.say(summary(out, report));
}

function summary(out: string, { articles, rejects, tables }: RunReport): string {
  const rows = [...tables.values()].reduce((sum, table) => sum + table.rows, 0);
  const built = `${out}: ${count(articles, 'article')}, ${count(rows, 'row')} in ${tables.size} tables`;
  return rejects === 0
    ? built
    : `${built}; ${count(rejects, 'source')} set aside, see ${join(out, 'rejects.csv')}`;
}

const withheldLine = ({ withheld }: RunReport): string =>
  `${count(withheld, 'text')} left out, passages and long texts of articles without full rights; ` +
  'for texts of your own: --rights full, or rights in articles.csv';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
