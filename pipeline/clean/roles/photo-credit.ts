import type { Span } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge } from '../knowledge.ts';
import type { Line } from '../lines/lines.ts';

/** Longest stretch at a line's end that is looked at. */
const REACH = 160;
const BRACKETED = /[([]([^()[\]]{2,140})[)\]]\.?$/;
const CLOSED = /[)\]]\.?$/;
const MAY_LABEL = /photo|image|pic|credit/i;
const LABELLED =
  /(?:^|[\s|])((?:credit|(?:file )?(?:photo|photograph|image|picture|pic)(?: source| credit| courtesy)?)s?\s?(?::| by)\s+(?:\p{Lu}|@)[^.:!?]{1,80})\.?$/iu;
/** "Jo Lind AP Photo" behind the last sentence. */
const UNBRACKETED =
  /(?:^|[.!?]["\u201d]?\s+)((?:\p{Lu}[\p{L}.'\u2019-]*\s){1,4}(?:AP|AFP|EPA|Reuters|Getty) (?:Photo|Image)s?)\.?$/u;

export interface PhotoCredit {
  /** Without brackets; offsets into the article's text. */
  readonly credit: Span;
  /** Where the caption's own words end. */
  readonly proseEnd: number;
  /** Whether only a name stands in the brackets, which a wire report's last paragraph may have too. */
  readonly isBareAgency: boolean;
}

/** The credit at the end of a caption: "(Provided by …)", "[Jane Roe/Reuters]", "Photo: Jane Roe."; null without one. */
export function findPhotoCredit(line: Line, knowledge: CleanKnowledge): PhotoCredit | null {
  const from = Math.max(0, line.text.length - REACH);
  const tail = line.text.slice(from);
  const bracketed = CLOSED.test(tail) ? BRACKETED.exec(tail) : null;
  if (bracketed !== null) {
    const kind = creditKind(bracketed[1]!, knowledge);
    if (kind === null) return null;
    const open = line.start + from + bracketed.index;
    return place(line, open, open + 1, bracketed[1]!.length, kind === 'agency');
  }
  // Most lines hold none of these words, and need not be matched.
  if (!MAY_LABEL.test(tail)) return null;
  const labelled = LABELLED.exec(tail) ?? UNBRACKETED.exec(tail);
  if (labelled === null) return null;
  const start = line.start + from + labelled.index + labelled[0].indexOf(labelled[1]!);
  return place(line, start, start, labelled[1]!.length, false);
}

function place(line: Line, open: number, start: number, length: number, isBareAgency: boolean): PhotoCredit {
  const before = line.text.slice(0, open - line.start).trimEnd();
  return {
    credit: { start, end: start + length },
    proseEnd: line.start + before.length,
    isBareAgency,
  };
}

function creditKind(text: string, knowledge: CleanKnowledge): 'photo' | 'agency' | null {
  const words = text
    .toLowerCase()
    .split(/[\s/:|,]+/)
    .filter((word) => word !== '');
  const parts = text.toLowerCase().split('/');
  const isAgency = (part: string): boolean => knowledge.agencies.has(part.trim());
  if (isAgency(text.toLowerCase())) return 'agency';
  if (knowledge.photoFirst.has(words[0] ?? '') && words.length <= 16) return 'photo';
  if (parts.length > 1 && parts.some(isAgency)) return 'photo';
  // A name comes first: "Jo Lind, Getty Images", not "in photo mode".
  const isNamed = /^[\p{Lu}@\u00a9]/u.test(text) && words.length <= 12;
  return isNamed && words.some((word) => knowledge.photoAnywhere.has(word)) ? 'photo' : null;
}
