import { EXIT, type ExitCode } from '../error.ts';
import { faultText } from '../publish/verify/fault.ts';
import { UNPROVEN, verifyOutput } from '../publish/verify/verify.ts';
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
  output.say(faults.count === 0 ? `${out}: proved` : `${out}: ${faults.count} faults`);
  return faults.count === 0 ? EXIT.BUILT : EXIT.FAILED;
}
