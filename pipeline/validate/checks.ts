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

const KEPT = 5;

interface Counter {
  readonly stage: string;
  tested: number;
  failed: number;
  readonly first: string[];
}

export class Checks {
  readonly #counters = new Map<string, Counter>();
  readonly #values = new Map<string, { stage: string; value: string }>();

  /** Says that `check` looked at `tested` more things. */
  count(check: string, tested: number, stage = 'validate'): void {
    this.#counter(check, stage).tested += tested;
  }

  /** Says that `check` failed at `where` (a row id, then what is wrong). Count it as tested as well. */
  fail(check: string, where: string, stage = 'validate'): void {
    const counter = this.#counter(check, stage);
    counter.failed++;
    if (counter.first.length < KEPT)
      counter.first.push(where.length > 300 ? `${where.slice(0, 300)}…` : where);
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

  /** Failed checks with their first failures, one a line. */
  failures(): string[] {
    return [...this.#counters].flatMap(([check, { failed, first }]) =>
      failed > 0 ? [`${check} (${failed}): ${first.join('; ')}`] : [],
    );
  }

  /** In the order in which the checks were first named: counters, then values. */
  rows(): CheckRow[] {
    const counted = [...this.#counters].map(([check, { stage, tested, failed, first }]) => ({
      check,
      stage,
      tested,
      failed,
      firstFailures: first.length > 0 ? first.join('; ') : null,
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
