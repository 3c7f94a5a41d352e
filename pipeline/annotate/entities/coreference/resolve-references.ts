import type { Draft } from '../draft.ts';

/** Ties pronouns, titles and nominals to entities, in the order of the text. */
export function resolveReferences(_draft: Draft): void {}
