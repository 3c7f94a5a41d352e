import type { VerbGroup } from '../../../schemas/stages/annotations.ts';

/** What the passes of this layer hand on. All numbers are tokens; `end` is excluded. */

/** Who speaks or is spoken to, as printed. */
export interface Party {
  /** Head noun or last word of the name. */
  readonly head: number;
  readonly first: number;
  readonly end: number;
  /** Heads of all that are named where several speak together ("Lund and Berg"); empty for one. */
  readonly others: readonly number[];
}

export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** Index of the quotation whose text the row is; -1 where it is none alone. */
  readonly quotation: number;
  readonly speaker: Party | null;
  readonly isCarried: boolean;
  readonly cueFirst: number;
  readonly cueEnd: number;
  readonly addressee: Party | null;
  readonly isThought: boolean;
  /** Draft that this one goes on with, null for the first part of a group. */
  readonly goesOn: Draft | null;
}

/** Who speaks to whom by which verb. */
export interface Parts {
  readonly speaker: Party;
  readonly verb: VerbGroup;
  readonly addressee: Party | null;
}
