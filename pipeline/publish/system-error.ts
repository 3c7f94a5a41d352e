import { DatelineError, EXIT, type ExitCode, reasonOf } from '../error.ts';

/** The system refused to write, move or remove something: a full disk, missing permission, a busy folder. */
export const cannotWrite = (
  name: string,
  error: unknown,
  path = name,
  exitCode: ExitCode = EXIT.FAILED,
): DatelineError =>
  new DatelineError(
    {
      stage: 'publish',
      what: 'cannot write',
      value: name,
      where: path === name ? reasonOf(error) : `${path}: ${reasonOf(error)}`,
      todo: 'make room or mend the permissions and run again; what was published before is untouched',
      exitCode,
    },
    { cause: error },
  );

/** Runs work on files; what the system refuses becomes a `DatelineError`, everything else stays what it is. */
export function orCannotWrite<R>(name: string, work: () => R): R {
  try {
    return work();
  } catch (error) {
    const isSystem = error instanceof Error && 'syscall' in error;
    throw isSystem ? cannotWrite(name, error) : error;
  }
}
