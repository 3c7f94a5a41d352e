import type { Passage } from '../../../schemas/stages/article.ts';
import { Char, charClass } from '../../knowledge/characters.ts';
import type { CleanKnowledge, FunctionWords } from '../knowledge.ts';

export interface LanguageFinding {
  /** BCP 47; `und` where no language's function words stand out. */
  readonly language: string;
  /** Share of English function words in the words looked at. */
  readonly share: number;
  readonly words: number;
}

/** Least share of function words in English news; headlines and lists have less, whole articles 0.25 to 0.5. */
const ENGLISH_SHARE = 0.12;
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
  functionWords.vocabulary.beginArticle(text);
  const tally: Tally = { words: 0, latin: 0, counts: functionWords.codes.map(() => 0) };
  let left = SAMPLE_UNITS;
  for (const { start, end } of body.length > 0 ? body : passages) {
    const to = Math.min(end, start + left);
    countWords(text, start, to, functionWords, tally);
    left -= to - start;
    if (left <= 0) break;
  }
  const { words, latin, counts } = tally;
  const share = words === 0 ? 0 : counts[functionWords.codes.indexOf('en')]! / words;
  const best = bestOf(counts, functionWords.codes);
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
  /** Function words by language, as in `FunctionWords.codes`. */
  readonly counts: number[];
}

const LATIN_END = 0x250;

/** Runs of letters and marks; they are looked up in place, without making strings. */
function countWords(
  text: string,
  start: number,
  end: number,
  { vocabulary, languages }: FunctionWords,
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
    const word = at - from > LONGEST ? 0 : vocabulary.lookUpKnown(from, at);
    if (word === 0) continue;
    for (const language of languages[word]!) tally.counts[language]!++;
  }
}

/** Letters of the longest function word; longer words are none. */
const LONGEST = 6;

function isLetterOrMark(unit: number): boolean {
  const kind = charClass[unit];
  return kind === Char.LETTER || kind === Char.MARK;
}

/** The language with most function words; English wins a tie. */
function bestOf(counts: readonly number[], codes: readonly string[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [language, count] of counts.entries()) {
    if (count > most || (count > 0 && count === most && codes[language] === 'en')) {
      [best, most] = [codes[language]!, count];
    }
  }
  return best;
}
