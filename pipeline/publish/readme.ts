/** `README.md` of the output: what to download, tables and columns, counts, checks. */
import type { Column } from '../../schemas/column.ts';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { CheckRow } from '../validate/checks.ts';
import { FILES, FORMAT_USES, FORMATS, SUMS, tablePath, WORKBOOK } from './files.ts';
import { titleOf } from './metadata/title.ts';
import { isWebAddress, uriOf } from './metadata/web-address.ts';
import type { TableSums } from './read-back/file-sums.ts';
import { aboutDataset, meaningText, PLACES_NOTE, READING, RIGHTS_NOTE, typeText } from './reading.ts';

export interface ReadmeFacts {
  readonly dataset: Dataset;
  readonly version: string;
  readonly tables: TableSums;
  /** Why there is no workbook, null where there is one. */
  readonly noWorkbook: string | null;
  readonly checks: readonly CheckRow[];
  readonly rejects: number;
}

export function readmeText(facts: ReadmeFacts): string {
  const { dataset } = facts;
  return [
    `# ${plain(titleOf(dataset))}`,
    ...(dataset.description ? [plain(dataset.description)] : []),
    'Facts from news articles: every row carries the characters of the article that it rests on, and where they stand.',
    about(facts),
    '## What to download',
    'Every format holds the same rows.',
    downloads(facts.tables),
    usesOfFiles(facts.noWorkbook === null),
    spreadsheets(facts.noWorkbook),
    '## How to read it',
    [...READING, CSV_NOTE].map((note) => `- ${note}`).join('\n'),
    '## Rights',
    `${RIGHTS_NOTE} ${PLACES_NOTE}`,
    '## Tables',
    ...TABLES.flatMap((table) => [
      `### ${table.name}`,
      `A row is ${table.description}. Key: ${table.key.map((column) => `\`${column}\``).join(', ')}.`,
      columnTable(table.columns),
    ]),
    '## Checks',
    checksLine(facts.checks, facts.rejects),
  ]
    .join('\n\n')
    .concat('\n');
}

const about = ({ dataset, version }: ReadmeFacts): string =>
  aboutDataset(dataset, version)
    .map(([label, value]) => `- ${label}: ${isWebAddress(value) ? `<${uriOf(value)}>` : plain(value)}`)
    .join('\n');

/** Spreadsheets open CSV files, but not as they are. */
const spreadsheets = (noWorkbook: string | null): string =>
  noWorkbook === null
    ? `Open [\`${WORKBOOK}\`](${WORKBOOK}) by a double click, not the CSV files: in those a spreadsheet turns texts into dates and numbers, drops leading zeros, runs what looks like a formula, and may garble accents.`
    : `\`${WORKBOOK}\`, for spreadsheets, is ${noWorkbook}. Load the Parquet files into a database or a notebook; a CSV file opened by a double click would have texts turned into dates, numbers and formulas: import it as UTF-8 with every column as text.`;

function downloads(tables: TableSums): string {
  const rows = TABLES.map(({ name, description }) => {
    const links = FORMATS.map((format) => `[${format}](${tablePath(format, name)})`).join(' · ');
    return `| ${name} | ${description} | ${tables.get(name)?.rows ?? 0} | ${links} |`;
  });
  return ['| table | a row is | rows | files |', '|---|---|---:|---|', ...rows].join('\n');
}

/** Which file is for whom. */
function usesOfFiles(hasWorkbook: boolean): string {
  const folders = FORMATS.map((format) => [`${format}/`, FORMAT_USES[format]]);
  const published = FILES.filter(({ path }) => path !== WORKBOOK || hasWorkbook);
  const files = [
    ...published.map(({ path, use }) => [path, use]),
    [SUMS, 'proves the files: `sha256sum -c`'],
  ];
  const rows = [...folders, ...files].map(([path, use]) => `| [${path}](${path}) | ${use} |`);
  return ['| file | for |', '|---|---|', ...rows].join('\n');
}

/** How the plain files say it. */
const CSV_NOTE =
  'Lists are joined with `;` in CSV and in the workbook. CSV files are UTF-8 with a header row. pandas takes words such as `NA`, the code of Namibia, for an empty cell unless it is told: `pd.read_csv(path, keep_default_na=False, na_values=[""])`.';

function columnTable(columns: Readonly<Record<string, Column>>): string {
  const rows = Object.entries(columns).map(
    ([name, column]) => `| ${name} | ${typeText(column)} | ${meaningText(column)} |`,
  );
  return ['| column | type | meaning |', '|---|---|---|', ...rows].join('\n');
}

function checksLine(checks: readonly CheckRow[], rejects: number): string {
  const counted = checks.filter(({ tested }) => tested !== null);
  const tested = counted.reduce((sum, row) => sum + (row.tested ?? 0), 0);
  const failed = counted.reduce((sum, row) => sum + (row.failed ?? 0), 0);
  return [
    `${counted.length} checks looked at ${tested} cells and rows; ${failed} failed. \`checks.csv\` names them, with the`,
    `options of the run and what was left out. ${rejects} records were set aside, each with its reason in`,
    '`rejects.csv`. `sha256sum -c SHA256SUMS` proves the files; `dateline verify` proves the rows.',
  ].join('\n');
}

/** Text of the user's as one line of Markdown that says just that. */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
