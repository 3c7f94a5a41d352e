import type { NameSpan } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import { type Drafts, draftsOf, HELD, isPlace, namesOf } from './drafts.ts';
import { dropUnlikely } from './drop-unlikely.ts';
import type { PlaceKnowledge } from './knowledge.ts';
import { retypeNames } from './retype-names.ts';
import { addUntyped } from './untyped-places.ts';
import { widenNames } from './widen-names.ts';

/** The names with the places that the gazetteer and the words beside them give away; in order, not overlapping. */
export function addPlaces(layers: WithNames, knowledge: PlaceKnowledge): NameSpan[] {
  const drafts = draftsOf(layers.names, layers.tokens.length);
  keepOffDates(layers, drafts);
  widenNames(layers, drafts, knowledge);
  addUntyped(layers, drafts, knowledge);
  retypeNames(layers, drafts, knowledge);
  dropUnlikely(layers, drafts, knowledge);
  return namesOf(drafts, layers);
}

/** "March", "May": a word of a date is no place; its tokens are held so that none is found there. */
function keepOffDates({ times }: WithNames, { list, at }: Drafts): void {
  for (const { type, firstToken, endToken } of times) {
    if (type !== 'DATE') continue;
    for (let token = firstToken; token < endToken; token++) {
      const draft = list[at[token]!];
      if (draft === undefined) at[token] = HELD;
      else if (isPlace(draft) && draft.first >= firstToken && draft.end <= endToken) draft.isDropped = true;
    }
  }
}
