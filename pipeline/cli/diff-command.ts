import { differs } from '../diff/counts.ts';
import { diffDatasets } from '../diff/diff.ts';
import { jsonLines } from '../diff/report/json-lines.ts';
import { textReport } from '../diff/report/text-report.ts';
import { EXIT, type ExitCode } from '../error.ts';
import type { Command } from './arguments.ts';
import type { Output } from './output.ts';

/** `dateline diff OLD NEW`: the difference on stdout, the verdict on stderr. */
export async function diffCommand(
  { old, new: own, isJson, showsAll }: Extract<Command, { name: 'diff' }>,
  output: Output,
): Promise<ExitCode> {
  const diff = await diffDatasets(old, own);
  const report = isJson ? jsonLines(diff, old, own) : textReport(diff, old, own, showsAll);
  for await (const text of report) await output.data(text);
  const isDifferent = differs(diff.counts, diff.schema);
  output.say(`${old} and ${own}: ${isDifferent ? 'they differ' : 'the same rows'}`);
  return isDifferent ? EXIT.FAILED : EXIT.BUILT;
}
