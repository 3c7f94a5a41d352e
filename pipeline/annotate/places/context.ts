import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.ts';

/** How much an article speaks of each country and first-level region. */
export class PlaceContext {
  private readonly countries = new Map<number, number>();
  private readonly regions = new Map<number, number>();
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Counts a place towards its country and region. */
  add(place: number, weight: number): void {
    const { country, admin1 } = this.gazetteer.sections;
    this.addCountry(country[place]!, weight);
    const region = admin1[place]!;
    if (region !== 0) this.regions.set(region, (this.regions.get(region) ?? 0) + weight);
  }

  /** `country`: packed as in the gazetteer. */
  addCountry(country: number, weight: number): void {
    if (country !== 0) this.countries.set(country, (this.countries.get(country) ?? 0) + weight);
  }

  /** 0 to 1: how well a place fits what is spoken of. */
  fitOfCountry(place: number): number {
    return saturated(this.countries.get(this.gazetteer.sections.country[place]!) ?? 0);
  }

  fitOfRegion(place: number): number {
    const region = this.gazetteer.sections.admin1[place]!;
    return region === 0 ? 0 : saturated(this.regions.get(region) ?? 0);
  }
}

function saturated(weight: number): number {
  return weight / (weight + 1);
}
