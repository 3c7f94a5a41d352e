/** What the metadata files say of a licence. dataset.json names it by SPDX id, by IRI, or in words. */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { README } from '../files.ts';
import { isWebAddress, uriOf } from './web-address.ts';

interface Licence {
  /** SPDX id; all are in the list of CFF 1.2.0, and licences for data by the Open Definition's list or Creative Commons. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

const creativeCommons = (code: string, name: string, version = '4.0'): Licence => ({
  id: `CC-${code}-${version}`,
  title: `Creative Commons ${name} ${version}`,
  url: `https://creativecommons.org/licenses/${code.toLowerCase()}/${version}/`,
});

const LICENCES: readonly Licence[] = [
  {
    id: 'CC0-1.0',
    title: 'Creative Commons Zero 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  creativeCommons('BY', 'Attribution'),
  creativeCommons('BY-NC', 'Attribution-NonCommercial'),
  creativeCommons('BY-NC-ND', 'Attribution-NonCommercial-NoDerivatives'),
  creativeCommons('BY-NC-SA', 'Attribution-NonCommercial-ShareAlike'),
  creativeCommons('BY-ND', 'Attribution-NoDerivatives'),
  creativeCommons('BY-SA', 'Attribution-ShareAlike'),
  creativeCommons('BY', 'Attribution', '3.0'),
  creativeCommons('BY-SA', 'Attribution-ShareAlike', '3.0'),
  {
    id: 'ODbL-1.0',
    title: 'Open Data Commons Open Database License 1.0',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  {
    id: 'ODC-By-1.0',
    title: 'Open Data Commons Attribution License 1.0',
    url: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  {
    id: 'PDDL-1.0',
    title: 'Open Data Commons Public Domain Dedication and License 1.0',
    url: 'https://opendatacommons.org/licenses/pddl/1-0/',
  },
];

/** The SPDX ids that are known by name and address. */
export const LICENCE_IDS: readonly string[] = LICENCES.map(({ id }) => id);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');

/** A licence that is known by name and address; null for other addresses and for words. */
const knownLicence = (text: string): Licence | null =>
  LICENCES.find(({ id, url }) => fold(id) === fold(text) || fold(url) === fold(text)) ?? null;

/** `licenses` of a Data Package; words that are no id stand as a title, with the README as the document. */
export function packageLicences({ licence }: Dataset): Record<string, string>[] | undefined {
  if (licence === undefined) return undefined;
  const known = knownLicence(licence);
  if (known) return [{ name: known.id, path: known.url, title: known.title }];
  return [isWebAddress(licence) ? { path: uriOf(licence) } : { path: README, title: licence }];
}

/** `license` of schema.org: an address where there is one. */
export function schemaOrgLicence({ licence }: Dataset): string | Record<string, string> | undefined {
  if (licence === undefined) return undefined;
  const address = knownLicence(licence)?.url ?? (isWebAddress(licence) ? uriOf(licence) : null);
  return address ?? { '@type': 'sc:CreativeWork', name: licence };
}

/** CFF takes SPDX ids or an address; other words have no place there. */
export function citationLicence({ licence }: Dataset): Record<string, string> {
  if (licence === undefined) return {};
  const known = knownLicence(licence);
  if (known) return { license: known.id };
  return isWebAddress(licence) ? { 'license-url': uriOf(licence) } : {};
}
