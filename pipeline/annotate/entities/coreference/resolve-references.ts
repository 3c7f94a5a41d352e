import type { Draft, MentionDraft } from '../draft.ts';
import { readPredicate } from '../roles/find-roles.ts';
import { resolveAdverb } from './adverbs.ts';
import { readContext } from './context.ts';
import { readCounterpart, readNamedCounterpart } from './counterparts.ts';
import { resolveNominal } from './nominals.ts';
import { readPluralTitle, readTwoPlaces } from './plurals.ts';
import { resolvePronoun } from './pronouns.ts';
import { resolveTitle } from './titles.ts';

/**
 * Ties pronouns, titles and nominals to entities in the order of the text, so that each may rest on those before;
 * plurals last, when every role is known.
 */
export function resolveReferences(draft: Draft): void {
  const context = readContext(draft);
  const { mentions } = draft;
  const plurals: number[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.name >= 0) {
      readNamedCounterpart(context, i);
      continue;
    }
    if (mention.joinedFrom >= 0) {
      addPronoun(draft, mention);
      continue;
    }
    if (mention.pronoun !== null) resolvePronoun(context, i);
    else if (mention.form === 'adverb') resolveAdverb(context, i);
    else if (mention.isPlural) plurals.push(i);
    else if (mention.entity >= 0) continue;
    else if (mention.post !== null) {
      if (!readPredicate(draft, i)) resolveTitle(context, i);
    } else if (mention.flags !== 0) {
      readCounterpart(context, i);
      if (mention.entity < 0) resolveNominal(context, i);
    }
  }
  for (const i of plurals) {
    if (mentions[i]!.post) readPluralTitle(context, i);
    else readTwoPlaces(context, i);
  }
}

/** "He and Mori agreed": the pronoun's antecedent joins the names; where it has none the list names nobody. */
function addPronoun({ layers, mentions, mentionAt, entities }: Draft, list: MentionDraft): void {
  const first = layers.syntax.nounPhrases[list.joinedFrom]!;
  if (!first.isPronoun) return;
  const { entity } = mentions[mentionAt[first.head]!]!;
  const isPerson = entity >= 0 && entities[entity]!.type === 'person' && !list.members.includes(entity);
  list.members = isPerson ? [entity, ...list.members] : [];
}
