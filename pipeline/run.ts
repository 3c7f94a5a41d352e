/**
 * The whole way, raw files to a published folder:
 *
 *   read → clean → annotate → transform   run/make-rows.ts, in bounded batches; no article sees another
 *   → validate                            a failed check publishes nothing
 *   → publish                             every format in one pass, read back, then put in the place of the old output
 */
import { isReject, type Reject } from '../schemas/stages/reject.ts';
import { DatelineError, EXIT } from './error.ts';
import { openPublication, type Published } from './publish/publication.ts';
import { openSources } from './read/sources.ts';
import { assertApart } from './run/assert-apart.ts';
import { makeBatches, type RowOptions } from './run/make-rows.ts';
import { Checks } from './validate/checks.ts';
import { nothingSeen, validate } from './validate/validate.ts';
import { VERSION } from './version.ts';

export interface RunOptions extends RowOptions {
  /** Files and folders to read. */
  readonly paths: readonly string[];
  readonly out: string;
  /** One line for a person. */
  readonly log: (line: string) => void;
  /** Articles done and set aside so far. */
  readonly progress?: (articles: number, rejects: number) => void;
  /** Ends the run at once; the output stays as it was. */
  readonly signal?: AbortSignal;
}

export interface RunReport extends Published {
  readonly articles: number;
  readonly rejects: number;
}

/**
 * Builds `out` from the sources. Whatever goes wrong, the output is as it was before.
 * @throws DatelineError for a person's mistake, a failed check, or when no article could be used
 */
export async function run(options: RunOptions): Promise<RunReport> {
  assertApart(options.paths, options.out);
  const sources = openSources(options.paths);
  const checks = new Checks();
  const seen = nothingSeen();
  let articles = 0;
  let rejects = 0;
  let firstReject: Reject | undefined;
  const { dataset } = sources;
  const publication = await openPublication(options.out, { version: VERSION, dataset, log: options.log });
  const abort = (): void => publication.abort();
  options.signal?.addEventListener('abort', abort);
  try {
    for await (const made of makeBatches(sources, options)) {
      if (isReject(made)) {
        publication.reject(made);
        firstReject ??= made;
        rejects++;
      } else {
        validate(made, checks, seen);
        await publication.write(made);
        articles += made.articles.length;
      }
      options.progress?.(articles, rejects);
    }
    if (articles === 0) throw nothingUsable(options.paths, rejects, firstReject);
    noteOptions(checks, options);
    return { ...(await publication.commit(checks)), articles, rejects };
  } finally {
    abort();
    options.signal?.removeEventListener('abort', abort);
  }
}

/** Options that decide over rows, so that `verify` can make the rows again. */
function noteOptions(checks: Checks, { rights, limit }: RunOptions): void {
  checks.note('software version', VERSION, 'run');
  checks.note('option rights', rights ?? 'none given', 'run');
  checks.note('option limit', limit === undefined ? 'none given' : String(limit), 'run');
}

function nothingUsable(paths: readonly string[], rejects: number, first: Reject | undefined): DatelineError {
  return new DatelineError({
    stage: 'run',
    what: 'found no article that can be used',
    value: paths.join(', '),
    where:
      first === undefined
        ? 'nothing to read there'
        : `${rejects} set aside; the first: ${first.sourceFile}: ${first.reason} (${first.detail})`,
    todo: 'Put articles there as .txt files, one article a file. The output was left as it is.',
    exitCode: EXIT.FAILED,
  });
}
