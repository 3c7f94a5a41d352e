import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { contributorsOf } from './contributors.ts';
import { nameOf, titleOf } from './title.ts';
import { isWebAddress, uriOf } from './web-address.ts';

/** How to cite the dataset, as a BibTeX entry: what Croissant has as `citeAs`. */
export function bibtex(dataset: Dataset): string {
  const authors = contributorsOf(dataset).map(({ name, familyName, givenName }) => {
    if (familyName === undefined) return `{${escaped(name)}}`;
    return givenName === undefined ? escaped(familyName) : `${escaped(familyName)}, ${escaped(givenName)}`;
  });
  const fields = [
    ['author', authors.join(' and ')],
    ['title', `{${escaped(titleOf(dataset))}}`],
    ['year', dataset.date?.slice(0, 4)],
    ['version', dataset.version && escaped(dataset.version)],
    ['url', addressOf(dataset)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`${name} = {${value}}`] : []));
  return `@misc{${nameOf(dataset) ?? 'dateline-dataset'}, ${lines.join(', ')}}`;
}

const addressOf = ({ homepage, id }: Dataset): string | undefined => {
  const address = homepage ?? id;
  return address !== undefined && isWebAddress(address) ? uriOf(address) : undefined;
};

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#^_%~]/g, (char) => WORDS[char as keyof typeof WORDS] ?? `\\${char}`);

const WORDS = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
} as const;
