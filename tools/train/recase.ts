import type { GoldSentence } from './gum.ts';

const SMALL = new Set(
  'a an the and or but of in on at to for by with from as into over after is are not its his her'.split(' '),
);

/** The sentence as a headline would print it; offsets and tags stay. */
export function recased(
  sentence: GoldSentence,
  style: 'title' | 'upper',
  random: () => number,
): GoldSentence {
  const keepsSmall = random() < 0.7;
  let text = sentence.text;
  for (const { start, end, form } of sentence.tokens) {
    let shown = form;
    if (style === 'upper') shown = form.toUpperCase();
    else if (start === 0 || !keepsSmall || !SMALL.has(form.toLowerCase())) {
      const isClitic = start > 0 && /[\p{L}]/u.test(text[start - 1]!);
      shown = isClitic ? form : form.charAt(0).toUpperCase() + form.slice(1);
    }
    if (shown.length === form.length) text = text.slice(0, start) + shown + text.slice(end);
  }
  return { ...sentence, text };
}

/** A text as a headline would print it, offsets kept: letters whose capital has another length stay. */
export function recasedText(text: string, style: 'title' | 'upper'): string {
  return text.replace(/[\p{L}\p{M}'’]+/gu, (word, at: number) => {
    const isSmall = at > 0 && SMALL.has(word);
    const isClitic = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!);
    const shown =
      style === 'upper'
        ? word.toUpperCase()
        : isSmall || isClitic
          ? word
          : word.charAt(0).toUpperCase() + word.slice(1);
    return shown.length === word.length ? shown : word;
  });
}
