import { type Segment, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import { PlaceKind } from '../../knowledge/gazetteer/kinds.ts';
import type { Facts } from './facts.ts';
import { Known, type NameKnowledge } from './knowledge.ts';
import { Label } from './labels.ts';
import type { DraftName } from './spans.ts';

/** Demonyms, groups and other known names among the tokens that the model left outside of names. */
export function addUnlabelled(
  text: string,
  tokens: Tokens,
  facts: Facts,
  label: Uint8Array,
  { firstToken, endToken }: Segment,
  { gazetteer, knownNames }: Omit<NameKnowledge, 'model'>,
  names: DraftName[],
): void {
  for (let at = firstToken; at < endToken; at++) {
    if (label[at] !== Label.O || (tokens.shape[at]! & Shape.CAPITAL) === 0) continue;
    const isDemonym = facts.place[at] !== 0 && facts.place[at]! < 64;
    if (isDemonym) {
      const end = gazetteer.match(text, tokens, at, endToken);
      const kind = gazetteer.matchedKind;
      if (end > at && (kind & PlaceKind.DEMONYM) !== 0 && isOutside(label, at, end)) {
        const type = demonymType(gazetteer, gazetteer.matchedName);
        names.push({ first: at, end, type, form: 'demonym', titleFirst: -1 });
        at = end - 1;
        continue;
      }
    }
    if (facts.known[at] === Known.GROUP || facts.known[at] === Known.OTHER) {
      const end = knownNames.match(tokens.word, at, endToken);
      if (!isOutside(label, at, end)) continue;
      const type = facts.known[at] === Known.GROUP ? 'group' : 'other';
      names.push({ first: at, end, type, form: 'name', titleFirst: -1 });
      at = end - 1;
    }
  }
}

function demonymType(gazetteer: NameKnowledge['gazetteer'], name: number): 'country' | 'region' {
  return gazetteer.countryOf(gazetteer.candidatePlace(gazetteer.firstCandidate(name))) === null
    ? 'region'
    : 'country';
}

function isOutside(label: Uint8Array, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (label[at] !== Label.O) return false;
  return true;
}
