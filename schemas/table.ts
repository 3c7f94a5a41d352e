/** A table is defined once; row type, checks, every file format and the documentation come from the definition. */
import type { Cell, Column, RightsClass } from './column.ts';
import { date, link, list, nullable, offset, ref, slice, text } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

export interface Table<N extends string = string, C extends Columns = Columns> {
  readonly name: N;
  /** "A row is …". */
  readonly description: string;
  /** The columns that together name a row; the first is the JSON-LD node's id, or begins it. */
  readonly key: readonly string[];
  /** The schema.org type, null where none fits. */
  readonly type: string | null;
  /** In the order in which they are published. */
  readonly columns: C;
}

/** A row of any table, keyed by column name. */
export type Row = Readonly<Record<string, Cell>>;

/** The row type of one table. */
export type RowOf<T> =
  T extends Table<string, infer C>
    ? { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never }
    : never;

/** `published_on` → `publishedOn`. */
export const camelCase = (snake: string): string =>
  snake.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `speaker_mention_id` → `dl:speakerMention`; a reference is named for what it points at. */
const defaultTerm = (name: string, column: Column): string =>
  `dl:${camelCase(column.references ? name.replace(/_id$/, '') : name)}`;

export function table<const N extends string, C extends Columns>(
  name: N,
  about: { description: string; key: readonly (keyof C & string)[]; type?: string },
  columns: C,
): Table<N, C> {
  const termed = Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [
      key,
      { ...column, term: column.term ?? defaultTerm(key, column) },
    ]),
  );
  return {
    name,
    description: about.description,
    key: about.key,
    type: about.type ?? null,
    columns: termed as unknown as C,
  };
}

/** The article that a row rests on. */
export const article = (term = 'schema:isPartOf') =>
  ref('articles', 'The article that the row is taken from', { term });

/** What is known of the article, and the way to the words of the row, for whoever reads one table alone. */
export const source = () => ({
  publisher: nullable(
    text('fact', 'Publisher of the article', { beside: { ref: 'article_id', column: 'publisher' } }),
  ),
  published_on: nullable(
    date('Day of publication of the article', { beside: { ref: 'article_id', column: 'published_on' } }),
  ),
  source_link: nullable(
    link('text', 'Link to the page of the article, and to these words on it where text is published'),
  ),
});

/** Where the row stands in the article, and its characters. */
export const span = (rights: RightsClass, what: string) => ({
  text: slice('start_char', 'end_char', rights, what, { term: 'schema:text' }),
  start_char: offset('Where the row begins'),
  end_char: offset('Where the row ends, excluded'),
});

/** `unresolved`, of tables whose words may name what we could not resolve. */
export const unresolved = () =>
  list(
    null,
    'What is stated but could not be resolved, as `column:reason`; what is not stated owes no reason',
  );
