/** The difference for people: counts, then rows; all rows come as they are found, and the counts behind them. */
import { printable } from '../../error.ts';
import type { ArticleChange, RowChange } from '../change.ts';
import { differs } from '../counts.ts';
import type { Diff } from '../diff.ts';
import type { TablePlan } from '../table-plan.ts';
import { rowText } from './row-text.ts';
import { countsText, madeText, schemaText } from './summary-text.ts';

/** Rows of a table and articles that are shown, if not all are. */
const MOST_SHOWN = 10;

/** Nothing where the datasets are equal. */
export async function* textReport(
  diff: Diff,
  oldFolder: string,
  newFolder: string,
  showsAll: boolean,
): AsyncGenerator<string> {
  const plans = new Map(diff.plans.map((plan) => [plan.table.name, plan]));
  const textOf = (row: RowChange): string => rowText(row, plans.get(row.table) as TablePlan);
  const kept = new Shown();
  for await (const article of diff.articles) {
    const isOneSided = article.oldId === null || article.newId === null;
    if (isOneSided && showsAll) yield articleText(article);
    else if (isOneSided) kept.add('articles', () => articleText(article));
    // Of a whole article the rows are not listed: it is said once.
    else if (showsAll) yield article.rows.map(textOf).join('');
    else for (const row of article.rows) if (row.status !== 'moved') kept.add(row.table, () => textOf(row));
  }
  if (!differs(diff.counts, diff.schema)) return;
  yield madeText(oldFolder, newFolder) + schemaText(diff.schema) + countsText(diff.counts);
  yield* kept.texts([...diff.counts.tables.keys()]);
}

function articleText({ oldId, newId, sourceFile, rows }: ArticleChange): string {
  const status = oldId === null ? 'added  ' : 'removed';
  return `${status} article ${newId ?? oldId}, ${printable(sourceFile)}, with ${rows.length} rows\n`;
}

/** The first texts of each table, and how many there were. */
class Shown {
  readonly #tables = new Map<string, { texts: string[]; count: number }>();

  add(table: string, text: () => string): void {
    let kept = this.#tables.get(table);
    if (!kept) {
      kept = { texts: [], count: 0 };
      this.#tables.set(table, kept);
    }
    if (kept.texts.length < MOST_SHOWN) kept.texts.push(text());
    kept.count++;
  }

  *texts(order: readonly string[]): Generator<string> {
    const tables = [...this.#tables].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    for (const [table, { texts, count }] of tables) {
      const rest = count - texts.length;
      yield `\n${texts.join('')}${rest > 0 ? `… and ${rest} more of ${table} (--all shows them)\n` : ''}`;
    }
  }
}
