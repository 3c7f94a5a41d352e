import type { Passage } from '../../../schemas/stages/article.ts';
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
const WORD = /[\p{L}\p{M}]+/gu;

/** The language of an article by the share of function words in its body, else in all of its text. */
export function findLanguage(
  text: string,
  passages: readonly Passage[],
  { functionWords }: CleanKnowledge,
): LanguageFinding {
  const body = passages.filter(({ role }) => role === 'body');
  const counts = new Map<string, number>();
  let words = 0;
  let latin = 0;
  let left = SAMPLE_UNITS;
  for (const { start, end } of body.length > 0 ? body : passages) {
    const sample = text.slice(start, Math.min(end, start + left)).toLowerCase();
    left -= sample.length;
    for (const [word] of sample.matchAll(WORD)) {
      words++;
      if (word.charCodeAt(0) < 0x250) latin++;
      for (const language of functionWords.get(word) ?? []) {
        counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
    if (left <= 0) break;
  }
  const share = words === 0 ? 0 : (counts.get('en') ?? 0) / words;
  const best = bestOf(counts);
  const isEnglish =
    words < FEW_WORDS
      ? latin * 2 > words && (best === null || best === 'en' || share >= ENGLISH_SHARE)
      : best === 'en' && share >= ENGLISH_SHARE;
  return { language: isEnglish ? 'en' : best === 'en' || best === null ? 'und' : best, share, words };
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
