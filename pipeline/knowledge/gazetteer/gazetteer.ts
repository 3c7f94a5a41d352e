import { type Place, Shape, type Tokens } from '../../../schemas/stages/annotations.ts';
import {
  FIRST_WORD_SHIFT,
  GOES_ON,
  KIND_MASK,
  PLACE_MASK,
  POPULATION_SHIFT,
  TYPE_SHIFT,
  UPPER_ONLY,
  USE_SHIFT,
} from './compile.ts';
import { foldedUnit, foldedWords, SEPARATOR, SKIPPED } from './fold.ts';
import type { Sections } from './format.ts';
import { FIRST_PRIME, FIRST_SEED, finish, hashWords, SECOND_PRIME, SECOND_SEED } from './hash.ts';
import { type NameUseCode, PlaceKind, PlaceType, type PlaceTypeCode } from './kinds.ts';

const HYPHEN = 45;
/** Room beyond the longest text so far. */
const MORE = 4096;
/** A name and its kind share a number; there are less than a million names. */
const NAME_BITS = 20;
const NAME_MASK = (1 << NAME_BITS) - 1;
/** Places kept ready; news speaks of the same ones. */
const MOST_PLACES = 4096;

/**
 * Names of countries, regions, parts of the world, counties, cities and their people, looked up straight from a
 * text's tokens. A name is told apart by 64 bits of hash, its letters are not kept.
 */
export class Gazetteer {
  /** Of the last `match` that found something: the name, and what it may be (`PlaceKind`). */
  matchedName = 0;
  matchedKind = 0;

  readonly sections: Sections;
  private readonly admin1: readonly string[];
  private readonly decoder = new TextDecoder();
  private first = 0;
  private second = 0;
  /** The last text's matches, since later passes ask for the same ones: stamp, limit, end, name and kind of each token. */
  private memo = new Int32Array(0);
  private memoTokens: Tokens | null = null;
  private memoStamp = 0;
  private readonly places = new Map<number, Place>();

  constructor(sections: Sections) {
    this.sections = sections;
    this.admin1 = this.decoder.decode(sections.admin1Codes).split('\0');
  }

  /**
   * Token after the longest name that begins at `token` and ends by `limit`; -1 without one. `matchedName` and
   * `matchedKind` say which name and what it may be. Hyphens inside a name are passed over; nothing else is.
   */
  match(text: string, tokens: Tokens, token: number, limit: number): number {
    if (tokens !== this.memoTokens) this.beginText(tokens);
    const { memo } = this;
    const at = token << 2;
    const isKnown = memo[at] === this.memoStamp;
    if (isKnown && limit <= memo[at + 1]!) {
      const end = memo[at + 2]!;
      if (end < 0) return -1;
      if (end <= limit) {
        this.matchedName = memo[at + 3]! & NAME_MASK;
        this.matchedKind = memo[at + 3]! >>> NAME_BITS;
        return end;
      }
    }
    const end = this.search(text, tokens, token, limit);
    if (!isKnown || limit > memo[at + 1]!) {
      memo[at] = this.memoStamp;
      memo[at + 1] = limit;
      memo[at + 2] = end;
      memo[at + 3] = this.matchedName | (this.matchedKind << NAME_BITS);
    }
    return end;
  }

  private beginText(tokens: Tokens): void {
    this.memoTokens = tokens;
    this.memoStamp++;
    if (this.memo.length < tokens.length << 2) this.memo = new Int32Array((tokens.length << 2) + MORE);
  }

  private search(text: string, tokens: Tokens, token: number, limit: number): number {
    const { slots, names, firstWords } = this.sections;
    const { start, end, shape } = tokens;
    this.first = FIRST_SEED;
    this.second = SECOND_SEED;
    if (!this.feed(text, start[token]!, end[token]!)) return -1;
    const bit = finish(this.first) >>> FIRST_WORD_SHIFT;
    if ((firstWords[bit >> 3]! & (1 << (bit & 7))) === 0) return -1;
    const shift = (shape[token]! & Shape.UPPER) !== 0 ? 16 : 0;
    const mask = (slots.length >> 1) - 1;
    let found = -1;
    for (let at = token; ; ) {
      const check = finish(this.second) | 0;
      let slot = finish(this.first) & mask;
      while (slots[slot << 1] !== 0 && slots[(slot << 1) + 1] !== check) slot = (slot + 1) & mask;
      const name = slots[slot << 1]! - 1;
      if (name < 0) break;
      const kind = names[name << 1]! >>> shift;
      if ((kind & KIND_MASK) !== 0) {
        found = at + 1;
        this.matchedName = name;
        this.matchedKind = kind & KIND_MASK;
      }
      if ((kind & GOES_ON) === 0) break;
      at++;
      if (at < limit && isInnerHyphen(text, tokens, at)) at++;
      if (at >= limit) break;
      this.first = Math.imul(this.first ^ SEPARATOR, FIRST_PRIME);
      this.second = Math.imul(this.second ^ SEPARATOR, SECOND_PRIME);
      if (!this.feed(text, start[at]!, end[at]!)) break;
    }
    return found;
  }

  /** Name record of a whole string, -1 if unknown. For lexicons and tests; texts are matched by tokens. */
  find(name: string): number {
    const { slots, names } = this.sections;
    const [first, second] = hashWords(foldedWords(name));
    const mask = (slots.length >> 1) - 1;
    for (let slot = first & mask; slots[slot << 1] !== 0; slot = (slot + 1) & mask) {
      if (slots[(slot << 1) + 1] !== (second | 0)) continue;
      const record = slots[slot << 1]! - 1;
      return ((names[record << 1]! >>> 16) & KIND_MASK) === 0 ? -1 : record;
    }
    return -1;
  }

  /** Bits of `PlaceKind` of a name that is not printed in capitals. */
  kindOf(name: number): number {
    return this.sections.names[name << 1]! & KIND_MASK;
  }

  /** Population class (0–7) of the largest city of a name. */
  populationClass(name: number): number {
    return (this.sections.names[name << 1]! >> POPULATION_SHIFT) & 7;
  }

  /** Range [from, to) of the candidates of a name: countries, areas, regions, counties, cities by population. */
  firstCandidate(name: number): number {
    return this.sections.names[(name << 1) + 1]!;
  }
  endCandidate(name: number): number {
    return this.sections.names[(name << 1) + 3]!;
  }
  candidatePlace(candidate: number): number {
    return this.sections.candidates[candidate]! & PLACE_MASK;
  }
  /** The places of a name, in the order of its candidates. */
  placesOf(name: number): number[] {
    const places: number[] = [];
    const end = this.endCandidate(name);
    for (let candidate = this.firstCandidate(name); candidate < end; candidate++) {
      places.push(this.candidatePlace(candidate));
    }
    return places;
  }
  candidateUse(candidate: number): NameUseCode {
    return ((this.sections.candidates[candidate]! >> USE_SHIFT) & 15) as NameUseCode;
  }
  isUpperOnly(candidate: number): boolean {
    return (this.sections.candidates[candidate]! & UPPER_ONLY) !== 0;
  }

  /** Number of places. */
  get size(): number {
    return this.sections.places.length >> 2;
  }
  typeOf(place: number): PlaceTypeCode {
    return (this.sections.places[place << 2]! >>> TYPE_SHIFT) as PlaceTypeCode;
  }
  /** The two letters of a place's country as a number, high byte first; 0 where it lies in several or none. */
  landOf(place: number): number {
    return this.sections.places[place << 2]! & 0xffff;
  }
  /** Index of a place's first-level code; 0 without. */
  regionOf(place: number): number {
    return this.sections.places[(place << 2) + 1]!;
  }
  populationOf(place: number): number {
    return this.sections.places[(place << 2) + 2]!;
  }

  /** ISO code of a place, null where it lies in several countries or none. */
  countryOf(place: number): string | null {
    const packed = this.landOf(place);
    return packed === 0 ? null : String.fromCharCode(packed >> 8, packed & 255);
  }
  /** "US.TX", null without. */
  admin1Of(place: number): string | null {
    return this.admin1[this.regionOf(place)] || null;
  }
  nameOf(place: number): string {
    const { pool, placeName } = this.sections;
    return this.decoder.decode(pool.subarray(placeName[place]!, placeName[place + 1]!));
  }

  /** The place as annotations carry it. Counties, parts of the world and seas are regions without an identity. */
  place(index: number): Place {
    const known = this.places.get(index);
    if (known !== undefined) return known;
    const place = this.makePlace(index);
    if (this.places.size >= MOST_PLACES) this.places.clear();
    this.places.set(index, place);
    return place;
  }

  private makePlace(index: number): Place {
    const { places, latitude, longitude } = this.sections;
    const type = this.typeOf(index);
    const isCountry = type === PlaceType.COUNTRY;
    const isCity = type === PlaceType.CITY || type === PlaceType.CAPITAL;
    const isRegion = type === PlaceType.REGION;
    const countryCode = this.countryOf(index);
    const admin1Code = isCity || isRegion || type === PlaceType.COUNTY ? this.admin1Of(index) : null;
    const number = isCity ? places[(index << 2) + 3]! : 0;
    const geonamesId = number === 0 ? null : String(number);
    let identity = geonamesId === null ? null : `geonames:${geonamesId}`;
    if (isCountry) identity = `iso3166:${countryCode}`;
    if (isRegion) identity = `admin1:${admin1Code}`;
    // One literal for all, so that every place has the same shape, as those who read many ask for.
    return {
      type: isCountry ? 'country' : isCity ? 'city' : 'region',
      name: this.nameOf(index),
      identity,
      basis: isCity || isRegion || type === PlaceType.COUNTY ? 'gazetteer' : 'lexicon',
      countryCode,
      admin1Code,
      geonamesId,
      latitude: isCity ? latitude[index]! / 1e5 : null,
      longitude: isCity ? longitude[index]! / 1e5 : null,
    };
  }

  /** Adds a token's folded units to both hashes; false where it has none or holds a sign that parts words. */
  private feed(text: string, start: number, end: number): boolean {
    let { first, second } = this;
    let isFed = false;
    for (let i = start; i < end; i++) {
      const unit = foldedUnit[text.charCodeAt(i)]!;
      if (unit === SKIPPED) continue;
      if (unit === SEPARATOR) return false;
      first = Math.imul(first ^ unit, FIRST_PRIME);
      second = Math.imul(second ^ unit, SECOND_PRIME);
      isFed = true;
    }
    this.first = first;
    this.second = second;
    return isFed;
  }
}

/** A hyphen with nothing but letters beside it: "Port-au-Prince". */
function isInnerHyphen(text: string, tokens: Tokens, at: number): boolean {
  const { start, end, shape, length } = tokens;
  if (end[at]! - start[at]! !== 1 || at + 1 >= length) return false;
  const unit = text.charCodeAt(start[at]!);
  if (unit !== HYPHEN && unit !== 0x2010 && unit !== 0x2013) return false;
  return ((shape[at]! | shape[at + 1]!) & Shape.SPACED) === 0;
}

/** Whether a kind counts for a name that stands alone in a text. */
export function isPlaceKind(kind: number): boolean {
  const { COUNTRY, REGION, CITY, AREA, COUNTY } = PlaceKind;
  return (kind & (COUNTRY | REGION | CITY | AREA | COUNTY)) !== 0;
}
