import { MODES } from '../../schemas/modes.ts';
import { REASONS } from '../../schemas/stages/annotations.ts';
import type { Row } from '../../schemas/table.ts';
import type { EventRow } from '../../schemas/tables/events.ts';
import { rowsOf, TABLES, tables } from '../../schemas/tables/index.ts';
import type { QuoteRow } from '../../schemas/tables/quotes.ts';
import { ploverType } from '../annotate/events/plover-type.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Checks } from './checks.ts';
import { rowId } from './row-id.ts';

const WITH_REASONS = TABLES.filter((table) => 'unresolved' in table.columns);
const WITH_DAYS = TABLES.filter((table) => 'earliest' in table.columns);
const REASON_WORDS: ReadonlySet<string> = new Set(REASONS);

/** What must hold between columns and tables for the rows to make sense together. */
export function checkSense(index: ArticleIndex, checks: Checks): void {
  const { rows } = index;
  const test = (check: string, table: string, row: string, holds: boolean, column: string) => {
    checks.count(check, 1);
    if (!holds) checks.fail(check, table, row, column, 'does not fit');
  };
  for (const table of WITH_REASONS) {
    checks.count('reasons are known', rowsOf(rows, table.name).length);
    for (const row of rowsOf(rows, table.name))
      for (const item of row.unresolved as readonly string[]) {
        const [column, reason] = item.split(':');
        if (!Object.hasOwn(table.columns, column) || !REASON_WORDS.has(reason))
          checks.fail('reasons are known', table.name, rowId(table, row), 'unresolved', item);
      }
  }
  for (const table of WITH_DAYS)
    for (const row of rowsOf(rows, table.name)) {
      const { earliest, latest } = row;
      if (earliest !== null && latest !== null)
        test('earliest is not after latest', table.name, rowId(table, row), earliest <= latest, 'earliest');
    }
  for (const event of rows.events) {
    const { event_id: id, mode, type } = event;
    test('mode belongs to the type', 'events', id, mode === null || MODES[type].includes(mode), 'mode');
    test('plover_type follows from type and status', 'events', id, isPloverType(event), 'plover_type');
  }
  for (const quote of rows.quotes) {
    const { quote_id: id, speaker_id, speaker_mention_id, quote_group_id } = quote;
    const speaker = speaker_mention_id && index.find('mentions', speaker_mention_id);
    if (speaker)
      test('speaker is whom its mention means', 'quotes', id, speaker.entity_id === speaker_id, 'speaker_id');
    const first = index.find('quotes', quote_group_id);
    test('group is named by its first row', 'quotes', id, isFirst(first, quote), 'quote_group_id');
  }
  for (const { time_id: id, anchor } of rows.times)
    if (anchor !== null && anchor !== 'published_on')
      test('anchor is another time', 'times', id, anchor !== id && !!index.find('times', anchor), 'anchor');
  for (const { quantity_id: id, same_as_id } of rows.quantities)
    if (same_as_id !== null) {
      const back = index.find('quantities', same_as_id)?.same_as_id;
      test('conversions name each other', 'quantities', id, back === id, 'same_as_id');
    }
  for (const table of [tables.members, tables.participants] as const)
    for (const row of rows[table.name]) {
      const isSame = isSameSpan(row, index.find('mentions', row.mention_id));
      test('span is that of its mention', table.name, rowId(table, row), isSame, 'start_char');
    }
  for (const row of rows.event_quantities) {
    const isSame = isSameSpan(row, index.find('quantities', row.quantity_id));
    const id = rowId(tables.event_quantities, row);
    test('span is that of its amount', 'event_quantities', id, isSame, 'start_char');
  }
}

const isFirst = (first: Row | undefined, quote: QuoteRow): boolean =>
  first?.quote_group_id === first?.quote_id && (first?.start_char as number) <= quote.start_char;

const isSameSpan = (a: Row, b: Row | undefined): boolean =>
  a.start_char === b?.start_char && a.end_char === b?.end_char;

function isPloverType(event: EventRow): boolean {
  const follows = (isProposedByActor: boolean) => ploverType({ ...event, isProposedByActor });
  return event.plover_type === follows(false) || event.plover_type === follows(true);
}
