import { KeyTable } from './key-table.ts';

/** Marks a key as the number of an id that the user gave. */
const GIVEN = 0x80000000;
/** Ids that are made of a source's key: 48 bits as hexadecimal digits. */
const MADE = /^[0-9a-f]{12}$/;

/** A set of article ids, numbered in the order in which they come, in about 20 bytes each. */
export class ArticleIds {
  private readonly table = new KeyTable(2);
  /** Ids given by the user, which `articles.csv` holds too. */
  private readonly given: string[] = [];
  private readonly givenIndex = new Map<string, number>();
  private count = 0;

  get bytes(): number {
    return this.table.bytes;
  }

  has(id: string): boolean {
    return this.numberOf(id) !== -1;
  }

  /** As the how many-th the id came, from 0; -1 if it did not. */
  numberOf(id: string): number {
    if (MADE.test(id)) return this.table.find(madeKey(id));
    const index = this.givenIndex.get(id);
    return index === undefined ? -1 : this.table.find([GIVEN, index]);
  }

  /** Adds an id; whether it was not there before. */
  add(id: string): boolean {
    const number = this.table.put(MADE.test(id) ? madeKey(id) : this.givenKey(id), this.count);
    if (number !== this.count) return false;
    this.count++;
    return true;
  }

  /** The id that came as the n-th, from 0. */
  at(number: number): string {
    const [high, low] = this.table.keyOf(number) as unknown as readonly [number, number];
    if (high === GIVEN) return this.given[low]!;
    return high.toString(16).padStart(6, '0') + low.toString(16).padStart(6, '0');
  }

  private givenKey(id: string): [number, number] {
    let index = this.givenIndex.get(id);
    if (index === undefined) {
      index = this.given.push(id) - 1;
      this.givenIndex.set(id, index);
    }
    return [GIVEN, index];
  }
}

const madeKey = (id: string): [number, number] => [
  Number.parseInt(id.slice(0, 6), 16),
  Number.parseInt(id.slice(6), 16),
];
