import type { NameSpan, Tokens } from '../../../../schemas/stages/annotations.ts';
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

function hasAccents(text: string, tokens: Tokens, names: readonly NameSpan[]): boolean {
  for (const span of names) {
    const end = tokens.end[span.endToken - 1]!;
    for (let i = tokens.start[span.firstToken]!; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  }
  return false;
}

/**
 * Ids of words with accents → id of the plain word, where the article or a lexicon has it, so that names compare by
 * it; null where no name has an accent.
 */
export function readFolds(layers: WithNames, vocabulary: Vocabulary): Map<number, number> | null {
  const { tokens, names, article } = layers;
  if (!hasAccents(article.text, tokens, names)) return null;
  const plain = new Map<string, number>();
  const accented = new Map<number, string>();
  for (const span of names) {
    for (let token = span.firstToken; token < span.endToken; token++) {
      const word = tokens.word[token]!;
      const form = vocabulary.form(word);
      const bare = withoutAccents(form);
      if (bare === form) plain.set(form, word);
      else accented.set(word, bare);
    }
  }
  const folds = new Map<number, number>();
  for (const [word, bare] of accented) {
    const target = plain.get(bare) ?? vocabulary.get(bare);
    if (target > 0) folds.set(word, target);
    else plain.set(bare, word);
  }
  return folds;
}
