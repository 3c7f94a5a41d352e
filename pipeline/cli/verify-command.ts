import { EXIT, type ExitCode } from '../error.ts';
import type { Command } from './arguments.ts';
import type { Output } from './output.ts';

export async function verifyCommand(
  _command: Extract<Command, { name: 'verify' }>,
  output: Output,
): Promise<ExitCode> {
  output.say('verify is not there yet');
  return EXIT.FAILED;
}
