/** `README.md` of the output: what to download, tables and columns, counts, checks. */
import { FORMATS as CELL_FORMATS, type Column, RIGHTS_LIMITS } from '../../schemas/column.ts';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import type { CheckRow } from '../validate/checks.ts';
import { FILES, FORMAT_USES, FORMATS, SUMS, tablePath } from './files.ts';
import type { TableSums } from './read-back/file-sums.ts';

export interface ReadmeFacts {
  readonly dataset: Dataset;
  readonly version: string;
  readonly tables: TableSums;
  readonly checks: readonly CheckRow[];
  readonly rejects: number;
}

export function readmeText(facts: ReadmeFacts): string {
  const { dataset } = facts;
  return [
    `# ${plain(dataset.title ?? 'Dateline dataset')}`,
    ...(dataset.description ? [plain(dataset.description)] : []),
    'Facts from news articles: every row carries the characters of the article that it rests on, and where they stand.',
    ...about(facts),
    '## What to download',
    'Every format holds the same rows.',
    downloads(facts.tables),
    usesOfFiles(),
    '## How to read it',
    READING,
    '## Rights',
    RIGHTS_TEXT,
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

function about({ dataset, version }: ReadmeFacts): string[] {
  const people = (dataset.contributors ?? []).map((one) => (typeof one === 'string' ? one : one.name));
  const lines = [
    ['Version', dataset.version],
    ['Date', dataset.date],
    ['Licence', dataset.licence],
    ['Homepage', dataset.homepage],
    ['Contributors', people.length > 0 ? people.join(', ') : undefined],
    ['Keywords', dataset.keywords?.join(', ')],
    ['Made with', `Dateline ${version}`],
  ];
  return [lines.flatMap(([name, value]) => (value ? [`- ${name}: ${plain(value)}`] : [])).join('\n')];
}

function downloads(tables: TableSums): string {
  const rows = TABLES.map(({ name, description }) => {
    const links = FORMATS.map((format) => `[${format}](${tablePath(format, name)})`).join(' · ');
    return `| ${name} | ${description} | ${tables.get(name)?.rows ?? 0} | ${links} |`;
  });
  return ['| table | a row is | rows | files |', '|---|---|---:|---|', ...rows].join('\n');
}

/** Which file is for whom. */
function usesOfFiles(): string {
  const folders = FORMATS.map((format) => [`${format}/`, FORMAT_USES[format]]);
  const files = [...FILES.map(({ path, use }) => [path, use]), [SUMS, 'proves the files: `sha256sum -c`']];
  const rows = [...folders, ...files].map(([path, use]) => `| [${path}](${path}) | ${use} |`);
  return ['| file | for |', '|---|---|', ...rows].join('\n');
}

const READING = [
  '- `start_char` and `end_char` count Unicode code points of the article, the end excluded, as Python and R do:',
  '  `text == article[start_char:end_char]`.',
  '- An empty cell says that nothing is stated, or that the text may not be published; `unresolved` lists what is',
  '  stated but could not be resolved, with the reason.',
  '- Names stand beside ids, so that one file can be read alone; the ids join the tables.',
  '- `source_link` opens the page of the article where its address is known, at the words of the row where their text is',
  '  published: at the first place on the page where they stand.',
  '- Lists are joined with `;` in CSV. CSV files are UTF-8 with a header row.',
  '- `status` tells what happened from what is planned, denied or imagined. Nothing is merged across articles: group by',
  '  `identity`, else by `name_key`; leave out articles where `duplicate_of` is set when counting.',
].join('\n');

const RIGHTS_TEXT = [
  "The articles belong to their publishers. Unless an article's `rights` are full, whole passages are left out,",
  `quotations longer than ${RIGHTS_LIMITS.quotation} characters, other texts longer than ${RIGHTS_LIMITS.fact}`,
  `(headlines: ${RIGHTS_LIMITS.title}) too, and quotations may cover at most half of the body. Such a cell is empty;`,
  'its offsets stay. Names of places, their ids and coordinates are from GeoNames (CC BY 4.0, https://www.geonames.org).',
].join('\n');

function columnTable(columns: Readonly<Record<string, Column>>): string {
  const rows = Object.entries(columns).map(
    ([name, column]) => `| ${name} | ${typeText(column)} | ${column.description}${wordsText(column)} |`,
  );
  return ['| column | type | meaning |', '|---|---|---|', ...rows].join('\n');
}

function typeText(column: Column): string {
  const type = column.references ? `id in ${column.references}` : column.type;
  return column.nullable || column.type === 'list' ? `${type}, may be empty` : type;
}

function wordsText({ values, format }: Column): string {
  if (values) return `: ${values.map((value) => `\`${value}\``).join(', ')}`;
  return format ? ` (${CELL_FORMATS[format].says})` : '';
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
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
