import type { Article } from '../../../schemas/stages/article.ts';
import { PlaceType } from '../../knowledge/gazetteer/kinds.ts';
import type { UnitBasis } from './draft.ts';
import type { Currency, QuantityKnowledge } from './knowledge.ts';

export interface ResolvedCurrency {
  /** ISO 4217, null where several are meant. */
  readonly unit: string | null;
  readonly basis: UnitBasis;
}

const AMBIGUOUS: ResolvedCurrency = { unit: null, basis: null };
/** Classes that a sign stands for, the one without country first. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['dollar', 'peso'],
  '¥': ['yen', 'yuan'],
  kr: ['krona', 'krone'],
  cent: ['dollar', 'euro', 'rand'],
  pence: ['pound'],
};

/** What ends the places of a dateline: an agency, a dash, a stop behind a blank. */
const BEHIND_PLACES = /[([/:\u2010-\u2015]|--| -/;

/** Which currency an article's bare signs and words mean. Look-ups are made once an article and only if asked. */
export class CurrencyResolver {
  private readonly article: Article;
  private readonly knowledge: QuantityKnowledge;
  private datelineCountry: string | null | undefined;

  constructor(article: Article, knowledge: QuantityKnowledge) {
    this.article = article;
    this.knowledge = knowledge;
  }

  /** `country` is named beside the word ("Canadian dollars"); `basis` says what was printed. */
  resolve(currency: string, country: string | null, basis: 'symbol' | 'code' | 'word'): ResolvedCurrency {
    const { codes, classes } = this.knowledge;
    if (codes.has(currency)) return { unit: currency, basis };
    const names = SIGNS[currency] ?? [currency];
    if (country !== null) {
      const named = this.of(names, country);
      if (named !== null) return { unit: named, basis: 'word' };
    }
    const fallback = classes.get(names[0]!)?.find((entry) => entry.isDefault)?.code ?? null;
    const only = names.length === 1 ? (classes.get(names[0]!) ?? []) : [];
    if (only.length === 1 && fallback !== null) return { unit: fallback, basis };
    return this.bare(names, fallback, basis);
  }

  /** By publisher's country, failing that by the dateline's, else what the class means alone. */
  private bare(
    names: readonly string[],
    fallback: string | null,
    basis: 'symbol' | 'code' | 'word',
  ): ResolvedCurrency {
    const { publisherCountry } = this.article;
    const ofPublisher = publisherCountry === null ? null : this.of(names, publisherCountry);
    const place = this.dateline();
    const ofDateline = place === null ? null : this.of(names, place);
    if (ofPublisher !== null) {
      if (ofDateline !== null && ofDateline !== ofPublisher) return AMBIGUOUS;
      return { unit: ofPublisher, basis: 'publisher_country' };
    }
    if (ofDateline !== null) return { unit: ofDateline, basis: 'dateline' };
    return fallback === null ? AMBIGUOUS : { unit: fallback, basis };
  }

  private of(names: readonly string[], country: string): string | null {
    for (const name of names) {
      const found = this.knowledge.classes
        .get(name)
        ?.find((entry: Currency) => entry.countries.includes(country));
      if (found !== undefined) return found.code;
    }
    return null;
  }

  /** Country of the first dateline's place, if it is the same for all places of that name that count. */
  dateline(): string | null {
    if (this.datelineCountry !== undefined) return this.datelineCountry;
    const passage = this.article.passages.find(({ dateline }) => dateline !== null);
    if (passage === undefined) {
      this.datelineCountry = null;
      return null;
    }
    const { start, end } = passage.dateline!;
    // "PORTLAND, Oregon (Reuters) -": the region stands behind the place, before the prose.
    const head = this.article.text.slice(start, Math.max(end, passage.proseStart));
    this.datelineCountry = this.countryOf(head.split(BEHIND_PLACES, 1)[0]!);
    return this.datelineCountry;
  }

  /**
   * "TORONTO", "PORTLAND, Oregon": the country that all parts can lie in, of the first part's likeliest place; of a part
   * alone, its likeliest place.
   */
  private countryOf(place: string): string | null {
    const parts = place.split(',').map((part) => this.countriesOf(part.trim()));
    const known = parts.filter((countries) => countries.length > 0);
    if (known.length === 0) return null;
    const shared = known[0]!.find((country) => known.every((countries) => countries.includes(country)));
    return shared ?? known.at(-1)![0]!;
  }

  /** Countries of the places of a name, the likeliest first; counties and the like last. */
  private countriesOf(name: string): string[] {
    const { gazetteer } = this.knowledge;
    const record = gazetteer.find(name);
    if (record < 0) return [];
    const countries = new Set<string>();
    const last = new Set<string>();
    for (const place of gazetteer.placesOf(record)) {
      const country = gazetteer.countryOf(place);
      if (country !== null) (gazetteer.typeOf(place) === PlaceType.COUNTY ? last : countries).add(country);
    }
    return [...new Set([...countries, ...last])];
  }

  /** Whether "pounds" without more are rather a weight: where they are no money. */
  isPoundMoney(): boolean {
    const place = this.dateline();
    const { publisherCountry } = this.article;
    return [publisherCountry, place].some(
      (country) => country !== null && this.of(['pound'], country) !== null,
    );
  }
}
