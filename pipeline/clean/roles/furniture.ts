import type { CleanKnowledge } from '../knowledge.ts';
import { type Page, unclaimed } from '../lines/page.ts';

const LETTER = /\p{L}/u;
const COPYRIGHT = /^(?:\u00a9|\(c\)|copyright)\s|\ball rights reserved\b/i;
const READING_TIME = /^\d{1,3}\s*-?\s*min(?:ute)?s?\.?(?: read)?$/i;
/** Initials of a wire's editors: "gm-fb/ach/cw". */
const INITIALS = /^[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4}$/;
const TAGS = /^(?:tags|keywords|topics|filed under|categories)\s*:/i;
const MARKUP = /^<[^<>]{1,300}>(?:\s*<\/?[a-z]+\/?>)?\.?$/i;
/** An address or a handle alone. */
const ADDRESS = /^(?:https?:\/\/\S+|\S+@\S+\.\S+|@\w{1,30})$/;
const LISTEN = /^listen to (?:this )?(?:article|story)\b.{0,30}$/i;
const LIMIT = 300;
/** Letters shorter than this that stand alone are list marks or initials, which the body may hold. */
const SEPARATOR_LIMIT = 40;

/** Separators, end marks of a wire, copyright lines and remains of a page: `other`. */
export function labelFurniture(page: Page, { furniture }: CleanKnowledge): void {
  for (const i of unclaimed(page)) {
    const { text } = page.lines[i]!;
    if (text.length > LIMIT) continue;
    const isSeparator = text.length <= SEPARATOR_LIMIT && !LETTER.test(text) && !/\d/.test(text);
    const isKnown = text.length <= SEPARATOR_LIMIT && furniture.has(bare(text));
    const isRemainder =
      COPYRIGHT.test(text) ||
      READING_TIME.test(text) ||
      TAGS.test(text) ||
      MARKUP.test(text) ||
      INITIALS.test(text) ||
      ADDRESS.test(text) ||
      LISTEN.test(text);
    if (isSeparator || isKnown || isRemainder) page.roles[i] = 'other';
  }
}

/** "(END)", "- Ends -" and "ABSTRACT." are the words alone. */
const bare = (text: string): string => text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
