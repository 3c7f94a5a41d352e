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
  keepOffValues(layers, drafts);
  widenNames(layers, drafts, knowledge);
  addUntyped(layers, drafts, knowledge);
  retypeNames(layers, drafts, knowledge);
  dropUnlikely(layers, drafts, knowledge);
  return namesOf(drafts, layers);
}

/** "March", "US dollars": a word of a date or amount is no place; its tokens are held so that none is found there. */
function keepOffValues({ times, quantities }: WithNames, drafts: Drafts): void {
  for (const { type, firstToken, endToken } of times) {
    if (type === 'DATE') holdOff(drafts, firstToken, endToken);
  }
  for (const { kind, firstToken, endToken } of quantities) {
    if (kind === 'money') holdOff(drafts, firstToken, endToken);
  }
}

function holdOff({ list, at }: Drafts, first: number, end: number): void {
  for (let token = first; token < end; token++) {
    const draft = list[at[token]!];
    if (draft === undefined) at[token] = HELD;
    else if (isPlace(draft) && draft.first >= first && draft.end <= end) draft.isDropped = true;
  }
}
