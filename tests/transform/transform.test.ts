import { describe, expect, test } from 'vitest';
import { codePoints } from '../../pipeline/transform/code-points.ts';
import { nameKey } from '../../pipeline/transform/name-key.ts';
import { transform } from '../../pipeline/transform/transform.ts';
import type {
  Annotations,
  Event,
  Mention,
  Participant,
  Quote,
  Role,
} from '../../schemas/stages/annotations.ts';
import { bodyArticle } from '../articles.ts';

const TEXT = '🎉 Kara Ito and Ben Ito, ministers of 東京𠮷, said they “will pay” $5.';

const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const mention = (words: string, more: Partial<Mention>): Mention => ({
  ...span(words),
  firstToken: 0,
  endToken: 1,
  head: 0,
  entity: -1,
  form: 'name',
  members: [],
  unresolved: [],
  ...more,
});
const role = (person: number): Role => ({
  ...span('ministers'),
  firstToken: 0,
  endToken: 1,
  person,
  title: 'minister',
  of: -1,
  basis: 'stated',
  unresolved: [],
});
const quote: Quote = {
  ...span('will pay'),
  group: 0,
  kind: 'direct',
  speaker: 2,
  speakerBasis: 'pronoun',
  speakerSpan: span('they'),
  cue: span('said'),
  addresseeSpan: null,
  addressee: -1,
  saidOn: null,
  saidTime: -1,
  placeMention: -1,
  isThought: false,
  unresolved: [],
};
const party = (entity: number): Participant => ({
  mention: 2,
  entity,
  role: 'actor',
  represents: -1,
  sector: null,
  unresolved: [],
});
const event: Event = {
  ...span('they “will pay” $5'),
  type: 'AID',
  mode: null,
  status: 'planned',
  isProposedByActor: false,
  trigger: span('will pay'),
  earliest: null,
  latest: null,
  time: -1,
  placeMention: -1,
  quote: 0,
  participants: [party(0), party(1)],
  quantities: [0],
  tellings: [{ ...span('will pay'), clause: span('they “will pay” $5') }],
  unresolved: [],
};
const entity = {
  aliases: [],
  identity: null,
  identityBasis: null,
  countryCode: null,
  admin1Code: null,
  geonamesId: null,
  latitude: null,
  longitude: null,
};
const annotations: Annotations = {
  tokens: {
    length: 0,
    start: new Int32Array(),
    end: new Int32Array(),
    shape: new Uint8Array(),
    word: new Int32Array(),
    segment: new Int32Array(),
    unknown: new Int32Array(),
  },
  segments: [
    { kind: 'sentence', passage: 0, firstToken: 0, endToken: 0, start: 0, end: TEXT.length, letterCase: 0 },
  ],
  syntax: { tag: new Uint8Array(), nounPhrases: [], verbGroups: [] },
  times: [],
  quantities: [
    {
      ...span('$5'),
      firstToken: 0,
      endToken: 1,
      kind: 'money',
      value: 5,
      valueMax: null,
      unit: 'USD',
      unitBasis: 'symbol',
      per: null,
      modifier: null,
      of: null,
      sameAs: -1,
      isConversion: false,
      unresolved: [],
    },
  ],
  entities: [
    { ...entity, type: 'person', name: 'Kara Ito', mention: 0 },
    { ...entity, type: 'person', name: 'Ben Ito', mention: 1 },
  ],
  mentions: [
    mention('Kara Ito', { entity: 0 }),
    mention('Ben Ito', { entity: 1 }),
    mention('they', { form: 'pronoun', members: [0, 1] }),
  ],
  roles: [role(0), role(1)],
  quotes: [quote],
  events: [event],
  datelineMention: -1,
};
const rows = transform(bodyArticle(TEXT, { publisher: 'The Harbour Post' }), annotations, 'a0');

describe('transform', () => {
  test('every text is the slice that its code points name', () => {
    const points = [...TEXT];
    for (const table of Object.values(rows)) {
      for (const row of table as readonly { text?: string; start_char: number; end_char: number }[]) {
        if (row.text !== undefined)
          expect(points.slice(row.start_char, row.end_char).join('')).toBe(row.text);
      }
    }
    expect(rows.quotes[0]).toMatchObject({ text: 'will pay', start_char: 53, end_char: 61 });
  });

  test('ids: letter and offsets, numbered where two rows share a span', () => {
    expect(rows.entities.map((row) => row.entity_id)).toEqual(['a1/e/2-10', 'a1/e/15-22']);
    expect(rows.roles.map((row) => row.role_id)).toEqual(['a1/r/24-33', 'a1/r/24-33-2']);
    expect(rows.events[0]!.event_id).toBe('a1/v/53-61-AID');
    expect(rows.participants.map((row) => row.participant_id)).toEqual([
      'a1/v/53-61-AID/47-51-actor',
      'a1/v/53-61-AID/47-51-actor-2',
    ]);
    expect(rows.event_mentions[0]!.event_mention_id).toBe('a1/w/53-61-AID');
  });

  test('a plural speaker has no id but members', () => {
    expect(rows.quotes[0]).toMatchObject({
      speaker_id: null,
      speaker_mention_id: 'a1/m/47-51',
      speaker_text: 'they',
      quote_group_id: 'a1/q/53-61',
    });
    expect(rows.members.map((row) => row.entity_name)).toEqual(['Ben Ito', 'Kara Ito']);
  });

  test('names stand beside ids, the derived PLOVER type beside the act', () => {
    expect(rows.events[0]).toMatchObject({
      type: 'AID',
      plover_type: 'AGREE',
      actor_names: ['Kara Ito', 'Ben Ito'],
      recipient_names: [],
      publisher: 'The Harbour Post',
    });
    expect(rows.event_quantities[0]).toMatchObject({ quantity_id: 'a1/n/63-65', value: 5, unit: 'USD' });
  });

  test('links lead to the words on the page of the article, or nowhere', () => {
    const url = 'https://example.org/visit';
    const { quotes, events } = transform(bodyArticle(TEXT, { url }), annotations);
    expect(quotes[0]!.source_link).toBe(`${url}#:~:text=will%20pay`);
    expect(events[0]!.source_link).toBe(`${url}#:~:text=they%20%E2%80%9Cwill%20pay%E2%80%9D%20%245`);
    expect([...rows.quotes, ...rows.events].map((row) => row.source_link)).toEqual([null, null]);
  });

  test('the article says of which it is a copy', () => {
    expect(rows.articles[0]).toMatchObject({
      article_id: 'a1',
      start_char: 0,
      end_char: [...TEXT].length,
      duplicate_of: 'a0',
    });
  });
});

test('code points: surrogate pairs count one, lone ones too', () => {
  const point = codePoints('a🎉\ud83cb');
  expect([0, 1, 3, 4, 5].map(point)).toEqual([0, 1, 2, 3, 4]);
  expect(codePoints('abc')(2)).toBe(2);
});

test('name keys fold case, accents and blanks, and keep types apart', () => {
  expect(nameKey('person', 'José  NÚÑEZ’s')).toBe("person:jose nunez's");
  expect(nameKey('city', 'Kyiv')).not.toBe(nameKey('organization', 'Kyiv'));
});
