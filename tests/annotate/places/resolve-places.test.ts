import { describe, expect, test } from 'vitest';
import { placesOf } from './marked.ts';

const places = (marked: string, more = {}) =>
  placesOf(marked, more).map(({ printed, place }) => `${printed} = ${place}`);

describe('what a name means', () => {
  test.each<[case_: string, marked: string, wanted: string[]]>([
    [
      'a region behind the comma',
      'She was born in {C Springfield}, {C Illinois}, in May.',
      ['Springfield = geonames:4250542', 'Illinois = admin1:US.IL'],
    ],
    [
      'an abbreviated region',
      'The band is from {C London}, {C Ont.}, and tours.',
      ['London = geonames:6058560', 'Ont. = admin1:CA.08'],
    ],
    [
      'the bare name means what it meant with its region',
      'A fire broke out in {C Paris}, {C Texas}. Schools in {C Paris} closed.',
      ['Paris = geonames:4717560', 'Texas = admin1:US.TX', 'Paris = geonames:4717560'],
    ],
    ['population', 'The mayor of {C London} resigned.', ['London = geonames:2643743']],
    [
      'what the article speaks of',
      'Talks between {C Georgia}, {C Armenia} and {C Azerbaijan} ended in {C Tbilisi}.',
      [
        'Georgia = iso3166:GE',
        'Armenia = iso3166:AM',
        'Azerbaijan = iso3166:AZ',
        'Tbilisi = geonames:611717',
      ],
    ],
    [
      'a state among states',
      'Polls opened in {C Alabama}, {C Georgia} and {C Tennessee}.',
      ['Alabama = admin1:US.AL', 'Georgia = admin1:US.GA', 'Tennessee = admin1:US.TN'],
    ],
    [
      'a list of equals is no address',
      'Floods hit {C Washington}, {C Oregon} and {C Idaho}.',
      ['Washington = admin1:US.WA', 'Oregon = admin1:US.OR', 'Idaho = admin1:US.ID'],
    ],
    ['a word for its kind', 'Police in the state of {C Puebla} said so.', ['Puebla = admin1:MX.21']],
    ['a city before its region', 'Police in {C Puebla} said so.', ['Puebla = geonames:3521081']],
    [
      'older spelling',
      'The train left {C Kharkov} for {C Odessa}.',
      ['Kharkov = geonames:706483', 'Odessa = geonames:698740'],
    ],
    ['capitals', '{C KYIV}, {C UKRAINE} stayed calm.', ['KYIV = geonames:703448', 'UKRAINE = iso3166:UA']],
    ['a continent', 'Exports to {C Africa} rose.', ['Africa = Africa']],
    [
      'a demonym',
      'A {D Kenyan} crew and two {D Texans} won.',
      ['Kenyan = iso3166:KE', 'Texans = admin1:US.TX'],
    ],
  ])('%s', (_case, marked, wanted) => {
    expect(places(marked)).toEqual(wanted);
  });

  test('a part of a country has no code of its own', () => {
    const [found] = placesOf('Fighting went on in {C northern Iraq} today.');
    expect(found).toEqual({
      printed: 'northern Iraq',
      type: 'region',
      place: 'northern Iraq',
      country: 'IQ',
      unresolved: [],
    });
  });

  test("the publisher's country decides between towns", () => {
    const marked = 'A shop in {C Hamilton} burnt down.';
    expect(places(marked, { publisherCountry: 'NZ' })).toEqual(['Hamilton = geonames:2190324']);
    expect(places(marked, { publisherCountry: 'CA' })).toEqual(['Hamilton = geonames:5969782']);
  });
});

describe('what evidence does not decide', () => {
  test('several towns alike', () => {
    const [found] = placesOf('The pair met in {C Fairview} on a cold day.');
    expect(found).toMatchObject({ place: null, unresolved: ['entity_id:ambiguous'] });
  });

  test('a place that nobody knows', () => {
    const [found] = placesOf('The pair met in {C Qombaltur} on a cold day.');
    expect(found).toMatchObject({ place: null, unresolved: ['entity_id:unknown_place'] });
  });

  test('persons and organisations keep what they are', () => {
    expect(
      placesOf('{P Jordan Hale} of {O Manchester United} thanked {P Paris Moreno}.').map(
        ({ type, place }) => [type, place],
      ),
    ).toEqual([
      ['person', null],
      ['organization', null],
      ['person', null],
    ]);
  });
});
