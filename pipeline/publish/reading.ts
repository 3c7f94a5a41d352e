/** What a reader of the rows must know, said in the README and in the workbook alike. In Markdown, a paragraph each. */
import { type Column, FORMATS, RIGHTS_LIMITS } from '../../schemas/column.ts';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import { contributorsOf } from './metadata/contributors.ts';
import { GEONAMES } from './metadata/sources.ts';

export const READING: readonly string[] = [
  '`start_char` and `end_char` count Unicode code points of the article, the end excluded, as Python and R do: `text == article[start_char:end_char]`.',
  'An empty cell says that nothing is stated, or that the text may not be published; `unresolved` lists what is stated but could not be resolved, with the reason.',
  'Names stand beside ids, so that one table can be read alone; the ids join the tables.',
  '`source_link` opens the page of the article where its address is known, at the words of the row where their text is published: at the first place on the page where they stand.',
  '`status` tells what happened from what is planned, denied or imagined. Nothing is merged across articles: group by `identity`, else by `name_key`; leave out articles where `duplicate_of` is set when counting.',
];

export const RIGHTS_NOTE = `The articles belong to their publishers. Unless an article's \`rights\` are full, whole passages are left out, quotations longer than ${RIGHTS_LIMITS.quotation} characters, other texts longer than ${RIGHTS_LIMITS.fact} (headlines: ${RIGHTS_LIMITS.title}) too, and quotations may cover at most half of the body. Such a cell is empty; its offsets stay.`;

export const PLACES_NOTE = `Names of places, their ids and coordinates are from GeoNames (CC BY 4.0, ${GEONAMES.path}).`;

/** What the dataset is, by label; only what `dataset.json` says. */
export function aboutDataset(dataset: Dataset, version: string): (readonly [label: string, value: string])[] {
  const people = contributorsOf(dataset).map(({ name }) => name);
  const lines = [
    ['Version', dataset.version],
    ['Date', dataset.date],
    ['Licence', dataset.licence],
    ['Homepage', dataset.homepage],
    ['Contributors', people.join(', ')],
    ['Keywords', dataset.keywords?.join(', ')],
    ['Made with', `Dateline ${version}`],
  ] as const;
  return lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

export function typeText(column: Column): string {
  const type = column.references ? `id in ${column.references}` : column.type;
  return column.nullable || column.type === 'list' ? `${type}, may be empty` : type;
}

/** What a column means, with its words or its format. */
export const meaningText = ({ description, values, format }: Column): string => {
  if (values) return `${description}: ${values.map((value) => `\`${value}\``).join(', ')}`;
  return format ? `${description} (${FORMATS[format].says})` : description;
};
