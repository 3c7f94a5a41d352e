/** Builders of columns. A column carries everything that the outputs say of it; its name comes from its table. */

/** How long a text may be outside full rights, in code points; a longer one is withheld whole. */
export const RIGHTS_LIMITS = { title: 150, fact: 60, quotation: 300, passage: 0 } as const;
export type RightsClass = keyof typeof RIGHTS_LIMITS;

/** What a cell holds in memory: `null` for empty, dates and instants as ISO text, an empty list as `[]`. */
export type Cell = string | number | boolean | readonly string[] | null;

export type ColumnType = 'string' | 'date' | 'instant' | 'int32' | 'float64' | 'boolean' | 'list';

export const FORMATS = {
  sha256: { pattern: /^[0-9a-f]{64}$/, says: 'SHA-256 in lower-case hex' },
  country: { pattern: /^[A-Z]{2}$/, says: 'ISO 3166-1 alpha-2' },
  admin1: { pattern: /^[A-Z]{2}\.[A-Za-z0-9]{1,12}$/, says: 'GeoNames first-level code, as `US.TX`' },
  zone: { pattern: /^[+-]\d\d:\d\d$/, says: 'offset from UTC, as `+09:00`' },
  language: { pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, says: 'BCP 47' },
  digits: { pattern: /^[1-9]\d*$/, says: 'a whole number as text' },
  articleId: {
    pattern: /^[A-Za-z0-9._-]{1,64}$/,
    says: 'at most 64 letters, digits, dots, hyphens, underscores',
  },
} as const;
export type Format = keyof typeof FORMATS;

export interface Column<V extends Cell = Cell> {
  readonly type: ColumnType;
  readonly description: string;
  /** Whether transform may leave it empty. A text with a rights class may be empty in the output all the same. */
  readonly nullable: boolean;
  /** Set where the value repeats words of the article. */
  readonly rights: RightsClass | null;
  /** The linked-data term; `table` fills in `dl:<name in camel case>`. */
  readonly term: string | null;
  readonly format: Format | null;
  /** The words of an enumeration. */
  readonly values: readonly string[] | null;
  /** The letter of the ids of this table: `<article_id>/<letter>/…`. */
  readonly letter: string | null;
  /** The table whose key stands here. */
  readonly references: string | null;
  /** The table whose key may stand here, where the words of the column say nothing else. */
  readonly mayName: string | null;
  /** A copy of another table's column: the row that `ref` names, its `column`. */
  readonly beside: { readonly ref: string; readonly column: string } | null;
  /** The columns whose offsets name the slice of the article that stands here. */
  readonly slice: { readonly start: string; readonly end: string } | null;
  /** Set where a link stands here: to the article's page, at the words in column `text` while they are published. */
  readonly link: { readonly text: string } | null;
  /** Smallest value of a number. */
  readonly minimum: number | null;
  /** Largest value of a number. */
  readonly maximum: number | null;
  /** Carries the type only. */
  readonly value?: V;
}

type Options = Partial<Pick<Column, 'term' | 'format' | 'beside' | 'mayName' | 'minimum' | 'maximum'>>;

const column = <V extends Cell>(
  type: ColumnType,
  description: string,
  more: Partial<Omit<Column, 'value'>>,
): Column<V> => ({
  nullable: false,
  rights: null,
  term: null,
  format: null,
  values: null,
  letter: null,
  references: null,
  mayName: null,
  beside: null,
  slice: null,
  link: null,
  minimum: null,
  maximum: null,
  ...more,
  type,
  description,
});

/** The row's own id. */
export const id = (letter: string | null, description: string, options: Options = {}): Column<string> =>
  column('string', description, { letter, ...options });

/** The id of a row of another table. */
export const ref = (references: string, description: string, options: Options = {}): Column<string> =>
  column('string', description, { references, ...options });

/** The name that belongs to the id in column `of`; checked equal to the row it names (its `name`, `entity_name`…). */
export const name = (of: string, description: string, options: Options = {}): Column<string> =>
  column('string', description, { rights: 'fact', beside: { ref: of, column: 'name' }, ...options });

/** The characters of the article between the offsets in columns `start` and `end`. */
export const slice = (
  start: string,
  end: string,
  rights: RightsClass,
  description: string,
  options: Options = {},
): Column<string> => column('string', description, { slice: { start, end }, rights, ...options });

export const enumeration = <const W extends string>(
  values: readonly W[],
  description: string,
  options: Options = {},
): Column<W> => column('string', description, { values, ...options });

/** A day, `2024-11-17`. */
export const date = (description: string, options: Options = {}): Column<string> =>
  column('date', description, options);

/** A moment in UTC, to the second: `2024-11-17T05:00:00Z`. */
export const instant = (description: string, options: Options = {}): Column<string> =>
  column('instant', description, options);

/** A whole number of 32 bits. */
export const int = (description: string, options: Options = {}): Column<number> =>
  column('int32', description, { minimum: 0, ...options });

/** An offset: Unicode code points from the article's beginning. */
export const offset = (description: string, options: Options = {}): Column<number> =>
  int(`${description}, in code points of the article`, options);

/** A 64-bit floating-point number, finite. */
export const number = (description: string, options: Options = {}): Column<number> =>
  column('float64', description, options);

export const flag = (description: string, options: Options = {}): Column<boolean> =>
  column('boolean', description, options);

/** Words of the article, or a form of them. */
export const text = (rights: RightsClass, description: string, options: Options = {}): Column<string> =>
  column('string', description, { rights, ...options });

/** A string that repeats nothing of the article: a code, a path, a normalised value. */
export const code = (description: string, options: Options = {}): Column<string> =>
  column('string', description, options);

/**
 * A link to the page of the article (its `url`), with a text fragment made of the words in column `text`. It shows words
 * only while that column does: where rights withhold the text, they leave the page alone.
 */
export const link = (text: string, description: string, options: Options = {}): Column<string> =>
  column('string', description, { link: { text }, ...options });

/** Several strings; none is empty or holds `;`. The empty list is an empty cell in every format. */
export const list = (
  rights: RightsClass | null,
  description: string,
  options: Options = {},
): Column<readonly string[]> => column('list', description, { rights, ...options });

/** The same column, which may be empty. */
export const nullable = <V extends Cell>(of: Column<V>): Column<V | null> => ({ ...of, nullable: true });
