import type { Vocabulary } from '../../../knowledge/vocabulary.ts';
import type { WithNames } from '../../layers.ts';

const UNDECOMPOSED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** Form without accents. */
export function withoutAccents(form: string): string {
  let out = '';
  for (const char of form.normalize('NFD')) {
    const unit = char.charCodeAt(0);
    if (unit >= 0x300 && unit <= 0x36f) continue;
    out += UNDECOMPOSED[char] ?? char;
  }
  return out;
}

/**
 * Ids of words with accents → id of the plain word, where a lexicon or another name of the article has it, so that names
 * compare by it; null where no name has an accent.
 */
export function readFolds(layers: WithNames, vocabulary: Vocabulary): Map<number, number> | null {
  const { tokens, names, article } = layers;
  let folds: Map<number, number> | null = null;
  /** Plain forms of words with accents → id that stands for them. */
  let standIns: Map<string, number> | null = null;
  for (const span of names) {
    for (let token = span.firstToken; token < span.endToken; token++) {
      if (!hasAccent(article.text, tokens.start[token]!, tokens.end[token]!)) continue;
      const word = tokens.word[token]!;
      if (folds?.has(word)) continue;
      const bare = withoutAccents(vocabulary.form(word));
      folds ??= new Map();
      standIns ??= new Map();
      const known = standIns.get(bare) ?? (vocabulary.get(bare) || plainWord(layers, vocabulary, bare));
      folds.set(word, known || word);
      standIns.set(bare, known || word);
    }
  }
  return folds;
}

/** Id of an unknown word of the names that is spelt so without accents, 0 without. */
function plainWord({ tokens, names }: WithNames, vocabulary: Vocabulary, bare: string): number {
  for (let i = 0; i < names.length && i < MOST_NAMES; i++) {
    for (let token = names[i]!.firstToken; token < names[i]!.endToken; token++) {
      const word = tokens.word[token]!;
      if (word < vocabulary.size || tokens.end[token]! - tokens.start[token]! !== bare.length) continue;
      if (vocabulary.form(word) === bare) return word;
    }
  }
  return 0;
}
const MOST_NAMES = 200;

function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}
