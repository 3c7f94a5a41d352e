import { blended, pick } from './invent-persons.ts';

type Random = () => number;

export interface NameParts {
  readonly city: () => string;
  readonly country: () => string;
  readonly region: () => string;
  readonly surname: () => string;
}

const FIELDS =
  'Health Education Finance Justice Defense Defence Agriculture Trade Energy Transport Labor Labour Tourism Culture Sports Environment Mining Fisheries Housing Planning Immigration Science Technology Water Police Youth Women Children Industry Commerce Information Communications Infrastructure Aviation Maritime Railways Revenue Customs Statistics Security Intelligence Electoral Election Human-Rights Anti-Corruption Climate Nuclear Space Research Medical Legal Banking Insurance Petroleum Power Foreign-Affairs Interior Home-Affairs Public-Works Social-Welfare Rural-Development Civil-Aviation'.split(
    ' ',
  );
const BODIES =
  'Commission Agency Authority Council Board Committee Bureau Office Service Institute Association Federation Union Organization Foundation Fund Corporation Center Centre Department Directorate Secretariat Tribunal Administration Society Initiative Network Alliance Coalition Forum Group Chamber-of-Commerce Trust League'.split(
    ' ',
  );
const BREADTH =
  'National Federal State International Global World Central Royal General Supreme European African Asian Pan-African Arab Pacific Regional Independent Public United Joint Special Higher'.split(
    ' ',
  );
const SUFFIXES =
  'Inc. Inc Corp. Corporation Ltd Ltd. Limited Group Holdings PLC LLC AG SA Co. Bank Industries Motors Airlines Pharmaceuticals Energy Partners Capital Media Technologies Systems Foods Oil Steel Insurance Telecom Electronics & Co Mining Brothers & Sons Pictures Entertainment Records Studios Airways Solutions Ventures'.split(
    ' ',
  );
const PARTY_WORDS =
  "Labour Democratic Liberal Conservative Socialist Communist Republican National People's Progressive Green Social-Democratic Christian-Democratic Nationalist Workers' Justice Freedom Unity Reform New-Democracy United Patriotic".split(
    ' ',
  );
const TEAM_WORDS =
  'United City Rovers FC Wanderers Athletic Rangers Tigers Lions Bulls Eagles Sharks Warriors Giants Dynamo Sporting-Club Hotspur Albion Bears Kings'.split(
    ' ',
  );
const PAPERS =
  'Times Post Herald Tribune Gazette Daily News Chronicle Standard Star Observer Mail Globe Telegraph Sun Journal Mirror Courier Express Today Broadcasting-Corporation TV Radio'.split(
    ' ',
  );
const COURTS = [
  'Supreme Court',
  'High Court',
  'Court of Appeal',
  'Constitutional Court',
  'Federal Court',
  'District Court',
  'Regional Court',
  "Magistrate's Court",
  'International Court of Justice',
  'Labour Court',
  'Court of Cassation',
  'Superior Court',
];
const PARLIAMENTS = [
  'Parliament',
  'Congress',
  'Senate',
  'National Assembly',
  'House of Representatives',
  'House of Commons',
  'Knesset',
  'Bundestag',
  'State Duma',
  'Chamber of Deputies',
  'Legislative Council',
  'Federal Assembly',
  'Lok Sabha',
  'Riksdag',
  'House of Assembly',
  'General Assembly',
  'City Council',
];
const LETTERS = 'ABCDEFGHIKLMNOPRSTUW'.split('');
const SYLLABLES =
  'zi pa mex lo ra ven ti co no va ri ta do ma xo li fin qua bel ku te ra sy nex or um al ix ga bo za tro vo lux pe yo ni'.split(
    ' ',
  );

const spaced = (word: string): string => word.replaceAll('-', ' ');

export interface OrganisationMaker {
  readonly body: () => string;
  readonly firm: () => string;
  readonly party: () => string;
  readonly team: () => string;
  readonly paper: () => string;
  readonly court: () => string;
  readonly parliament: () => string;
  readonly university: () => string;
  readonly school: () => string;
  readonly acronym: () => string;
}

export function makeOrganisationMaker(parts: NameParts, random: Random): OrganisationMaker {
  const field = (): string => spaced(pick(FIELDS, random));
  const fields = (): string => {
    const roll = random();
    if (roll < 0.6) return field();
    return roll < 0.85 ? `${field()} and ${field()}` : `${field()}, ${field()} and ${field()}`;
  };
  const body = (): string => {
    const roll = random();
    const kind = spaced(pick(BODIES, random));
    if (roll < 0.14) return `Ministry of ${fields()}`;
    if (roll < 0.2)
      return `Ministry of ${fields()}`.replace(
        'Ministry',
        pick(['Department', 'Faculty', 'Secretariat'], random),
      );
    if (roll < 0.3) return `${fields()} ${pick(['Ministry', 'Department'], random)}`;
    if (roll < 0.46) return `${pick(BREADTH, random)} ${fields()} ${kind}`;
    if (roll < 0.56) return `${parts.country()} ${field()} ${kind}`;
    if (roll < 0.64) return `${parts.city()} ${field()} ${kind}`;
    if (roll < 0.7) return `${kind} for ${fields()}`;
    if (roll < 0.77) return `${pick(BREADTH, random)} ${kind} of ${pick([field(), parts.country()], random)}`;
    if (roll < 0.82) return `${field()} ${kind} of ${parts.country()}`;
    if (roll < 0.87) return `${parts.surname()} ${kind}`;
    if (roll < 0.9) return `Bank of ${pick([parts.country(), parts.city()], random)}`;
    if (roll < 0.94)
      return `${parts.city()} ${pick(['Police', 'City Council', 'Municipality', 'Local Municipality', 'Fire Department', 'Police Department', 'Symphony Orchestra', 'District Council'], random)}`;
    return `${pick(BREADTH, random)} ${pick(['Army', 'Navy', 'Air Force', 'Guard', 'Assembly', 'Bank', 'Congress', 'Front', 'Movement'], random)}`;
  };
  const brand = (): string => {
    const count = 2 + Math.floor(random() * 2);
    let out = '';
    for (let i = 0; i < count; i++) out += pick(SYLLABLES, random);
    return out.charAt(0).toUpperCase() + out.slice(1);
  };
  const firm = (): string => {
    const roll = random();
    if (roll < 0.3) return brand();
    if (roll < 0.55) return `${brand()} ${pick(SUFFIXES, random)}`;
    if (roll < 0.75) return `${parts.surname()} ${pick(SUFFIXES, random)}`;
    if (roll < 0.82) return `${parts.surname()} & ${parts.surname()}`;
    if (roll < 0.9) return `${pick([parts.city(), parts.country()], random)} ${pick(SUFFIXES, random)}`;
    return blended(parts.surname().split(' ')[0]!, parts.city().split(' ')[0]!);
  };
  const university = (): string => {
    const roll = random();
    if (roll < 0.4) return `University of ${pick([parts.city(), parts.region()], random)}`;
    if (roll < 0.7) return `${parts.city()} University`;
    if (roll < 0.85)
      return `${parts.city()} ${pick(['Institute of Technology', 'State University', 'Medical College', 'School of Economics', 'College'], random)}`;
    return `${parts.surname()} ${pick(['University', 'College', 'Institute'], random)}`;
  };
  return {
    body,
    firm,
    university,
    party: () => {
      const roll = random();
      const word = spaced(pick(PARTY_WORDS, random));
      if (roll < 0.55) return `${word} ${spaced(pick(PARTY_WORDS, random))} Party`;
      if (roll < 0.8) return `${word} Party`;
      return roll < 0.9
        ? `${parts.country()} ${word} Party`
        : `${word} ${pick(['Alliance', 'Front', 'Movement', 'Union', 'Congress'], random)}`;
    },
    team: () => `${parts.city()} ${spaced(pick(TEAM_WORDS, random))}`,
    paper: () => {
      const head = pick([parts.city(), parts.country(), 'Daily', 'Sunday', 'Evening', 'National'], random);
      return `${head} ${spaced(pick(PAPERS, random))}`;
    },
    court: () => pick(COURTS, random),
    parliament: () => pick(PARLIAMENTS, random),
    school: () =>
      `${pick([parts.city(), parts.surname()], random)} ${pick(['High School', 'Primary School', 'Academy', 'Secondary School', 'College'], random)}`,
    acronym: () => {
      const count = 3 + Math.floor(random() * 3) - (random() < 0.1 ? 1 : 0);
      let out = '';
      for (let i = 0; i < count; i++) out += pick(LETTERS, random);
      return out;
    },
  };
}
