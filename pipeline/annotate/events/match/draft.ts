import type { Party } from '../parties/party.ts';
import type { Trigger } from './triggers.ts';

/** An event while it is being read; token indexes, ends excluded. */
export interface EventDraft {
  readonly trigger: Trigger;
  type: Trigger['type'];
  mode: string | null;
  firstToken: number;
  endToken: number;
  /** Verb group or noun phrase that tells it, -1. */
  readonly group: number;
  readonly phrase: number;
  /** Support verb of a noun, -1. */
  readonly support: number;
  /** Verb group of its complement ("agreed to lift"), -1. */
  readonly inner: number;
  /** Phrases of what it is done to or said about. */
  readonly about: readonly number[];
  clauseFirst: number;
  clauseEnd: number;
  actors: Party[];
  recipients: Party[];
}
