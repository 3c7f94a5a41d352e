import { annotate } from '../../../pipeline/annotate/annotate.ts';
import type { Knowledge } from '../../../pipeline/knowledge/load.ts';
import { benchArticle } from '../documents.ts';
import { timed } from './timing.ts';

const SIZE = 1 << 20;
const HARD: Record<string, string> = {
  'quotation marks "': '"',
  'curly marks “': '\u201c',
  'single marks': "' ",
  digits: '1',
  'digits apart': '1 ',
  dollars: '$',
  'dollars apart': '$ ',
  capitals: 'A',
  'capitals apart': 'A ',
  'names apart': 'Kara ',
  'March ': 'March ',
  'said ': 'said ',
  'brackets (': '(',
  'commas ,': ', ',
  '"he said, ': '"he said, ',
};

export interface LinearRow {
  readonly name: string;
  /** Milliseconds at half a megabyte and at one. */
  readonly half: number;
  readonly whole: number;
}

/** One line of 1 MB of the same thing, against half of it: the time doubles at most where a pass is linear. */
export function linearRows(knowledge: Knowledge): LinearRow[] {
  return Object.entries(HARD).map(([name, piece]) => {
    const line = piece.repeat(Math.ceil(SIZE / piece.length));
    const half = benchArticle('half', line.slice(0, SIZE / 2), '2024-11-17');
    const whole = benchArticle('whole', line, '2024-11-17');
    annotate(benchArticle('warm', line.slice(0, SIZE / 8), '2024-11-17'), knowledge);
    return {
      name,
      half: timed(() => annotate(half, knowledge)),
      whole: timed(() => annotate(whole, knowledge)),
    };
  });
}
