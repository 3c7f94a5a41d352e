/** Something that `verify` found wrong. */
export interface Fault {
  /** Path below the output folder; of a raw article, below the raw folder. */
  readonly file: string;
  /** Id of the row, null where the whole file is meant. */
  readonly row: string | null;
  readonly column: string | null;
  readonly what: string;
}

/** `csv/quotes.csv row a1/q/3-9 column cue: …` */
export const faultText = ({ file, row, column, what }: Fault): string =>
  `${file}${row === null ? '' : ` row ${row}`}${column === null ? '' : ` column ${column}`}: ${what}`;

/** Faults in the order in which they were found; so many of a file are kept, the others counted. */
export class Faults {
  readonly #list: Fault[] = [];
  readonly #perFile = new Map<string, number>();

  add(file: string, what: string, row: string | null = null, column: string | null = null): void {
    const count = (this.#perFile.get(file) ?? 0) + 1;
    this.#perFile.set(file, count);
    if (count <= KEPT) this.#list.push({ file, row, column, what });
  }

  get list(): readonly Fault[] {
    return this.#list;
  }

  /** Of all files. */
  get count(): number {
    return [...this.#perFile.values()].reduce((sum, count) => sum + count, 0);
  }

  has(file: string): boolean {
    return this.#perFile.has(file);
  }
}

const KEPT = 20;
