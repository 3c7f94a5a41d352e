import { annotate } from '../../pipeline/annotate/annotate.ts';
import type { Knowledge } from '../../pipeline/knowledge/load.ts';
import { printConfusion } from './confusion.ts';
import { type BenchDocument, benchArticle, readJsonLines } from './documents.ts';
import { figureAt, runScorer } from './score.ts';
import { type BenchSet, type Figure, SETS } from './sets.ts';

/** Scores every set whose name holds one of `only` (all without) and prints its figures beside target and peers. */
export function printQuality(knowledge: Knowledge, only: readonly string[]): void {
  const head = ['set', 'measure', 'today', 'target', 'others'];
  const rows: string[][] = [];
  for (const set of SETS) {
    if (only.length > 0 && !only.some((part) => set.name.includes(part))) continue;
    const printed = scoreSet(set, knowledge);
    for (const figure of set.figures) {
      const value = readFigure(figure, printed);
      rows.push([set.name, figure.label, show(value), wanted(figure, value), figure.peers ?? '']);
    }
  }
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  }
  if (only.length === 0 || only.some((part) => 'events/plv'.includes(part))) printConfusion(knowledge);
}

function scoreSet(set: BenchSet, knowledge: Knowledge): string {
  const predictions = readJsonLines<BenchDocument>(set.gold).map((document) => {
    const day = document.dct ?? document.published ?? document.date ?? null;
    const article = benchArticle(document.id, document.text, day);
    return set.predict(document, annotate(article, knowledge), article);
  });
  return runScorer(set.scorer, set.gold, predictions, set.args, set.view ?? null);
}

function readFigure(figure: Figure, printed: string): number | null {
  if (typeof figure.at === 'string') return figureAt(JSON.parse(printed), figure.at);
  const match = figure.at.exec(printed);
  return match ? Number(match[1]) : null;
}

const show = (value: number | null): string =>
  value === null ? 'none' : String(Math.round(value * 1000) / 1000);

function wanted(figure: Figure, value: number | null): string {
  if (figure.target === null) return '';
  const isMet = value !== null && (figure.isMost ? value <= figure.target : value >= figure.target);
  return `${figure.isMost ? '<=' : '>='} ${figure.target} ${isMet ? 'met' : 'missed'}`;
}
