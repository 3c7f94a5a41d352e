import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadTokenKnowledge } from '../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../pipeline/annotate/tokens/tokenise.ts';
import { foldedWords } from '../../pipeline/knowledge/gazetteer/fold.ts';
import { decode, encode } from '../../pipeline/knowledge/gazetteer/format.ts';
import { PlaceKind } from '../../pipeline/knowledge/gazetteer/kinds.ts';
import { loadGazetteer, readGazetteer } from '../../pipeline/knowledge/gazetteer/load.ts';
import { Vocabulary } from '../../pipeline/knowledge/vocabulary.ts';

const gazetteer = loadGazetteer();
const vocabulary = new Vocabulary();
const tokenKnowledge = loadTokenKnowledge(vocabulary);

/** Printed form of the longest name at the start of a text, and what it may be. */
function matchAt(text: string): [printed: string | null, kind: number] {
  const tokens = tokenise(text, vocabulary, tokenKnowledge);
  const end = gazetteer.match(text, tokens, 0, tokens.length);
  return end < 0 ? [null, 0] : [text.slice(0, tokens.end[end - 1]), gazetteer.matchedKind];
}

const placesOf = (name: string): string[] => {
  const record = gazetteer.find(name);
  const ids: string[] = [];
  if (record < 0) return ids;
  for (let i = gazetteer.firstCandidate(record); i < gazetteer.endCandidate(record); i++) {
    const place = gazetteer.place(gazetteer.candidatePlace(i));
    if (place.identity !== null) ids.push(place.identity);
  }
  return ids;
};

describe('foldedWords', () => {
  test.each([
    ['Port-au-Prince', ['port', 'au', 'prince']],
    ['São Tomé', ['sao', 'tome']],
    ["N'Djamena", ['ndjamena']],
    ['St. John’s', ['st', 'john', 's']],
    ['Łódź', ['lodz']],
    ['Diyarbakır', ['diyarbakir']],
  ])('%s', (name, words) => {
    expect(foldedWords(name)).toEqual(words);
  });
});

describe('match', () => {
  const { COUNTRY, REGION, CITY, DEMONYM, AREA, ABBREVIATION, METONYM, CAPITAL } = PlaceKind;
  test.each<[text: string, printed: string, kind: number]>([
    ['Democratic Republic of the Congo said', 'Democratic Republic of the Congo', COUNTRY],
    ['PORT-AU-PRINCE fell quiet', 'PORT-AU-PRINCE', CITY | CAPITAL],
    ['U.S. troops', 'U.S.', COUNTRY],
    ['UK voters', 'UK', COUNTRY],
    ['Ukrainian farmers', 'Ukrainian', DEMONYM],
    ['New Zealanders vote', 'New Zealanders', DEMONYM],
    ['Middle East talks', 'Middle East', AREA],
    ['New South Wales police', 'New South Wales', REGION],
    ['Calif. voters', 'Calif.', ABBREVIATION],
    ['Kremlin officials', 'Kremlin', METONYM],
    ['Kharkov was hit', 'Kharkov', CITY],
    ['Cote d’Ivoire won', 'Cote d’Ivoire', COUNTRY],
  ])('%s', (text, printed, kind) => {
    const [found, bits] = matchAt(text);
    expect(found).toBe(printed);
    expect(bits & kind).toBe(kind);
  });

  test('a comma parts names, and so does a blank beside a hyphen', () => {
    expect(matchAt('Paris, Texas')[0]).toBe('Paris');
    expect(matchAt('Port - au - Prince')[0]).not.toBe('Port - au - Prince');
  });

  test('an acronym counts in capitals only', () => {
    expect(matchAt('Us and them')[1] & PlaceKind.COUNTRY).toBe(0);
    expect(matchAt('US and allies')[1] & PlaceKind.COUNTRY).toBe(PlaceKind.COUNTRY);
  });

  test('never passes its limit, also where a longer name was found before', () => {
    const text = 'New York City is large';
    const tokens = tokenise(text, vocabulary, tokenKnowledge);
    expect(gazetteer.match(text, tokens, 0, tokens.length)).toBe(3);
    expect(gazetteer.match(text, tokens, 0, 2)).toBe(2);
    expect(gazetteer.match(text, tokens, 0, 1)).toBe(-1);
    expect(gazetteer.match(text, tokens, 0, tokens.length)).toBe(3);
  });
});

describe('places', () => {
  test.each([
    ['Kyiv', 'Kiev', 'geonames:703448'],
    ['Kharkiv', 'Kharkov', 'geonames:706483'],
    ['Odesa', 'Odessa', 'geonames:698740'],
    ['Beijing', 'Peking', 'geonames:1816670'],
    ['Mumbai', 'Bombay', 'geonames:1275339'],
    ['Kolkata', 'Calcutta', 'geonames:1275004'],
    ['Cologne', 'Köln', 'geonames:2886242'],
  ])('%s and %s are one city', (now, once, id) => {
    expect(placesOf(now)).toContain(id);
    expect(placesOf(once)).toContain(id);
  });

  test('a city carries its region, country, id and point', () => {
    const record = gazetteer.find('Odesa');
    const places = [];
    for (let i = gazetteer.firstCandidate(record); i < gazetteer.endCandidate(record); i++) {
      places.push(gazetteer.place(gazetteer.candidatePlace(i)));
    }
    expect(places.find((place) => place.geonamesId === '698740')).toEqual({
      type: 'city',
      name: 'Odesa',
      identity: 'geonames:698740',
      basis: 'gazetteer',
      countryCode: 'UA',
      admin1Code: 'UA.17',
      geonamesId: '698740',
      latitude: 46.48572,
      longitude: 30.74383,
    });
  });

  test('cities of one name are ordered by population', () => {
    const record = gazetteer.find('Springfield');
    let last = Number.POSITIVE_INFINITY;
    let cities = 0;
    for (let i = gazetteer.firstCandidate(record); i < gazetteer.endCandidate(record); i++) {
      const place = gazetteer.candidatePlace(i);
      if (gazetteer.place(place).type !== 'city') continue;
      expect(gazetteer.populationOf(place)).toBeLessThanOrEqual(last);
      last = gazetteer.populationOf(place);
      cities++;
    }
    expect(cities).toBeGreaterThan(10);
  });
});

describe('file', () => {
  test('is read back as written', () => {
    const again = decode(encode(gazetteer.sections));
    expect(again).not.toBeNull();
    const bytes = (section: ArrayBufferView) =>
      Buffer.from(section.buffer, section.byteOffset, section.byteLength);
    for (const key of Object.keys(gazetteer.sections) as (keyof typeof gazetteer.sections)[]) {
      expect(bytes(again![key]).equals(bytes(gazetteer.sections[key])), key).toBe(true);
    }
  });

  test('a missing or broken one says how to make it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
    expect(() => readGazetteer(join(folder, 'none.bin'))).toThrow(/missing gazetteer[\s\S]*run make/);
    const broken = join(folder, 'broken.bin');
    writeFileSync(broken, new Uint8Array(5000));
    expect(() => readGazetteer(broken)).toThrow(/unreadable gazetteer[\s\S]*run make/);
  });

  test('takes less than 60 MB', () => {
    let bytes = 0;
    for (const section of Object.values(gazetteer.sections)) bytes += (section as Uint8Array).byteLength;
    expect(bytes).toBeLessThan(60e6);
    expect(bytes).toBeGreaterThan(5e6);
  });
});
