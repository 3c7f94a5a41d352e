import type { Status } from '../../../../schemas/stages/annotations.ts';

/** Status of an event and the phrase of who proposes it, -1. */
export interface Reading {
  readonly status: Status;
  readonly proposer: number;
  /** Only what something else is done for ("came to help"): intended, not announced. */
  readonly isPurpose: boolean;
}

export function reading(status: Status, proposer = -1, isPurpose = false): Reading {
  return { status, proposer, isPurpose };
}
