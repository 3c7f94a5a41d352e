import type { Passage } from '../../../schemas/stages/article.ts';
import { Char, charClass } from '../../knowledge/characters.ts';
import type { CleanKnowledge } from '../knowledge.ts';

export interface LanguageFinding {
  /** BCP 47; `und` where no language's function words stand out. */
  readonly language: string;
  /** Share of English function words in the words looked at. */
  readonly share: number;
  readonly words: number;
}

/** Least share of function words in English news; headlines and lists have less, whole articles 0.25 to 0.5. */
export const ENGLISH_SHARE = 0.12;
/** In fewer words chance decides; then English is refused only for another language or another script. */
const FEW_WORDS = 25;
const SAMPLE_UNITS = 20_000;

/** The language of an article by the share of function words in its body, else in all of its text. */
export function findLanguage(
  text: string,
  passages: readonly Passage[],
  { functionWords }: CleanKnowledge,
): LanguageFinding {
  const body = passages.filter(({ role }) => role === 'body');
  const tally: Tally = { words: 0, latin: 0, counts: new Map() };
  let left = SAMPLE_UNITS;
  for (const { start, end } of body.length > 0 ? body : passages) {
    const to = Math.min(end, start + left);
    countWords(text, start, to, functionWords, tally);
    left -= to - start;
    if (left <= 0) break;
  }
  const { words, latin, counts } = tally;
  const share = words === 0 ? 0 : (counts.get('en') ?? 0) / words;
  const best = bestOf(counts);
  const isEnglish =
    words < FEW_WORDS
      ? latin * 2 > words && (best === null || best === 'en' || share >= ENGLISH_SHARE)
      : best === 'en' && share >= ENGLISH_SHARE;
  return { language: isEnglish ? 'en' : best === 'en' || best === null ? 'und' : best, share, words };
}

interface Tally {
  words: number;
  /** Words that begin with a Latin letter. */
  latin: number;
  /** Function words by language. */
  readonly counts: Map<string, number>;
}

const LONGEST = 6;
const LATIN_END = 0x250;

/** Runs of letters and marks; only short ones can be function words, and only those become strings. */
function countWords(
  text: string,
  start: number,
  end: number,
  functionWords: CleanKnowledge['functionWords'],
  tally: Tally,
): void {
  for (let at = start; at < end; ) {
    if (charClass[text.charCodeAt(at)] !== Char.LETTER) {
      at++;
      continue;
    }
    const from = at;
    while (at < end && isLetterOrMark(text.charCodeAt(at))) at++;
    tally.words++;
    if (text.charCodeAt(from) < LATIN_END) tally.latin++;
    if (at - from > LONGEST) continue;
    const languages = functionWords.get(text.slice(from, at).toLowerCase());
    for (const language of languages ?? []) {
      tally.counts.set(language, (tally.counts.get(language) ?? 0) + 1);
    }
  }
}

function isLetterOrMark(unit: number): boolean {
  const kind = charClass[unit];
  return kind === Char.LETTER || kind === Char.MARK;
}

/** The language with most function words; English wins a tie. */
function bestOf(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [language, count] of counts) {
    if (count > most || (count === most && language === 'en')) [best, most] = [language, count];
  }
  return best;
}
