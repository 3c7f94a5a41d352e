/** The small parts of the package: what it holds, and how its parts belong together. */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { byteString } from '../byte-string.ts';
import { contributorsOf } from '../metadata/contributors.ts';
import { OFFICE, RELATIONSHIPS, XML } from './links.ts';
import { filterRange } from './sheet.ts';
import { xmlText } from './xml-text.ts';

/** The sheet that explains the others; it stands first. */
const ABOUT_SHEET = 'about';
/** Names of the sheets, in their order. */
export const SHEETS: readonly string[] = [ABOUT_SHEET, ...TABLES.map(({ name }) => name)];

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
export const sheetRelationshipsPath = (index: number): string =>
  `xl/worksheets/_rels/sheet${index + 1}.xml.rels`;

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function contentTypesXml(): string {
  const parts = [
    ['xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    ['xl/styles.xml', `${TYPES}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...SHEETS.map((_, i) => [sheetPath(i), `${TYPES}.worksheet+xml`]),
  ];
  return [
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

const relationships = (all: readonly (readonly [type: string, target: string])[]): string =>
  [
    `${XML}<Relationships xmlns="${RELATIONSHIPS}">`,
    ...all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');

export const packageRelationshipsXml = (): string =>
  relationships([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
  ]);

export const workbookRelationshipsXml = (): string =>
  relationships([
    ...SHEETS.map((_, i) => [`${OFFICE}/worksheet`, sheetPath(i).slice('xl/'.length)] as const),
    [`${OFFICE}/styles`, 'styles.xml'],
  ]);

/** @param rowsOf rows of a table */
export function workbookXml(rowsOf: (table: string) => number): string {
  const sheets = SHEETS.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  // Excel keeps the range of a filter under a hidden name, and the rows to repeat on paper under another.
  const filters = TABLES.map(
    (table, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i + 1}" hidden="1">'${table.name}'!${filterRange(table, rowsOf(table.name), '$')}</definedName>`,
  );
  const titles = TABLES.map(
    ({ name }, i) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i + 1}">'${name}'!$1:$1</definedName>`,
  );
  return [
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    '<bookViews><workbookView activeTab="0" tabRatio="850"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    `<definedNames>${[...filters, ...titles].join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** Title and people of the dataset as properties of the file; no dates, they would be those of the machine. */
export function corePropertiesXml(dataset: Dataset): string {
  const { title, description, keywords } = dataset;
  const people = contributorsOf(dataset).map(({ name }) => name);
  const properties = [
    ['dc:title', title],
    ['dc:creator', people.join('; ')],
    ['cp:keywords', keywords?.join('; ')],
    ['dc:description', description],
  ] as const;
  return [
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    ...properties.flatMap(([name, value]) =>
      value ? [`<${name}>${xmlText(byteString(value))}</${name}>`] : [],
    ),
    '</cp:coreProperties>',
  ].join('');
}
