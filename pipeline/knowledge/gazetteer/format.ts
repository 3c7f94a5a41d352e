/**
 * The compact gazetteer's file: a head of 8-byte fields (magic, then byte offset and count of each section), then the
 * sections, each aligned to 8 bytes and read in place as a typed array. Numbers are little-endian, as on every machine
 * that Node runs on.
 */
export interface Sections {
  /**
   * What a choice reads, four fields a place, side by side: `PlaceType` << 16 | country (two letters of the ISO code, 0
   * without); index of the first-level code; population; GeoNames id (0 without). Ordered: countries, areas, regions,
   * then counties and cities by folded name.
   */
  readonly places: Int32Array;
  /** 1e-5 degrees. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** Offsets of the usual names in `pool`, one more than places. */
  readonly placeName: Int32Array;
  /**
   * Two fields a name, and one name more: its kind when printed in capitals << 16 | its kind else; first candidate. A kind
   * is bits of `PlaceKind`, the population class of the largest city in bits 12–14, and in bit 15 whether longer names
   * begin so. Beginnings that are no names themselves have the kind 0.
   */
  readonly names: Int32Array;
  /** Place, `NameUse` << 24, and bit 28 where the name counts in capitals only. */
  readonly candidates: Int32Array;
  /** Open addressing by the first hash, two fields a slot: name + 1, or 0; second hash. */
  readonly slots: Int32Array;
  /** A bit by the first hash of a first word. */
  readonly firstWords: Uint8Array;
  /** First-level codes, "US.TX", zero-terminated, by index. */
  readonly admin1Codes: Uint8Array;
  /** UTF-8 of the usual names. */
  readonly pool: Uint8Array;
}

type ArrayMaker = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, offset: number, length: number): Sections[keyof Sections];
};

const ORDER: readonly (readonly [keyof Sections, ArrayMaker])[] = [
  ['places', Int32Array],
  ['latitude', Int32Array],
  ['longitude', Int32Array],
  ['placeName', Int32Array],
  ['names', Int32Array],
  ['candidates', Int32Array],
  ['slots', Int32Array],
  ['firstWords', Uint8Array],
  ['admin1Codes', Uint8Array],
  ['pool', Uint8Array],
];

/** Changes with the layout, so that a file of another version is told apart. */
const MAGIC = 0x44474133;
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
