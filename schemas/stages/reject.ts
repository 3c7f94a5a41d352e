/** A record that was set aside, with the reason: a row of `rejects.csv`. */

export const REJECT_REASONS = [
  'empty',
  'binary',
  'broken_utf8',
  'broken_utf16',
  'unknown_format',
  'unreadable',
  'dangling_link',
  'language',
  'failed',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export interface Reject {
  readonly sourceFile: string;
  /** Number of the record within a container; null for a whole file. */
  readonly record: number | null;
  readonly stage: 'read' | 'clean' | 'annotate' | 'transform' | 'validate';
  readonly reason: RejectReason;
  /** One line for a person: what was found, and where. */
  readonly detail: string;
}

/** Tells a reject from what a stage gives otherwise. */
export function isReject(value: object): value is Reject {
  return 'reason' in value && 'stage' in value;
}
