/** `CITATION.cff`: how to cite the dataset, in the Citation File Format 1.2.0. */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { citationAuthors } from './contributors.ts';
import { citationLicence } from './licence.ts';
import { titleOf } from './title.ts';
import { isWebAddress, uriOf } from './web-address.ts';

/** Needs at least a title and an author; an author whom nobody names is anonymous. */
export function cffText(dataset: Dataset): string {
  const { description, version, date, homepage, id, keywords = [] } = dataset;
  const fields: Record<string, unknown> = {
    'cff-version': '1.2.0',
    message: 'If you use this dataset, please cite it as below.',
    type: 'dataset',
    title: titleOf(dataset),
    authors: unique(citationAuthors(dataset)),
    abstract: description,
    version,
    'date-released': date,
    url: homepage && uriOf(homepage),
    ...identifierOf(id),
    ...citationLicence(dataset),
    keywords: keywords.length > 0 ? unique(keywords) : undefined,
  };
  return entries(fields, '').join('');
}

const DOI = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}(?:\.\d+)?\/[A-Za-z0-9:/_;\-.()[\]\\]+)$/;

function identifierOf(id: string | undefined): Record<string, unknown> {
  if (id === undefined) return {};
  const doi = DOI.exec(id)?.[1];
  if (doi !== undefined) return { doi };
  const identifier = isWebAddress(id) ? { type: 'url', value: uriOf(id) } : { type: 'other', value: id };
  return { identifiers: [identifier] };
}

/** CFF wants no item of a list twice. */
const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Lines of YAML for the fields that have a value. Lists hold scalars, or records of scalars. */
function entries(fields: Readonly<Record<string, unknown>>, indent: string): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) return [`${indent}${key}: ${scalar(String(value))}\n`];
    return [`${indent}${key}:\n`, ...value.map((item) => listItem(item, `${indent}  `))];
  });
}

function listItem(item: unknown, indent: string): string {
  if (typeof item === 'string') return `${indent}- ${scalar(item)}\n`;
  const lines = entries(item as Record<string, unknown>, `${indent}  `);
  return `${indent}- ${lines.join('').slice(indent.length + 2)}`;
}

/** What JSON leaves as it is and YAML does not take within quotation marks, or takes for an end of line. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A JSON string is a double-quoted scalar of YAML, never a number, a date or a flag. */
const scalar = (text: string): string =>
  JSON.stringify(text).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
