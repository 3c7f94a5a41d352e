import { parseArgs } from 'node:util';
import { RIGHTS, type Rights } from '../../schemas/stages/article.ts';
import { DatelineError, reasonOf } from '../error.ts';
import type { RowOptions } from '../run/make-rows.ts';
import type { SampleOptions } from '../sample/sample.ts';

export const STAGES = ['clean', 'annotate', 'transform', 'validate'] as const;
export type Stage = (typeof STAGES)[number];

export type Command =
  | { readonly name: 'help' | 'version' }
  | {
      readonly name: 'run';
      readonly paths: readonly string[];
      readonly out: string;
      readonly isForced: boolean;
      readonly options: RowOptions;
    }
  | { readonly name: 'verify'; readonly out: string; readonly raw: string | null }
  | {
      readonly name: 'diff';
      readonly old: string;
      readonly new: string;
      readonly isJson: boolean;
      readonly showsAll: boolean;
    }
  | ({ readonly name: 'sample' } & SampleOptions)
  | { readonly name: 'tally'; readonly sheet: string }
  | { readonly name: 'show'; readonly out: string; readonly raw: string; readonly rowId: string }
  | { readonly name: Stage; readonly paths: readonly string[]; readonly options: RowOptions };

const FLAGS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  rights: { type: 'string' },
  strict: { type: 'boolean' },
  check: { type: 'boolean' },
  limit: { type: 'string' },
  force: { type: 'boolean' },
  table: { type: 'string' },
  size: { type: 'string', short: 'n' },
  seed: { type: 'string' },
  format: { type: 'string' },
  tally: { type: 'string' },
  json: { type: 'boolean' },
  all: { type: 'boolean' },
} as const;

const ROW_FLAGS = ['rights', 'strict', 'check', 'limit'] as const;
/** Flags that each command takes. */
const TAKES: Record<string, readonly string[]> = {
  run: ['out', 'force', ...ROW_FLAGS],
  verify: [],
  diff: ['json', 'all'],
  sample: ['table', 'size', 'seed', 'format', 'tally'],
  show: [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ROW_FLAGS])),
};

/**
 * The command that the arguments name.
 * @throws DatelineError with exit code 2 for anything that no command takes
 */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true || (args.length > 0 && positionals[0] === 'help')) return { name: 'help' };
  if (values.version === true) return { name: 'version' };
  const [name, ...operands] = positionals;
  if (name === undefined) throw usage('a command is missing', 'dateline');
  if (!Object.hasOwn(TAKES, name)) throw usage('unknown command', name);
  const takes = TAKES[name]!;
  for (const flag of Object.keys(values)) {
    if (!takes.includes(flag)) throw usage(`${name} takes no option`, `--${flag}`);
  }
  const options = rowOptions(values);
  if (name === 'run') {
    if (values.out === undefined || values.out === '') throw usage('run needs', '--out DIR');
    const paths = operands.length > 0 ? operands : ['raw'];
    return { name, paths, out: values.out, isForced: values.force === true, options };
  }
  if (name === 'verify') {
    const [out, raw, ...more] = operands;
    if (out === undefined || more.length > 0) throw usage('verify needs', 'OUT, and RAW if it is there');
    return { name, out, raw: raw ?? null };
  }
  if (name === 'diff') {
    const [old, own, ...more] = operands;
    if (old === undefined || own === undefined || more.length > 0) throw usage('diff needs', 'OLD NEW');
    return { name, old, new: own, isJson: values.json === true, showsAll: values.all === true };
  }
  if (name === 'sample') return sampleCommand(values, operands);
  if (name === 'show') {
    const [out, raw, rowId, ...more] = operands;
    if (out === undefined || raw === undefined || rowId === undefined || more.length > 0) {
      throw usage('show needs', 'OUT RAW ROW_ID');
    }
    return { name, out, raw, rowId };
  }
  const stage = STAGES.find((candidate) => candidate === name)!;
  if (operands.length === 0) throw usage(`${name} needs`, 'FILE');
  return { name: stage, paths: operands, options };
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage('wrong option', reasonOf(error).split(/[.\n]/)[0]!);
  }
}

function sampleCommand(values: Values, operands: readonly string[]): Command {
  if (values.tally !== undefined) return { name: 'tally', sheet: values.tally };
  const [out, raw, ...more] = operands;
  if (out === undefined || raw === undefined || more.length > 0) throw usage('sample needs', 'OUT RAW');
  if (values.table === undefined) throw usage('sample needs', '--table TABLE');
  const { format = 'csv' } = values;
  if (format !== 'csv' && format !== 'md') throw usage('--format takes csv or md, not', format);
  const size = wholeNumber('--size', values.size) ?? 50;
  const seed = wholeNumber('--seed', values.seed) ?? 1;
  return { name: 'sample', out, raw, table: values.table, size, seed, format };
}

function rowOptions({ rights, strict, check, limit }: Values): RowOptions {
  if (rights !== undefined && !isRights(rights)) {
    throw usage(`--rights takes ${RIGHTS.join(', ')}, not`, rights);
  }
  return { rights, strict, check, limit: wholeNumber('--limit', limit) };
}

function wholeNumber(flag: string, value: string | undefined): number | undefined {
  if (value !== undefined && !/^[1-9]\d{0,8}$/.test(value)) {
    throw usage(`${flag} takes a whole number from 1, not`, value);
  }
  return value === undefined ? undefined : Number(value);
}

const isRights = (word: string): word is Rights => (RIGHTS as readonly string[]).includes(word);

const usage = (what: string, value: string): DatelineError =>
  new DatelineError({ stage: 'cli', what, value, todo: 'See dateline --help.' });
