import { type EntityKnowledge, Flag, flagsAt } from '../knowledge.ts';

/** Words of an organisation's name without "the" and what says its legal form: "Acme Holdings plc" → "Acme". */
export function coreWords(words: readonly number[], knowledge: EntityKnowledge): readonly number[] {
  const from = words.length > 1 && words[0] === knowledge.words.the ? 1 : 0;
  let end = words.length;
  while (end > from + 1 && flagsAt(knowledge.flags, words[end - 1]!) & Flag.CORPORATE) end--;
  return from === 0 && end === words.length ? words : words.slice(from, end);
}

/** Letters of an acronym without full stops and hyphens. */
export function lettersOf(acronym: string): string {
  let letters = '';
  for (const char of acronym) if (char !== '.' && char !== '-' && char !== '&') letters += char;
  return letters;
}

/** Initials of a name, small words left out and, where that differs, counted. */
export function initialsOf(words: readonly number[], knowledge: EntityKnowledge): string[] {
  let small = '';
  let all = '';
  for (const word of words) {
    const first = knowledge.vocabulary.form(word).charAt(0);
    all += first;
    if (!isSmallWord(word, knowledge)) small += first;
  }
  return small === all ? [all] : [small, all];
}

function isSmallWord(word: number, knowledge: EntityKnowledge): boolean {
  const { words } = knowledge;
  return (
    word === words.of ||
    word === words.the ||
    word === words.and ||
    word === words.for ||
    word === words.in ||
    word === words.to ||
    word === words.de ||
    word === words.at ||
    word === words.on
  );
}

/** Whether `short` begins `long` and may be its short form: "Acme" of "Acme Motor Works". */
export function isShortOf(short: readonly number[], long: readonly number[]): boolean {
  if (short.length >= long.length) return false;
  for (let i = 0; i < short.length; i++) if (short[i] !== long[i]) return false;
  return true;
}
