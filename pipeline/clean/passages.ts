import type { Passage, PassageRole } from '../../schemas/stages/article.ts';
import type { CleanKnowledge } from './knowledge.ts';
import type { Line } from './lines/lines.ts';
import { isPlaceAlone } from './roles/byline.ts';
import { readCreditLine } from './roles/credit-line.ts';
import { findDateline } from './roles/dateline.ts';
import { readByline } from './roles/names.ts';
import { findPhotoCredit } from './roles/photo-credit.ts';

/** Passages of lines with their roles: datelines of body passages and credits of captions found within them. */
export function makePassages(
  lines: readonly Line[],
  roles: readonly PassageRole[],
  knowledge: CleanKnowledge,
): Passage[] {
  const firstBody = roles.indexOf('body');
  return lines.map((line, i) => {
    const role = roles[i]!;
    const { start, end } = line;
    const plain: Passage = {
      start,
      end,
      role,
      credit: null,
      dateline: null,
      proseStart: start,
      proseEnd: end,
    };
    if (role === 'body') {
      const dateline = findDateline(line, i === firstBody, knowledge);
      return dateline === null
        ? plain
        : { ...plain, dateline: dateline.place, proseStart: dateline.proseStart };
    }
    if (role === 'caption') {
      const found = findPhotoCredit(line, knowledge);
      return found === null
        ? plain
        : { ...plain, credit: found.credit, proseEnd: Math.max(start, found.proseEnd) };
    }
    return role === 'byline' || role === 'timestamp'
      ? { ...plain, dateline: bylinePlace(line, knowledge) }
      : plain;
  });
}

/** "By Jane Roe in Oslo": a byline's place does the work of a dateline. */
function bylinePlace(line: Line, knowledge: CleanKnowledge): Passage['dateline'] {
  const place =
    readByline(line.text, knowledge).find((name) => name.place !== null)?.place ??
    readCreditLine(line.text, knowledge)?.place ??
    (isPlaceAlone(line, knowledge) ? line.text : null);
  const at = place === null ? -1 : line.text.lastIndexOf(place);
  return place === null || at === -1 ? null : { start: line.start + at, end: line.start + at + place.length };
}
