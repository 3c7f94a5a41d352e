/** The first sheet: what the dataset is, what each sheet holds, how to read it, what each column means. */
import { TABLES } from '../../../schemas/tables/index.ts';
import { GEONAMES } from '../metadata/sources.ts';
import { titleOf } from '../metadata/title.ts';
import { aboutDataset, meaningText, PLACES_NOTE, READING, RIGHTS_NOTE, typeText } from '../reading.ts';
import { type AboutRow, aboutXml } from './about-sheet.ts';
import { CELL_CHARS, SHEET_LINKS } from './limits.ts';
import { TOO_LONG } from './long-cell.ts';
import type { WorkbookFacts } from './workbook.ts';

/** @param tooLong texts that are too long for a cell, by `table.column` */
export function aboutSheet(facts: WorkbookFacts, tooLong: ReadonlyMap<string, number>) {
  return aboutXml([
    ...datasetRows(facts),
    [],
    [{ text: 'Sheets', style: 'heading' }],
    header('sheet', 'a row is', 'rows', 'key'),
    ...TABLES.map(
      ({ name, description, key }): AboutRow => [
        { text: name, style: 'link', sheet: name },
        { text: description, style: 'wrapped' },
        { number: facts.tables.get(name)?.rows ?? 0 },
        { text: key.join(', '), style: 'wrapped' },
      ],
    ),
    [],
    [{ text: 'How to read them', style: 'heading' }],
    ...[...READING, ...cellNotes(tooLong)].map((note) => wide(note)),
    [],
    [{ text: 'Columns', style: 'heading' }],
    header('column', 'meaning', 'sheet', 'type'),
    ...TABLES.flatMap(({ name, columns }) =>
      Object.entries(columns).map(
        ([columnName, column]): AboutRow => [
          { text: columnName, style: 'label' },
          { text: unmarked(meaningText(column)), style: 'wrapped' },
          { text: name, style: 'link', sheet: name },
          { text: typeText(column), style: 'wrapped' },
        ],
      ),
    ),
  ]);
}

function datasetRows({ dataset, version }: WorkbookFacts): AboutRow[] {
  const labelled = (label: string, text: string, address?: string): AboutRow => [
    { text: label, style: 'label' },
    address === undefined ? { text, style: 'wrapped' } : { text, style: 'link', address },
  ];
  return [
    [{ text: titleOf(dataset), style: 'title' }],
    ...(dataset.description ? [labelled('Description', dataset.description)] : []),
    ...aboutDataset(dataset, version).map(([label, text]) => labelled(label, text, text)),
    labelled('Places', PLACES_NOTE, GEONAMES.path),
    labelled('Rights', unmarked(RIGHTS_NOTE)),
  ];
}

/** What holds for the cells of a workbook alone. */
function cellNotes(tooLong: ReadonlyMap<string, number>): string[] {
  const counts = [...tooLong].map(([column, count]) => `${column}: ${count}`);
  return [
    'Days and moments are dates of the spreadsheet, moments in UTC; what lies before 1 March 1900, which programs count differently, stands as text. Every text is a text cell, also where it looks like a number or a formula. Lists are joined with semicolons.',
    `${TOO_LONG} stands for a text that is longer than the ${CELL_CHARS} characters that a cell can hold; the files in csv/, parquet/ and arrow/ have it whole. In this workbook: ${counts.join(', ') || 'none'}.`,
    `Addresses open the page; beyond ${SHEET_LINKS} a sheet they are text, as spreadsheets hold no more links.`,
  ];
}

const header = (...names: string[]): AboutRow => names.map((text) => ({ text, style: 'header' }));
const wide = (note: string): AboutRow => [
  { text: '', style: 'label' },
  { text: unmarked(note), style: 'wrapped' },
];

/** Without the marks of Markdown. */
const unmarked = (text: string): string => text.replaceAll('`', '');
