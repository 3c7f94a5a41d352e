import { allLocales } from '@faker-js/faker';
import { readLexicon } from '../../pipeline/knowledge/lexicon.ts';
import { romanised } from './romanise.ts';

export interface InventedPerson {
  readonly full: string;
  readonly given: string;
  readonly surname: string;
}

type Random = () => number;
export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

const KOREAN_SURNAMES =
  'Kim Lee Park Choi Jung Cho Kang Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Bae Moon Noh Ha'.split(
    ' ',
  );
const KOREAN =
  'min jun seo yeon ji hoon hyun woo sung jae young ho kyung soo jin tae chul eun hye mi sun hee won gyu sang bok dong il seok cheol ra na ah in gu yong bin chan'.split(
    ' ',
  );
const CHINESE_SURNAMES =
  'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Xue Tian Peng Zeng Lu Su Jiang Cai Jia Ding Wei Ye Pan Du Dai Xia Zhong Qian Tan Lau Chan Wong Cheung Ho Leung Kwok'.split(
    ' ',
  );
const CHINESE =
  'xiao ming wei jing li hong mei jun hua yan fang ping guo qing zhi yong xin yu jia hao chun lan bo tao lei qiang rong shan cheng kai ning hai long feng'.split(
    ' ',
  );
const ARABIC =
  'Ahmed Mohammed Khalid Hassan Omar Yousef Abdullah Saleh Fahad Nasser Ibrahim Salman Tariq Majed Hamad Saud Faisal Layla Noura Fatima Mariam Zainab Samir Adel Walid Mustafa Karim'.split(
    ' ',
  );
const ARABIC_FAMILY =
  'Rashid Hashimi Ghamdi Otaibi Mansouri Zahrani Thani Sabah Harbi Shehri Maktoum Nahyan Khalifa Amri Balushi Masri Jabouri Tikriti Obeidi Hamadi Qahtani Dosari Shammari Hariri'.split(
    ' ',
  );
const INITIALS = 'ABCDEFGHJKLMNPRSTVW'.split('');

interface Locale {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function localeNames(): Locale[] {
  const clean = (value: unknown): string[] =>
    strings(value)
      .map(romanised)
      .filter((name) => /^\p{Lu}[\p{Script=Latin}'’ -]+$/u.test(name));
  const locales = Object.keys(allLocales).sort() as (keyof typeof allLocales)[];
  return locales
    .filter((name) => name !== 'en_AU_ocker' && name !== 'eo')
    .map((name) => {
      const person = allLocales[name].person;
      return { given: clean(person?.first_name), surnames: clean(person?.last_name) };
    })
    .filter(({ given, surnames }) => given.length >= 40 && surnames.length >= 20);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word that no list has: the beginning of one name and the end of another. */
export function blended(a: string, b: string): string {
  const cut = a.search(/(?<=[aeiouy][^aeiouy])/i);
  const tail = b.search(/[aeiouy][^aeiouy]*[aeiouy]?[^aeiouy]*$/i);
  if (cut < 2 || tail < 1) return a;
  return capital((a.slice(0, cut) + b.slice(tail)).toLowerCase());
}

export function makePersonMaker(random: Random): () => InventedPerson {
  const locales = localeNames();
  const own = readLexicon(
    new URL('../../pipeline/annotate/names/lexicon/person-names.tsv', import.meta.url),
    ['name', 'kind'],
  );
  const ownGiven = own.filter(([, kind]) => kind !== 'surname').map(([name]) => name!);
  const ownSurnames = own.filter(([, kind]) => kind !== 'given').map(([name]) => name!);
  const korean = (): InventedPerson => {
    const surname = pick(KOREAN_SURNAMES, random);
    const a = capital(pick(KOREAN, random));
    const b = pick(KOREAN, random);
    const roll = random();
    const given = roll < 0.65 ? `${a}-${b}` : roll < 0.85 ? a + b : `${a} ${capital(b)}`;
    return { full: `${surname} ${given}`, given, surname };
  };
  const chinese = (): InventedPerson => {
    const surname = pick(CHINESE_SURNAMES, random);
    const a = capital(pick(CHINESE, random));
    const roll = random();
    const given = roll < 0.3 ? a : roll < 0.85 ? a + pick(CHINESE, random) : `${a}-${pick(CHINESE, random)}`;
    return { full: `${surname} ${given}`, given, surname };
  };
  const arabic = (): InventedPerson => {
    const given = pick(ARABIC, random);
    const family = pick(ARABIC_FAMILY, random);
    const surname = pick([`al-${family}`, `Al-${family}`, `Al ${family}`, family], random);
    const middle =
      random() < 0.3 ? `${pick(['bin', 'Bin', 'ibn', 'Abdul', 'Abu'], random)} ${pick(ARABIC, random)} ` : '';
    return { full: `${given} ${middle}${surname}`, given, surname };
  };
  const western = (): InventedPerson => {
    const locale = pick(locales, random);
    let given = random() < 0.15 ? pick(ownGiven, random) : pick(locale.given, random);
    let surname = random() < 0.15 ? pick(ownSurnames, random) : pick(locale.surnames, random);
    if (random() < 0.3) given = blended(given, pick(locale.given, random));
    if (random() < 0.35) surname = blended(surname, pick(locale.surnames, random));
    const roll = random();
    if (roll < 0.06) surname = `${surname} ${pick(locale.surnames, random)}`;
    else if (roll < 0.09) surname = `${surname}-${pick(locale.surnames, random)}`;
    else if (roll < 0.13)
      surname = `${pick(['van', 'de', 'von', 'van der', 'Van', 'De', 'da', 'dos', 'di', 'Mac'], random)} ${surname}`;
    const shape = random();
    if (shape < 0.07) return { full: `${given} ${pick(INITIALS, random)}. ${surname}`, given, surname };
    if (shape < 0.1)
      return { full: `${pick(INITIALS, random)}.${pick(INITIALS, random)}. ${surname}`, given, surname };
    if (shape < 0.12) return { full: `${pick(INITIALS, random)}. ${surname}`, given, surname };
    if (shape < 0.18) return { full: `${given} ${pick(locale.given, random)} ${surname}`, given, surname };
    return { full: `${given} ${surname}`, given, surname };
  };
  return () => {
    const roll = random();
    if (roll < 0.1) return korean();
    if (roll < 0.2) return chinese();
    if (roll < 0.29) return arabic();
    return western();
  };
}
