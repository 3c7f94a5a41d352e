import { readFileSync } from 'node:fs';
import { TAGS } from '../../schemas/stages/annotations.ts';

export interface GoldToken {
  readonly form: string;
  /** Index in TAGS. */
  readonly tag: number;
}
export interface GoldSentence {
  readonly document: string;
  readonly text: string;
  readonly tokens: readonly (GoldToken & { readonly start: number; readonly end: number })[];
}

const PUNCT = TAGS.indexOf('PUNCT');
const PUNCT_TAGS = new Set([',', '.', ':', '-LRB-', '-RRB-', 'HYPH', '``', "''"]);

/** Index in TAGS of a Penn tag as GUM writes it. */
export function tagIndex(xpos: string): number {
  if (PUNCT_TAGS.has(xpos)) return PUNCT;
  if (xpos === '$') return TAGS.indexOf('SYM');
  const index = (TAGS as readonly string[]).indexOf(xpos);
  return Math.max(index, 0);
}

/** Sentences of `tags.tsv`, with a text whose blanks are put where English prints them. */
export function readGum(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = '';
  let tokens: GoldToken[] = [];
  const flush = (): void => {
    if (tokens.length > 0) sentences.push(printed(document, tokens));
    tokens = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('# doc = ')) {
      flush();
      document = line.slice(8);
    } else if (line === '') flush();
    else {
      const [form, , xpos] = line.split('\t');
      tokens.push({ form: form!, tag: tagIndex(xpos!) });
    }
  }
  flush();
  return sentences;
}

function printed(document: string, tokens: readonly GoldToken[]): GoldSentence {
  let text = '';
  let isOpenQuote = false;
  let isGlued = true;
  const placed = tokens.map((token) => {
    const { form } = token;
    const isQuote = form === '"';
    const isBehind =
      /^([,.;:!?)\]%]|['’](s|re|ve|ll|d|m|S)?|n['’]t|-|\/|…|”)$/.test(form) || (isQuote && isOpenQuote);
    if (!isGlued && !isBehind) text += ' ';
    const start = text.length;
    text += form;
    isGlued = /^([([$“‘-]|\/)$/.test(form) || (isQuote && !isOpenQuote);
    if (isQuote) isOpenQuote = !isOpenQuote;
    return { ...token, start, end: text.length };
  });
  return { document, text, tokens: placed };
}
