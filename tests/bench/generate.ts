import { randomOf } from '../../pipeline/sample/random.ts';

const ONSETS = 'b ch d f g h j k l m n p r s sh t v w y z br dr kr tr'.split(' ');
const VOWELS = 'a e i o u ai ei ou ia'.split(' ');
const CODAS = ['', '', 'n', 'r', 's', 'k', 'l', 'm', 'nd', 'v'];
const POSTS = [
  'Foreign Minister',
  'President',
  'Prime Minister',
  'Defense Minister',
  'Finance Minister',
  'Gov.',
  'Gen.',
];
const COUNTRIES = [
  'Japan',
  'Ukraine',
  'Kenya',
  'Brazil',
  'Norway',
  'Vietnam',
  'Canada',
  'Egypt',
  'Poland',
  'Chile',
];
const DEMONYMS = [
  'Japanese',
  'Ukrainian',
  'Kenyan',
  'Brazilian',
  'Norwegian',
  'Vietnamese',
  'Canadian',
  'Egyptian',
  'Polish',
];
const CITIES = [
  'Kyiv',
  'Nairobi',
  'Oslo',
  'Hanoi',
  'Warsaw',
  'Cairo',
  'Santiago',
  'Ottawa',
  'Osaka',
  'Mombasa',
];
const THINGS = [
  'generators',
  'ambulances',
  'tents',
  'vaccines',
  'trucks',
  'schoolbooks',
  'solar panels',
  'buses',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const CURRENCIES = ['$', '£', '€', 'HK$', 'C$'];

/**
 * News-like articles for measuring speed and memory: varied names, numbers and lengths (about 3,000 characters on
 * average), the same for the same seed. They say nothing about quality.
 */
export function generateArticle(seed: number): string {
  const random = randomOf(seed + 1);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const number = (top: number): number => 1 + Math.floor(random() * top);
  const name = (): string => {
    let out = '';
    for (let i = 1 + number(2); i > 0; i--) out += pick(ONSETS) + pick(VOWELS) + (i === 1 ? pick(CODAS) : '');
    return out[0]!.toUpperCase() + out.slice(1);
  };
  const people = Array.from({ length: 3 + number(4) }, () => ({
    given: name(),
    family: name(),
    post: pick(POSTS),
    of: pick(DEMONYMS),
  }));
  const firm = `${name()} ${pick(['Corp.', 'Holdings', 'Bank', 'Airlines', 'Ministry', 'University'])}`;
  const city = pick(CITIES);
  const said = [
    () => {
      const who = pick(people);
      return `“We will send ${number(90)} ${pick(THINGS)} before the winter,” ${who.family} told reporters in ${pick(CITIES)} on ${pick(DAYS)}.`;
    },
    () => {
      const who = pick(people);
      return `${who.of} ${who.post} ${who.given} ${who.family} met with ${pick(people).family} in ${pick(CITIES)} on Nov. ${number(28)}.`;
    },
    () => {
      const who = pick(people);
      return `${who.family} said that ${pick(COUNTRIES)} had provided ${pick(CURRENCIES)}${number(80)}.${number(9)} million to ${pick(COUNTRIES)} since March, about ${number(90)} percent of the total.`;
    },
    () =>
      `${firm} rejected the claim, and ${pick(COUNTRIES)} condemned the attack on ${pick(CITIES)} that killed ${number(40)} people in February ${2010 + number(13)}.`,
    () =>
      `According to ${firm}, more than ${number(900)},000 residents of ${pick(CITIES)} lost power for ${number(9)} days.`,
    () => {
      const who = pick(people);
      return `He added: “It is the ${pick(['first', 'third', 'fifth'])} visit of a ${who.of} minister, and it may not be the last.”`;
    },
    () =>
      `The two countries agreed to hold talks next year, while protesters gathered in ${pick(CITIES)} against the ${pick(DEMONYMS)} government.`,
  ];
  const paragraphs: string[] = [];
  const length = 1200 + number(3600);
  for (let size = 0; size < length; ) {
    const sentences = Array.from({ length: 1 + number(3) }, () => pick(said)());
    const paragraph = sentences.join(' ');
    size += paragraph.length;
    paragraphs.push(paragraph);
  }
  const head = people[0]!;
  const day = `November ${number(28)}, 2024 at ${10 + number(9)}:${10 + number(40)} JST`;
  return [
    `${name()} Daily News`.toUpperCase(),
    day,
    `${head.of} ${head.post.toLowerCase()} visits ${city} for talks`,
    `By ${name()} ${name()}`,
    `${city.toUpperCase()}--${paragraphs[0]}`,
    ...paragraphs.slice(1),
    `(This article was compiled from reports by ${name()} ${name()}.)`,
  ].join('\n');
}
