import { DatelineError, EXIT, type ExitCode, printable } from '../error.ts';
import { VERSION } from '../version.ts';
import { parseCommand } from './arguments.ts';
import { HELP } from './help.ts';
import type { Output } from './output.ts';

/** Runs the command line; what goes wrong is said on stderr and told by the exit code. */
export async function main(args: readonly string[], output: Output, signal: AbortSignal): Promise<ExitCode> {
  try {
    return await dispatch(args, output, signal);
  } catch (error) {
    if (error instanceof DatelineError) {
      output.say(error.message);
      return error.exitCode;
    }
    if (signal.aborted) return EXIT.INTERRUPTED;
    if (isSystemError(error)) {
      output.say(`the system refused: ${printable(error.message)}`);
      output.say(
        'The output was left as it was. Make room, or mend the path or its permissions, and run again.',
      );
      return EXIT.FAILED;
    }
    output.say('dateline met a fault of its own; please report it with these lines:');
    output.say(error instanceof Error ? (error.stack ?? error.message) : printable(String(error)));
    return EXIT.BUG;
  }
}

/** Commands are loaded when they are asked for: `--help` needs none of the readers and writers. */
async function dispatch(args: readonly string[], output: Output, signal: AbortSignal): Promise<ExitCode> {
  if (args.length === 0) {
    output.say(HELP.trimEnd());
    return EXIT.USAGE;
  }
  const command = parseCommand(args);
  switch (command.name) {
    case 'help':
      await output.data(HELP);
      return EXIT.BUILT;
    case 'version':
      await output.data(`${VERSION}\n`);
      return EXIT.BUILT;
    case 'run': {
      const { runCommand } = await import('./run-command.ts');
      await runCommand(command, output, signal);
      return EXIT.BUILT;
    }
    case 'verify': {
      const { verifyCommand } = await import('./verify-command.ts');
      return verifyCommand(command, output);
    }
    case 'diff': {
      const { diffCommand } = await import('./diff-command.ts');
      return diffCommand(command, output);
    }
    case 'sample': {
      const { sample } = await import('../sample/sample.ts');
      await output.data(await sample(command));
      return EXIT.BUILT;
    }
    case 'tally': {
      const { tally } = await import('../sample/tally.ts');
      await output.data(tally(command.sheet));
      return EXIT.BUILT;
    }
    case 'show': {
      const { show } = await import('../sample/show.ts');
      await output.data(await show(command.out, command.raw, command.rowId));
      return EXIT.BUILT;
    }
    default: {
      const { showStage } = await import('./show-stage.ts');
      await showStage(command, output);
      return EXIT.BUILT;
    }
  }
}

/** A full disk, a missing permission, a vanished file: not a fault of the software. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'errno' in error;
