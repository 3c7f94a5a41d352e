import type { GoldDocument } from './names-gold.ts';

/** Copies of a document to learn from beside it. */
export function makeSwapper(_random: () => number): (document: GoldDocument) => GoldDocument[] {
  return () => [];
}
