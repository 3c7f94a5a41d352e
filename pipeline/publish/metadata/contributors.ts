/** Contributors of dataset.json as the metadata files have them: a person has a family name, anybody else is an organisation. */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { uriOf } from './web-address.ts';

interface Contributor {
  readonly name: string;
  readonly givenName: string | undefined;
  /** Set for persons only. */
  readonly familyName: string | undefined;
  readonly role: string | undefined;
  /** An address on the web. */
  readonly url: string | undefined;
}

export function contributorsOf({ contributors = [] }: Dataset): Contributor[] {
  return contributors.map((one) => {
    if (typeof one === 'string')
      return { name: one, givenName: undefined, familyName: undefined, role: undefined, url: undefined };
    const { name, given_name: givenName, family_name: familyName, role, url } = one;
    return { name, givenName, familyName, role, url: url && uriOf(url) };
  });
}

/** `contributors` of a Data Package. */
export const packageContributors = (dataset: Dataset) =>
  orUndefined(
    contributorsOf(dataset).map(({ name, url, givenName, familyName, role }) => ({
      title: name,
      path: url,
      givenName,
      familyName,
      roles: role === undefined ? undefined : [role],
    })),
  );

/** `creator` of schema.org. */
export const schemaOrgCreators = (dataset: Dataset) =>
  orUndefined(
    contributorsOf(dataset).map(({ name, url, givenName, familyName }) => ({
      '@type': familyName === undefined ? 'sc:Organization' : 'sc:Person',
      name,
      givenName,
      familyName,
      url,
    })),
  );

/** `authors` of CFF, which wants at least one. */
export function citationAuthors(dataset: Dataset): Record<string, string | undefined>[] {
  const authors = contributorsOf(dataset).map(({ name, url, givenName, familyName }) =>
    familyName === undefined
      ? { name, website: url }
      : { 'family-names': familyName, 'given-names': givenName, website: url },
  );
  return authors.length > 0 ? authors : [{ name: 'anonymous' }];
}

const orUndefined = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
