import type { Passage } from '../../../schemas/stages/article.ts';
import type { CleanKnowledge } from '../knowledge.ts';
import { readCreditLine } from '../roles/credit-line.ts';
import { isPersonName, readByline, readNames } from '../roles/names.ts';

const REPORTED_BY =
  /\b(?:(?:re)?ported|reporting|written|compiled|story|report|article|text) (?:from (?:wire )?reports )?by:?\s+/gi;
const HELPERS = /\b(?:additional|further|editing|edited|translat|photo|graphic|research)/i;

/** Names of an article's authors: of its bylines, else of its closing credit; helpers and editors are none. */
export function findAuthors(text: string, passages: readonly Passage[], knowledge: CleanKnowledge): string[] {
  const bylines = passages
    .filter(({ role }) => role === 'byline')
    .flatMap(({ start, end }) => bylineNames(text.slice(start, end), knowledge));
  if (bylines.length > 0) return unique(bylines);
  const credits = passages
    .filter(({ role }) => role === 'credit')
    .flatMap(({ start, end }) => creditNames(text.slice(start, end), knowledge));
  return unique(credits);
}

function bylineNames(line: string, knowledge: CleanKnowledge): string[] {
  const names = readByline(line, knowledge).map(({ name }) => name);
  if (names.length > 0) return names;
  if (isPersonName(line, knowledge)) return [line];
  if (/^by\b/i.test(line)) return [];
  const bare = readByline(`By ${line}`, knowledge).map(({ name }) => name);
  return bare.length > 0 ? bare : [...(readCreditLine(line, knowledge)?.names ?? [])];
}

/** Names behind "reporting by", "compiled from reports by", up to the next clause. */
function creditNames(line: string, knowledge: CleanKnowledge): string[] {
  const names: string[] = [];
  for (const match of line.slice(0, 600).matchAll(REPORTED_BY)) {
    const before = line.slice(Math.max(0, match.index - 12), match.index);
    if (HELPERS.test(before)) continue;
    const rest = line.slice(match.index + match[0].length);
    const clause = /^[^;()]*/
      .exec(rest)![0]
      .replace(/\b(?:[Ee]diting|[Aa]dditional|[Ww]riting|[Tt]ranslated) .*$/, '');
    for (const { name } of readNames(clause.trim().replace(/\.$/, ''), knowledge)) names.push(name);
  }
  return names;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
