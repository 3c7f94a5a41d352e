import { annotate } from '../../pipeline/annotate/annotate.ts';
import type { Knowledge } from '../../pipeline/knowledge/load.ts';
import { type BenchDocument, benchArticle, readJsonLines } from './documents.ts';
import { predictPairs } from './events.ts';

const LEAST = 3;

/** Which type is taken for which, given the two parties, on events/plv: gold → ours, most frequent first; "none": no event found. */
export function printConfusion(knowledge: Knowledge): void {
  const counts = new Map<string, number>();
  for (const document of readJsonLines<BenchDocument>('events/plv.jsonl')) {
    const article = benchArticle(document.id, document.text, null);
    const { events } = predictPairs(document, annotate(article, knowledge));
    document.events?.forEach((gold, index) => {
      const ours = fold(events[index]?.type ?? 'none');
      const key = `${fold(gold.type)} → ${ours}`;
      if (fold(gold.type) !== ours) counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const rows = [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  console.log('\nevents/plv, types confused given the pair (gold → ours)');
  for (const [pair, count] of rows) console.log(`  ${pair.padEnd(24)} ${count}`);
}

/** The set counts CONCEDE and RETREAT as one. */
const fold = (type: string): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);
