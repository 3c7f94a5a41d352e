import { MODES } from '../../schemas/modes.ts';
import { REASONS } from '../../schemas/stages/annotations.ts';
import type { EventRow } from '../../schemas/tables/events.ts';
import { rowsOf, TABLES } from '../../schemas/tables/index.ts';
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
  const test = (check: string, id: string, holds: boolean) => {
    checks.count(check, 1);
    if (!holds) checks.fail(check, id);
  };
  for (const table of WITH_REASONS) {
    checks.count('reasons are known', rowsOf(rows, table.name).length);
    for (const row of rowsOf(rows, table.name))
      for (const item of row.unresolved as readonly string[]) {
        const [column, reason] = item.split(':');
        if (!Object.hasOwn(table.columns, column) || !REASON_WORDS.has(reason))
          checks.fail('reasons are known', `${table.name} ${rowId(table, row)}: ${item}`);
      }
  }
  for (const table of WITH_DAYS)
    for (const row of rowsOf(rows, table.name)) {
      const { earliest, latest } = row;
      if (earliest !== null && latest !== null)
        test('earliest is not after latest', `${table.name} ${rowId(table, row)}`, earliest <= latest);
    }
  for (const event of rows.events) {
    test(
      'mode belongs to the type',
      event.event_id,
      event.mode === null || MODES[event.type].includes(event.mode),
    );
    test('plover_type follows from type and status', event.event_id, isPloverType(event));
  }
  for (const quote of rows.quotes) {
    const speaker = quote.speaker_mention_id && index.find('mentions', quote.speaker_mention_id);
    if (speaker)
      test('speaker is whom its mention means', quote.quote_id, speaker.entity_id === quote.speaker_id);
    const time = quote.said_time_id && index.find('times', quote.said_time_id);
    if (time) test('said_time_id in the same article', quote.quote_id, time.article_id === quote.article_id);
  }
  for (const time of rows.times)
    if (time.anchor !== null && time.anchor !== 'published_on')
      test(
        'anchor is another time',
        time.time_id,
        time.anchor !== time.time_id && !!index.find('times', time.anchor),
      );
  for (const quantity of rows.quantities)
    if (quantity.same_as_id !== null) {
      const other = index.find('quantities', quantity.same_as_id);
      test('conversions name each other', quantity.quantity_id, other?.same_as_id === quantity.quantity_id);
    }
  for (const table of ['members', 'participants'] as const)
    for (const row of rows[table]) {
      const mention = index.find('mentions', row.mention_id);
      const isSame = mention?.start_char === row.start_char && mention.end_char === row.end_char;
      test('span is that of its mention', `${table} ${row.mention_id}`, isSame);
    }
  for (const row of rows.event_quantities) {
    const amount = index.find('quantities', row.quantity_id);
    const isSame = amount?.start_char === row.start_char && amount.end_char === row.end_char;
    test('span is that of its amount', `event_quantities ${row.quantity_id}`, isSame);
  }
}

function isPloverType(event: EventRow): boolean {
  const follows = (isProposedByActor: boolean) => ploverType({ ...event, isProposedByActor });
  return event.plover_type === follows(false) || event.plover_type === follows(true);
}
