/** Every published table, in the order in which it is written and documented. */
import type { Row, RowOf, Table } from '../table.ts';
import { articles } from './articles.ts';
import { entities } from './entities.ts';
import { event_mentions } from './event_mentions.ts';
import { event_quantities } from './event_quantities.ts';
import { events } from './events.ts';
import { members } from './members.ts';
import { mentions } from './mentions.ts';
import { participants } from './participants.ts';
import { passages } from './passages.ts';
import { quantities } from './quantities.ts';
import { quotes } from './quotes.ts';
import { roles } from './roles.ts';
import { sentences } from './sentences.ts';
import { times } from './times.ts';

export const tables = {
  articles,
  passages,
  sentences,
  entities,
  mentions,
  members,
  roles,
  quotes,
  times,
  quantities,
  events,
  event_mentions,
  participants,
  event_quantities,
} as const;

export type TableName = keyof typeof tables;
export const TABLES: readonly Table[] = Object.values(tables);

/** The rows of one article, in every table. */
export type TableRows = { readonly [N in TableName]: readonly RowOf<(typeof tables)[N]>[] };

/** Rows of any table, for code that goes by the definition. */
export const rowsOf = (rows: TableRows, name: string): readonly Row[] => rows[name as TableName];
