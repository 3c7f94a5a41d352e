import type { CleanKnowledge } from '../knowledge.ts';
import { findStamp } from '../times/stamp.ts';

const BY = /^(?:(?:story|words|report|text|analysis|review|written|reported)\s+)?by:?\s+/i;
const NAME_WORD = /^\p{Lu}[\p{L}.'\u2019-]*$/u;
const PARTICLES = new Set(
  'de del della der den di da dos du van von bin binti ibn al el la le ter ten y e'.split(' '),
);

export interface BylineName {
  readonly name: string;
  /** A place behind "in" or "from": where the report was written. */
  readonly place: string | null;
}

/**
 * Persons of a byline, empty where the line is none: every part between its commas must be a name, a post, a paper or
 * a date.
 */
export function readByline(text: string, knowledge: CleanKnowledge): BylineName[] {
  const by = BY.exec(text);
  if (by === null) return [];
  const stamp = findStamp(text);
  const untilStamp = stamp === null ? text : text.slice(0, stamp.start);
  return readNames(untilStamp.slice(by[0].length), knowledge);
}

/** Persons of a list such as "Jane Roe in Oslo, John Doe and Ann Poe, Staff Writers"; empty where a part is neither. */
export function readNames(list: string, knowledge: CleanKnowledge): BylineName[] {
  const names: BylineName[] = [];
  for (const part of list.split(
    /\s*(?:[,;|&\u2022\u00b7\u2013\u2014]|\s[-/]\s|\band\b|\bAND\b|\bwith\b)\s*/,
  )) {
    const chunk = part
      .trim()
      .replace(/[.)\]]+$/, (end) => (end.startsWith('.') && /\b\p{L}\.$/u.test(part) ? '.' : ''));
    if (chunk === '') continue;
    const inPlace = /^(.+?)\s+(?:in|from|IN|FROM)\s+(\p{Lu}.*)$/u.exec(chunk);
    const placed = inPlace?.[1] ?? /^(.+?)\s+at\s+\p{Lu}.*$/u.exec(chunk)?.[1] ?? chunk;
    const name = withoutPost(placed, knowledge);
    const isPaper = names.length > 0 && knowledge.mastheadWords.has(name.split(' ').at(-1)!.toLowerCase());
    if (!isPaper && isPersonName(name, knowledge))
      names.push({ name: straighten(name), place: inPlace?.[2] ?? null });
    else if (names.length === 0 || !isAffiliation(name, knowledge)) return [];
  }
  return names;
}

/** "Jane Roe" of "Jane Roe Housing correspondent". */
function withoutPost(text: string, knowledge: CleanKnowledge): string {
  const words = text.split(/\s+/);
  const { jobTitles } = knowledge;
  if (words.length < 3 || words.length > 7 || !jobTitles.has(words.at(-1)!.toLowerCase())) return text;
  const isPost = (word: string): boolean => jobTitles.has(word.toLowerCase());
  const from = words.findIndex((word, i) => i >= 2 && (isPost(word) || i === words.length - 2));
  const name = words.slice(0, from).join(' ');
  const post = words.slice(from);
  return post.every((word) => isPost(word) || NAME_WORD.test(word)) && isPersonName(name, knowledge)
    ? name
    : text;
}

/** Words that end names of organisations. */
const BODIES = new Set(
  'academy association bureau center centre college council foundation institute laboratory museum network observatory school service society university'.split(
    ' ',
  ),
);

/** Two to five capitalised words, none of them a post's; a mononym is left out, as any word could be one. */
export function isPersonName(text: string, { jobTitles, agencies }: CleanKnowledge): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || /^the$/i.test(words[0]!) || agencies.has(text.toLowerCase()))
    return false;
  if (BODIES.has(words.at(-1)!.toLowerCase())) return false;
  const capitals = words.filter((word) => NAME_WORD.test(word)).length;
  return (
    capitals >= 2 &&
    NAME_WORD.test(words[0]!) &&
    words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word.toLowerCase())) &&
    !words.some((word) => jobTitles.has(word.toLowerCase()) && word.length > 3)
  );
}

/** A post, a paper or a place: capitals and the words of posts. */
function isAffiliation(text: string, { jobTitles, agencies }: CleanKnowledge): boolean {
  const words = text.split(/\s+/);
  if (agencies.has(text.toLowerCase())) return true;
  return (
    words.length <= 6 && words.every((word) => /^[\p{Lu}@]/u.test(word) || jobTitles.has(word.toLowerCase()))
  );
}

/** "JANE ROE" is a name in capitals; how it is written otherwise can only be told word by word. */
function straighten(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}[\p{L}\u2019']*/gu, (word) =>
    /^.\.?$/u.test(word) ? word : word[0]! + word.slice(1).toLowerCase(),
  );
}
