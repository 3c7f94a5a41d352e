import { EXIT, type ExitCode } from '../error.ts';
import { CHECKS } from '../publish/files.ts';
import { faultText } from '../publish/verify/fault.ts';
import { UNPROVEN, verifyOutput } from '../publish/verify/verify.ts';
import { otherVersion } from '../run/other-version.ts';
import { VERSION } from '../version.ts';
import type { Command } from './arguments.ts';
import type { Output } from './output.ts';

/** `dateline verify OUT [RAW]`: each fault a line on stdout, the verdict on stderr. */
export async function verifyCommand(
  { out, raw }: Extract<Command, { name: 'verify' }>,
  output: Output,
): Promise<ExitCode> {
  const faults = await verifyOutput(out);
  if (raw !== null) {
    const { verifyAgainstRaw } = await import('../run/verify-raw.ts');
    output.say(await verifyAgainstRaw(out, raw, faults));
  } else output.say(UNPROVEN);
  for (const fault of faults.list) await output.data(`${faultText(fault)}\n`);
  if (faults.count === 0) {
    output.say(`${out}: proved`);
    return EXIT.BUILT;
  }
  const other = faults.has(CHECKS) ? null : otherVersion(out);
  if (other !== null) output.say(elsewhere(other));
  output.say(`${out}: ${faults.count} fault${faults.count === 1 ? '' : 's'}`);
  return EXIT.FAILED;
}

/** Not all that two versions write differently is damage. */
const elsewhere = (other: string): string =>
  `version ${other} wrote it, this is ${VERSION}: files and columns that only one of them knows count as faults; ` +
  'verify it with its own version, or build it anew';
