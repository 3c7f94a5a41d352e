import { Shape } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { WithNames } from '../layers.ts';
import { isMoney } from './beside.ts';
import { type Drafts, dropDraft, HELD, hold, isPlace } from './drafts.ts';
import type { PlaceKnowledge } from './knowledge.ts';

const { COUNTRY, REGION, CITY, AREA, COUNTY } = PlaceKind;
const ANY = COUNTRY | REGION | CITY | AREA | COUNTY;

/** Names that are cut too short get the rest of what the gazetteer knows; those that belong to an amount go. */
export function widenNames(layers: WithNames, drafts: Drafts, knowledge: PlaceKnowledge): void {
  for (let index = 0; index < drafts.list.length; index++) {
    const draft = drafts.list[index]!;
    if (draft.isDropped || draft.form === 'demonym') continue;
    if (isMoney(layers, draft.end)) draft.isDropped = true;
    else widen(layers, drafts, index, knowledge);
  }
}

/** "Jammu and | Kashmir", "Dar | es Salaam": a longer name that the gazetteer knows takes the parts in. */
function widen(
  { article, tokens, segments }: WithNames,
  drafts: Drafts,
  index: number,
  { gazetteer }: PlaceKnowledge,
): void {
  const draft = drafts.list[index]!;
  const limit = segments[tokens.segment[draft.first]!]?.endToken ?? draft.end;
  const end = gazetteer.match(article.text, tokens, draft.first, limit);
  if (end <= draft.end) return;
  const kind = gazetteer.matchedKind;
  const isUpper = (tokens.shape[draft.first]! & tokens.shape[end - 1]! & Shape.UPPER) !== 0;
  const isSafe = (kind & (COUNTRY | REGION | AREA)) !== 0 || (isUpper && draft.type !== 'person');
  if ((kind & ANY) === 0 || (!isPlace(draft) && !isSafe)) return;
  if ((kind & COUNTRY) === 0 && (tokens.shape[end - 1]! & Shape.CAPITAL) === 0) return;
  for (let token = draft.end; token < end; token++) {
    const other = drafts.at[token]!;
    if (other === HELD || (other >= 0 && other !== index && drafts.list[other]!.end > end)) return;
  }
  for (let token = draft.end; token < end; token++) {
    const other = drafts.at[token]!;
    if (other >= 0 && other !== index) dropDraft(drafts, other);
  }
  hold(drafts, draft.end, end, index);
  draft.end = end;
  draft.type = (kind & COUNTRY) !== 0 ? 'country' : (kind & (REGION | AREA)) !== 0 ? 'region' : 'city';
}
