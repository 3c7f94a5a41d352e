/**
 * The compact gazetteer's file: a head of 8-byte fields (magic, then byte offset and count of each section), then the
 * sections, each aligned to 8 bytes and read in place as a typed array. Numbers are little-endian, as on every machine
 * that Node runs on.
 */
export interface Sections {
  /** `PlaceType` of each place, ordered: countries, areas, regions, counties, cities by population. */
  readonly type: Uint8Array;
  /** Two letters of the ISO code, high byte first; 0 without. */
  readonly country: Uint16Array;
  /** Index into the first-level codes; 0 without. */
  readonly admin1: Uint16Array;
  /** GeoNames id; 0 without. */
  readonly geonamesId: Int32Array;
  readonly population: Int32Array;
  /** 1e-5 degrees. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** Offsets of the usual names in `pool`, one more than places. */
  readonly placeName: Int32Array;
  /** Second hash of each name. */
  readonly nameHash: Int32Array;
  /** Bits of `PlaceKind`; population class of its largest city in bits 12–14. */
  readonly nameKind: Uint16Array;
  /** The same for a name printed in capitals: acronyms count. */
  readonly nameKindUpper: Uint16Array;
  /** First candidate of each name, one more than names. */
  readonly nameCandidates: Int32Array;
  readonly candidatePlace: Int32Array;
  /** `NameUse` of each candidate; +16 where it counts in capitals only. */
  readonly candidateUse: Uint8Array;
  /** Open addressing by the first hash: name + 1, or 0. */
  readonly slots: Int32Array;
  /** By the first hash of a first word: 1 + how many words may follow; 0 where no name begins so. */
  readonly firstWord: Uint8Array;
  /** First-level codes behind their country, "TX" of "US.TX", zero-terminated, by index. */
  readonly admin1Codes: Uint8Array;
  /** UTF-8 of the usual names. */
  readonly pool: Uint8Array;
}

type ArrayMaker = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Sections[keyof Sections];
};

const ORDER: readonly (readonly [keyof Sections, ArrayMaker])[] = [
  ['type', Uint8Array],
  ['country', Uint16Array],
  ['admin1', Uint16Array],
  ['geonamesId', Int32Array],
  ['population', Int32Array],
  ['latitude', Int32Array],
  ['longitude', Int32Array],
  ['placeName', Int32Array],
  ['nameHash', Int32Array],
  ['nameKind', Uint16Array],
  ['nameKindUpper', Uint16Array],
  ['nameCandidates', Int32Array],
  ['candidatePlace', Int32Array],
  ['candidateUse', Uint8Array],
  ['slots', Int32Array],
  ['firstWord', Uint8Array],
  ['admin1Codes', Uint8Array],
  ['pool', Uint8Array],
];

/** Changes with the layout, so that a file of another version is told apart. */
const MAGIC = 0x44474132;
const HEAD = 8 + ORDER.length * 8;

export function encode(sections: Sections): Uint8Array {
  let size = HEAD;
  for (const [key] of ORDER) size = aligned(size + sections[key].byteLength);
  const bytes = new Uint8Array(size);
  const head = new Int32Array(bytes.buffer, 0, HEAD / 4);
  head[0] = MAGIC;
  head[1] = size;
  let offset = HEAD;
  for (let i = 0; i < ORDER.length; i++) {
    const array = sections[ORDER[i]![0]];
    head[2 + i * 2] = offset;
    head[3 + i * 2] = array.length;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset = aligned(offset + array.byteLength);
  }
  return bytes;
}

/** Views into `bytes`, null where it is no whole gazetteer of this layout. */
export function decode(bytes: Uint8Array): Sections | null {
  if (bytes.byteLength < HEAD) return null;
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const head = new Int32Array(whole.buffer, whole.byteOffset, HEAD / 4);
  if (head[0] !== MAGIC || head[1] !== bytes.byteLength) return null;
  const found: Partial<Record<keyof Sections, Sections[keyof Sections]>> = {};
  for (let i = 0; i < ORDER.length; i++) {
    const [key, Maker] = ORDER[i]!;
    found[key] = new Maker(whole.buffer, whole.byteOffset + head[2 + i * 2]!, head[3 + i * 2]!);
  }
  return found as unknown as Sections;
}

function aligned(offset: number): number {
  return (offset + 7) & ~7;
}
