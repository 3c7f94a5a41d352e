import type { Segment } from '../../../schemas/stages/annotations.ts';
import { Sort } from '../syntax/words.ts';
import type { Facts } from './facts.ts';
import { Known } from './knowledge.ts';
import { Label } from './labels.ts';

/** Words from which on a known body's name is what it says, whatever the model made of its parts. */
const SURE = 3;
const LATER = Known.ORGANIZATION + 8;

/** Labels long known names of bodies as a whole ("Committee to Protect Journalists"), unless they are part of a longer name. */
export function labelKnown(facts: Facts, { firstToken, endToken }: Segment, label: Uint8Array): void {
  const { known } = facts;
  for (let at = firstToken; at < endToken; at++) {
    if (known[at] !== Known.ORGANIZATION) continue;
    let end = at + 1;
    while (end < endToken && known[end] === LATER) end++;
    // "The" is no part of the name that is published.
    if (facts.sort[at] === Sort.FUNCTION) at++;
    const isPart = isInside(label[at]!) || (end < endToken && isInside(label[end]!));
    if (end - at >= SURE && !isPart) {
      label[at] = Label.B_ORG;
      label.fill(Label.I_ORG, at + 1, end);
    }
    at = end - 1;
  }
}

function isInside(label: number): boolean {
  return label !== Label.O && label % 2 === 0;
}
