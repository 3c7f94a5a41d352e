/** Exit codes of the command line. */
export const EXIT = { BUILT: 0, FAILED: 1, USAGE: 2, BUG: 70, INTERRUPTED: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface ErrorDetails {
  /** Stage or part that speaks: `read`, `clean`, `publish`, `run`, `verify` … */
  readonly stage: string;
  /** What is wrong, a noun phrase: "unknown column". */
  readonly what: string;
  /** The user's own value that it is about. */
  readonly value?: string;
  /** File, record, line or offset. */
  readonly where?: string;
  /** What the person can do about it. */
  readonly todo?: string;
  readonly exitCode?: ExitCode;
}

/** A person's mistake or a failed check, not a bug: shown without a stack, one line a part. */
export class DatelineError extends Error {
  readonly details: ErrorDetails;
  readonly exitCode: ExitCode;

  constructor(details: ErrorDetails, options?: ErrorOptions) {
    super(formatError(details), options);
    this.name = 'DatelineError';
    this.details = details;
    this.exitCode = details.exitCode ?? EXIT.USAGE;
  }
}

/** `<stage> <what>: <value>`, then where, then what to do; control characters made visible. */
function formatError({ stage, what, value, where, todo }: ErrorDetails): string {
  const lines = [value === undefined ? `${stage} ${what}` : `${stage} ${what}: ${value}`, where, todo];
  return lines
    .filter((line) => line !== undefined)
    .map(printable)
    .join('\n');
}

/** A name or value as a terminal may show it: line ends and other controls as escapes. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (char) =>
    char === '\n' ? '\\n' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The system's own words for an error of the file system: "ENOSPC: no space left on device, write". */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of a system error, empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
