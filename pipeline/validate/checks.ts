/** Counters of what was tested and what failed; they become `checks.csv`. */
export interface CheckRow {
  readonly check: string;
  readonly stage: string;
  readonly tested: number | null;
  readonly failed: number | null;
  /** The first failures, `; ` between them. */
  readonly firstFailures: string | null;
  /** Of an option, a version or a count: its value. */
  readonly value: string | null;
}

/** One thing that a check found wrong. */
export interface Failure {
  readonly check: string;
  readonly table: string;
  readonly row: string;
  /** Null where the row as a whole is meant. */
  readonly column: string | null;
  readonly what: string;
}

const KEPT = 5;
const SHOWN_CHARS = 300;

interface Counter {
  readonly stage: string;
  tested: number;
  failed: number;
  readonly first: Failure[];
}

export class Checks {
  readonly #counters = new Map<string, Counter>();
  readonly #values = new Map<string, { stage: string; value: string }>();

  /** Says that `check` looked at `tested` more things. */
  count(check: string, tested: number, stage = 'validate'): void {
    this.#counter(check, stage).tested += tested;
  }

  /** Says that `check` failed at a row of a table. Count it as tested as well. */
  fail(check: string, table: string, row: string, column: string | null, what: string): void {
    const counter = this.#counter(check, 'validate');
    counter.failed++;
    if (counter.first.length < KEPT) counter.first.push({ check, table, row, column, what });
  }

  /** Notes a value that is neither tested nor failed: an option, a version, a count. */
  note(check: string, value: string, stage: string): void {
    this.#values.set(`${stage}/${check}`, { stage, value });
  }

  get failed(): number {
    let failed = 0;
    for (const counter of this.#counters.values()) failed += counter.failed;
    return failed;
  }

  /** The first failures of each check. */
  failures(): Failure[] {
    return [...this.#counters.values()].flatMap(({ first }) => first);
  }

  /** In the order in which the checks were first named: counters, then values. */
  rows(): CheckRow[] {
    const counted = [...this.#counters].map(([check, { stage, tested, failed, first }]) => ({
      check,
      stage,
      tested,
      failed,
      firstFailures: first.length > 0 ? first.map(failureText).join('; ') : null,
      value: null,
    }));
    const noted = [...this.#values].map(([key, { stage, value }]) => ({
      check: key.slice(stage.length + 1),
      stage,
      tested: null,
      failed: null,
      firstFailures: null,
      value,
    }));
    return [...counted, ...noted];
  }

  #counter(check: string, stage: string): Counter {
    let counter = this.#counters.get(check);
    if (!counter) {
      counter = { stage, tested: 0, failed: 0, first: [] };
      this.#counters.set(check, counter);
    }
    return counter;
  }
}

/** `quotes a1/q/3-9: cue …` */
export function failureText({ table, row, column, what }: Failure): string {
  const text = `${table} ${row}: ${column === null ? '' : `${column} `}${what}`;
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}
