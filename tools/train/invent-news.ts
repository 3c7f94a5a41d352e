import { readFileSync } from 'node:fs';
import { readLexicon } from '../../pipeline/knowledge/lexicon.ts';
import { makeOrganisationMaker } from './invent-organisations.ts';
import { type InventedPerson, makePersonMaker, pick } from './invent-persons.ts';
import { makePlaceMaker } from './invent-places.ts';
import type { GoldDocument } from './names-gold.ts';

type Random = () => number;

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April June July August September October November December'.split(' ');
const DEMONYMS =
  'Japanese Ukrainian Kenyan French Brazilian Iraqi Turkish Korean Thai Nigerian German Australian Mexican Indian Polish Swedish Chilean Egyptian Russian Israeli'.split(
    ' ',
  );

/** Most sentences of an invented article. */
const SENTENCES = 5;

/** Countries that English names with an article. */
const ARTICLED =
  /^(United|US$|U\.S\.$|UK$|U\.K\.$|UAE$|USA$|Netherlands|Philippines|Maldives|Bahamas|Gambia|Central African|Czech Rep|Dominican|Democratic|Republic|Solomon|Marshall|Seychelles|Comoros)/;

const ADJECTIVES =
  'new small large local former state-owned leading northern coastal rural veteran young senior major independent opposition retired remote southern regional'.split(
    ' ',
  );

export interface Inventor {
  /** A few sentences about the same names, with gold spans. */
  readonly article: () => GoldDocument;
  readonly person: () => InventedPerson;
  readonly city: () => string;
  readonly country: () => string;
  readonly acronym: () => string;
}

export function makeInventor(random: Random): Inventor {
  const person = makePersonMaker(random);
  const places = makePlaceMaker(random);
  const surname = (): string => person().surname;
  const { city, country, region } = places;
  const organisations = makeOrganisationMaker({ city, country, region, surname }, random);
  const templates = readFileSync(new URL('./news-sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const titles = readLexicon(new URL('../../pipeline/annotate/names/lexicon/titles.tsv', import.meta.url), [
    'title',
    'kind',
  ]);
  const posts = titles.filter(([, kind]) => kind === 'post').map(([title]) => title!);
  const ranks = titles.filter(([, kind]) => kind !== 'post').map(([title]) => title!);

  const known = readLexicon(
    new URL('../../pipeline/annotate/names/lexicon/known-names.tsv', import.meta.url),
    ['name', 'type'],
  )
    .filter(([name, type]) => type === 'organization' && !name!.startsWith('The '))
    .map(([name]) => name!);
  const knownParties = known.filter((name) => /Party|Union|Alliance/.test(name));
  const knownAcronyms = known.filter((name) => /^[A-Z.-]{2,}$/.test(name));
  const orKnown = (make: () => string, list: readonly string[], share: number) => () =>
    random() < share ? pick(list, random) : make();

  const nouns: Record<string, string[]> = { person: [], group: [], place: [] };
  for (const [word, type] of readLexicon(
    new URL('../../pipeline/annotate/names/lexicon/context-nouns.tsv', import.meta.url),
    ['word', 'class'],
  )) {
    nouns[type!]!.push(word!);
  }

  const fillers: Record<string, [type: string | null, make: () => string]> = {
    ORG: ['ORG', orKnown(organisations.body, known, 0.2)],
    ACR: ['ORG', orKnown(organisations.acronym, knownAcronyms, 0.4)],
    FIRM: ['ORG', orKnown(organisations.firm, known, 0.35)],
    PARTY: ['ORG', orKnown(organisations.party, knownParties, 0.3)],
    TEAM: ['ORG', organisations.team],
    PAPER: ['ORG', orKnown(organisations.paper, known, 0.2)],
    COURT: ['ORG', organisations.court],
    PARL: ['ORG', organisations.parliament],
    UNI: ['ORG', organisations.university],
    SCHOOL: ['ORG', organisations.school],
    CITY: ['LOC', city],
    COUNTRY: ['LOC', country],
    REGION: ['LOC', region],
    PLACE: ['LOC', places.place],
    SITE: ['LOC', () => places.facility(surname())],
    DEM: [null, () => pick(DEMONYMS, random)],
    POST: [null, () => pick(posts, random)],
    TITLE: [null, () => pick(ranks, random)],
    PN: [null, () => pick(nouns.person!, random)],
    GN: [null, () => pick(nouns.group!, random)],
    LN: [null, () => pick(nouns.place!, random)],
    ADJ: [null, () => pick(ADJECTIVES, random)],
    DAY: [null, () => pick(DAYS, random)],
    MONTH: [null, () => pick(MONTHS, random)],
  };

  const article = (): GoldDocument => {
    const persons = new Map<string, InventedPerson>();
    const others = new Map<string, string>();
    const entities: { start: number; end: number; type: string }[] = [];
    let text = '';
    const write = (template: string): void => {
      let at = 0;
      const begin = text.length;
      for (const slot of template.matchAll(/\{([A-Z]+)(\d*)\}/g)) {
        text += template.slice(at, slot.index);
        at = slot.index + slot[0].length;
        const [, kind, number] = slot;
        let type: string | null = 'PER';
        let filler: string;
        if (kind === 'PER' || kind === 'SUR' || kind === 'GIV') {
          const who = persons.get(number!) ?? person();
          persons.set(number!, who);
          filler = kind === 'PER' ? who.full : kind === 'SUR' ? who.surname : who.given;
        } else {
          const [fillerType, make] = fillers[kind!]!;
          type = fillerType;
          filler = (type === null ? undefined : others.get(slot[0])) ?? make();
          others.set(slot[0], filler);
        }
        if (kind === 'COUNTRY' && ARTICLED.test(filler) && !/\bthe $/i.test(text)) {
          text += text.length === begin ? 'The ' : 'the ';
        }
        if (type !== null) entities.push({ start: text.length, end: text.length + filler.length, type });
        text += filler;
      }
      text += template.slice(at);
    };
    const count = 1 + Math.floor(random() * SENTENCES);
    for (let i = 0; i < count; i++) {
      if (i > 0) text += '\n';
      write(pick(templates, random));
    }
    return { id: 'invented', source: 'invented', text, entities };
  };
  return { article, person, city, country, acronym: organisations.acronym };
}
