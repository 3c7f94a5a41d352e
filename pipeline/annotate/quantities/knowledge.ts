import { readCountries } from '../../knowledge/countries/countries.ts';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../knowledge/gazetteer/load.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import { PhraseTable } from '../../knowledge/phrases.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { gateFor } from '../numbers/gate.ts';
import { loadNumberKnowledge, type NumberKnowledge } from '../numbers/knowledge.ts';
import type { Modifier } from './draft.ts';

/** How a currency is printed: see lexicon/currency-forms.tsv. */
export interface CurrencyForm {
  readonly form: string;
  readonly kind:
    | 'symbol'
    | 'prefix'
    | 'letters'
    | 'code'
    | 'word'
    | 'doubtful_word'
    | 'minor'
    | 'minor_letter';
  /** ISO code, class, "$" or "¥". */
  readonly currency: string;
}
export interface UnitForm {
  readonly unit: string;
  readonly per: string | null;
  readonly use: string;
  readonly form: string;
}

/** Bits of `trigger`: why the search stops at a word. */
export const Trigger = { NUMBER: 1, SYMBOL: 2, LETTERS: 4, PERCENT: 8 } as const;

export interface QuantityKnowledge {
  readonly numbers: NumberKnowledge;
  readonly trigger: Uint8Array;
  /** Before `trigger`: see `gateFor`. */
  readonly gate: Uint8Array;
  readonly symbols: ReadonlyMap<number, CurrencyForm>;
  /** Prefixes of a dollar or pound sign by word id: "us", "hk". */
  readonly prefixes: ReadonlyMap<number, string>;
  /** Codes and abbreviations that stand before or behind figures, by printed form. */
  readonly letters: ReadonlyMap<string, CurrencyForm>;
  readonly lettersById: ReadonlyMap<number, CurrencyForm>;
  readonly currencyWords: PhraseTable<CurrencyForm>;
  /** ISO 3166 code by adjective or name: "Canadian", "Hong Kong", "U.S.". */
  readonly countries: PhraseTable<string>;
  /** Class → its currencies. */
  readonly classes: ReadonlyMap<string, readonly Currency[]>;
  readonly codes: ReadonlySet<string>;
  readonly units: PhraseTable<UnitForm>;
  readonly percents: PhraseTable<'percent' | 'percentage_point'>;
  readonly modifiers: PhraseTable<NonNullable<Modifier>>;
  /** First words of modifiers, for looking back. */
  readonly isModifierWord: Uint8Array;
  readonly rateNouns: ReadonlySet<number>;
  readonly changeWords: ReadonlySet<number>;
  readonly numberNouns: ReadonlySet<number>;
  readonly weightWords: ReadonlySet<number>;
  readonly timeWords: ReadonlySet<number>;
  readonly gazetteer: Gazetteer;
  readonly word: Readonly<Record<WordName, number>>;
  readonly form: (id: number) => string;
  /** Word id of letters that stand alone, 0 if no lexicon knows them. */
  readonly unitWord: (letters: string) => number;
}
export interface Currency {
  readonly code: string;
  readonly countries: readonly string[];
  readonly isDefault: boolean;
}

const WORDS = {
  and: 'and',
  or: 'or',
  to: 'to',
  of: 'of',
  a: 'a',
  an: 'an',
  per: 'per',
  each: 'each',
  every: 'every',
  hyphen: '-',
  dash: '\u2013',
  minus: '\u2212',
  minusWord: 'minus',
  slash: '/',
  comma: ',',
  stop: '.',
  colon: ':',
  open: '(',
  close: ')',
  plus: '+',
  between: 'between',
  from: 'from',
  old: 'old',
  years: 'years',
  age: 'age',
  aged: 'aged',
  ages: 'ages',
  s: "'s",
  one: 'one',
  more: 'more',
  less: 'less',
  fewer: 'fewer',
  sign: '%',
  hash: '#',
  in: 'in',
  out: 'out',
  times: 'times',
} as const;
export type WordName = keyof typeof WORDS;

/** Codes that in capitals are more often a word or a name. */
const ENGLISH_CODES = new Set(['ALL', 'TRY', 'CUP', 'MAD', 'PEN', 'SOS', 'BAM', 'GEL', 'MOP', 'RON', 'SAR']);

const PERCENTS: readonly (readonly [string, 'percent' | 'percentage_point'])[] = [
  ['%', 'percent'],
  ['percent', 'percent'],
  ['percents', 'percent'],
  ['per cent', 'percent'],
  ['pct', 'percent'],
  ['pct.', 'percent'],
  ['percentage', 'percent'],
  ['percentage point', 'percentage_point'],
  ['percentage points', 'percentage_point'],
  ['percentage-point', 'percentage_point'],
  ['percent point', 'percentage_point'],
  ['percent points', 'percentage_point'],
  ['% point', 'percentage_point'],
  ['% points', 'percentage_point'],
];

const EXTRA_COUNTRIES: readonly (readonly [string, string])[] = [
  ['US', 'US'],
  ['U.S.', 'US'],
  ['American', 'US'],
  ['United States', 'US'],
  ['Aussie', 'AU'],
  ['Deutsche', 'DE'],
  ['Deutsch', 'DE'],
  ['West German', 'DE'],
  ['Sterling', 'GB'],
  ['English', 'GB'],
  ['UK', 'GB'],
  ['U.K.', 'GB'],
  ['New Taiwan', 'TW'],
  ['Irish', 'IE'],
];

const read = (name: string, columns: readonly string[]): string[][] =>
  readLexicon(new URL(`./lexicon/${name}.tsv`, import.meta.url), columns);

export function loadQuantityKnowledge(vocabulary: Vocabulary): QuantityKnowledge {
  const numbers = loadNumberKnowledge(vocabulary);
  const currencies = read('currencies', ['code', 'class', 'countries', 'default']);
  const classes = new Map<string, Currency[]>();
  for (const [code, name, countries, isDefault] of currencies) {
    const list = classes.get(name!) ?? [];
    list.push({ code: code!, countries: countries!.split(';'), isDefault: isDefault === 'yes' });
    classes.set(name!, list);
  }
  const codes = new Set(currencies.map(([code]) => code!));
  const forms = read('currency-forms', ['form', 'kind', 'currency']).map(
    ([form, kind, currency]): CurrencyForm => ({
      form: form!,
      kind: kind as CurrencyForm['kind'],
      currency: currency!,
    }),
  );
  const symbols = new Map<number, CurrencyForm>();
  const prefixes = new Map<number, string>();
  const letters = new Map<string, CurrencyForm>();
  const lettersById = new Map<number, CurrencyForm>();
  const currencyWords = new PhraseTable<CurrencyForm>(vocabulary);
  for (const form of forms) {
    if (form.kind === 'symbol') symbols.set(vocabulary.add(form.form), form);
    else if (form.kind === 'prefix') prefixes.set(vocabulary.add(form.form), form.currency);
    else if (form.kind === 'letters') {
      letters.set(form.form, form);
      lettersById.set(vocabulary.add(form.form), form);
    } else currencyWords.add(form.form, form);
  }
  for (const code of codes) {
    if (ENGLISH_CODES.has(code)) continue;
    const form: CurrencyForm = { form: code, kind: 'code', currency: code };
    letters.set(code, form);
    lettersById.set(vocabulary.add(code), form);
  }
  const countries = new PhraseTable<string>(vocabulary);
  for (const country of readCountries()) {
    for (const name of [country.name, ...country.adjectives]) countries.add(name, country.code);
  }
  for (const [name, code] of EXTRA_COUNTRIES) countries.add(name, code);
  const units = new PhraseTable<UnitForm>(vocabulary);
  for (const [form, unit, per, use] of read('units', ['form', 'unit', 'per', 'use'])) {
    const value = { form: form!, unit: unit!, per: per === '' ? null : per!, use: use! };
    units.add(form!, value);
    if (form!.includes(' ')) units.add(form!.replaceAll(' ', '-'), value);
  }
  const percents = new PhraseTable<'percent' | 'percentage_point'>(vocabulary);
  for (const [form, unit] of PERCENTS) percents.add(form, unit);
  const modifiers = new PhraseTable<NonNullable<Modifier>>(vocabulary);
  const modifierRows = read('modifiers', ['phrase', 'modifier']);
  for (const [phrase, modifier] of modifierRows) modifiers.add(phrase!, modifier as NonNullable<Modifier>);
  const ids = (name: string, column: string): Set<number> =>
    new Set(read(name, [column]).map(([form]) => vocabulary.add(form!)));
  const rateNouns = ids('rate-nouns', 'noun');
  const changeWords = ids('change-words', 'word');
  const numberNouns = ids('number-nouns', 'noun');
  const weightWords = ids('weight-words', 'word');
  const timeWords = ids('time-words', 'word');
  const word = Object.fromEntries(
    Object.entries(WORDS).map(([name, form]) => [name, vocabulary.add(form)]),
  ) as Record<WordName, number>;

  const trigger = new Uint8Array(vocabulary.size);
  for (let id = 0; id < numbers.kind.length; id++)
    if (isNumberWord(numbers.kind[id]!)) trigger[id]! |= Trigger.NUMBER;
  for (const id of numbers.vulgar.keys()) trigger[id]! |= Trigger.NUMBER;
  for (const id of symbols.keys()) trigger[id]! |= Trigger.SYMBOL;
  for (const id of lettersById.keys()) trigger[id]! |= Trigger.LETTERS;
  const isModifierWord = new Uint8Array(vocabulary.size);
  for (const id of modifiers.lastWords()) isModifierWord[id] = 1;
  return {
    numbers,
    trigger,
    gate: gateFor(trigger),
    symbols,
    prefixes,
    letters,
    lettersById,
    currencyWords,
    countries,
    classes,
    codes,
    units,
    percents,
    modifiers,
    isModifierWord,
    rateNouns,
    changeWords,
    numberNouns,
    weightWords,
    timeWords,
    gazetteer: loadGazetteer(),
    word,
    form: (id) => vocabulary.form(id),
    unitWord: (letters) => vocabulary.get(letters),
  };
}

/** Articles and "several" begin no search of their own: the word behind them does. */
const isNumberWord = (kind: number): boolean => kind > 0 && kind < 12 && kind !== 7 && kind !== 10;
