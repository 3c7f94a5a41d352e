import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';

const CODES = 65536;
/** Weight from which a country is one that the article is about. */
const PLAIN = 1;

/** How much an article speaks of each country and first-level region. One is kept and cleared for each article. */
export class PlaceContext {
  /** By packed country code. */
  private readonly countries = new Float32Array(CODES);
  /** By index of the first-level code. */
  private readonly regions = new Float32Array(CODES);
  private readonly touchedCountries: number[] = [];
  private readonly touchedRegions: number[] = [];
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  clear(): void {
    for (const country of this.touchedCountries) this.countries[country] = 0;
    for (const region of this.touchedRegions) this.regions[region] = 0;
    this.touchedCountries.length = 0;
    this.touchedRegions.length = 0;
  }

  /** Counts a place towards its country and region. */
  add(place: number, weight: number): void {
    this.addCountry(this.gazetteer.landOf(place), weight);
    const region = this.gazetteer.regionOf(place);
    if (region === 0) return;
    if (this.regions[region] === 0) this.touchedRegions.push(region);
    this.regions[region]! += weight;
  }

  /** `country`: packed as in the gazetteer. */
  addCountry(country: number, weight: number): void {
    if (country === 0) return;
    if (this.countries[country] === 0) this.touchedCountries.push(country);
    this.countries[country]! += weight;
  }

  /** Whether the article speaks plainly of some country. */
  get isSpecific(): boolean {
    return this.touchedCountries.some((country) => this.countries[country]! >= PLAIN);
  }

  /** 0 to 1: how well a place fits what is spoken of. */
  fitOfCountry(place: number): number {
    return saturated(this.countries[this.gazetteer.landOf(place)]!);
  }

  fitOfRegion(place: number): number {
    return saturated(this.regions[this.gazetteer.regionOf(place)]!);
  }
}

function saturated(weight: number): number {
  return weight / (weight + 1);
}
