/** The publish stage: rows in, batch by batch; a proven output folder in the end, or the one before untouched. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Batch } from '../../schemas/stages/batch.ts';
import type { Dataset } from '../../schemas/stages/dataset.ts';
import type { Reject } from '../../schemas/stages/reject.ts';
import { DatelineError, EXIT, reasonOf } from '../error.ts';
import type { CheckRow, Checks } from '../validate/checks.ts';
import { ArticleCells } from './article-cells.ts';
import { checksText, rejectHeader, rejectLine } from './checks-file.ts';
import { ColumnarFiles } from './columnar.ts';
import { CsvFiles } from './csv.ts';
import { ended, type FileSink, type FileSystem, type Written } from './file-sink.ts';
import {
  CHECKS,
  CITATION,
  CROISSANT,
  DATAPACKAGE,
  FORMATS,
  JSONLD,
  README,
  REJECTS,
  SUMS,
  tablePath,
  WORKBOOK,
} from './files.ts';
import { assertOurs, type Folder, folderOf } from './folder.ts';
import { JsonLdFile } from './jsonld.ts';
import { rowPrefix } from './linked-data.ts';
import { acquireLock, type Lock } from './lock.ts';
import { cffText } from './metadata/cff.ts';
import { croissantText } from './metadata/croissant.ts';
import { DataPackageFile } from './metadata/data-package.ts';
import { noteCounts } from './note-counts.ts';
import type { TableSums } from './read-back/file-sums.ts';
import { proveReadBack } from './read-back/read-back.ts';
import { readmeText } from './readme.ts';
import { finishReplace, replaceOutput } from './replace.ts';
import { applyRights, nothingWithheld, type Withheld } from './rights.ts';
import { StagedFiles } from './staged-files.ts';
import { sumsText } from './sums.ts';
import { orCannotWrite } from './system-error.ts';
import { type WorkbookLimits, whyNoWorkbook } from './workbook/limits.ts';
import { makeWorkbook } from './workbook/make.ts';
import type { Writer } from './writer.ts';

export interface PublicationOptions {
  /** Of the software. */
  readonly version: string;
  readonly dataset: Dataset;
  /** One line for a person: what moved along, what was left out. */
  readonly log: (line: string) => void;
  readonly fileSystem?: FileSystem;
  readonly workbookLimits?: WorkbookLimits;
}

export interface Publication {
  /** Writes a validated batch into every format. */
  write(batch: Batch): Promise<void>;
  /** Writes a row of `rejects.csv`. */
  reject(reject: Reject): void;
  /**
   * Ends the files, reads every one back, and puts them in the place of the output.
   * @param checks become checks.csv; options and versions are noted in them before
   */
  commit(checks: Checks): Promise<Published>;
  /** Removes what was staged; the output is as it was. Does nothing after `commit`. */
  abort(): void;
}

export interface Published {
  /** Rows of each table. */
  readonly tables: TableSums;
  /** Texts withheld, by rights. */
  readonly withheld: number;
  /** SHA-256 of SHA256SUMS. */
  readonly sumsSha256: string;
}

/**
 * Takes the lock, finishes a replacement that was cut short, and opens the staging files.
 * @throws DatelineError when `out` is somebody else's, or another build holds it
 */
export async function openPublication(out: string, options: PublicationOptions): Promise<Publication> {
  const folder = folderOf(out);
  assertOurs(folder);
  makeParent(folder);
  const lock = await acquireLock(folder.lock);
  try {
    orCannotWrite(folder.out, () => {
      finishReplace(folder, (path) => options.log(`kept ${path}`));
      assertOurs(folder);
      rmSync(folder.staging, { recursive: true, force: true });
      for (const format of FORMATS) mkdirSync(join(folder.staging, format), { recursive: true });
    });
    return new StagedPublication(folder, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeParent({ out }: Folder): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
  } catch (error) {
    throw new DatelineError({
      stage: 'publish',
      what: 'unfit --out',
      value: out,
      where: reasonOf(error),
      todo: 'give --out a folder in a place that you may write to',
      exitCode: EXIT.USAGE,
    });
  }
}

class StagedPublication implements Publication {
  readonly #folder: Folder;
  readonly #lock: Lock;
  readonly #options: PublicationOptions;
  readonly #files: StagedFiles;
  readonly #writers: readonly Writer[];
  readonly #cells = new ArticleCells();
  readonly #withheld: Withheld = nothingWithheld();
  readonly #dataPackage: DataPackageFile;
  readonly #rejects: FileSink;
  #rejected = 0;
  #isOpen = true;

  constructor(folder: Folder, lock: Lock, options: PublicationOptions) {
    this.#folder = folder;
    this.#lock = lock;
    this.#options = options;
    this.#files = new StagedFiles(folder.staging, options.fileSystem);
    const openTable = (format: (typeof FORMATS)[number], { name }: { readonly name: string }) =>
      this.#files.open(tablePath(format, name));
    this.#dataPackage = new DataPackageFile(this.#files.open(DATAPACKAGE), options.dataset);
    this.#writers = [
      new CsvFiles(openTable),
      new ColumnarFiles(openTable),
      new JsonLdFile(this.#files.open(JSONLD), rowPrefix(options.dataset.id ?? null), options.version),
      this.#dataPackage,
    ];
    this.#rejects = this.#files.open(REJECTS);
    this.#rejects.write(rejectHeader());
  }

  async write(batch: Batch): Promise<void> {
    for (const { rows } of batch.articles) {
      const article = this.#cells.of(applyRights(rows, this.#withheld));
      for (const writer of this.#writers) await writer.write(article);
    }
  }

  reject(reject: Reject): void {
    this.#rejected++;
    this.#rejects.write(rejectLine(reject));
  }

  async commit(checks: Checks): Promise<Published> {
    for (const writer of this.#writers) await writer.finish();
    // The data package names the bytes of all others.
    const files = this.#files.closeAllBut(DATAPACKAGE);
    const tables = this.#cells.sums();
    const noWorkbook = this.#whyNoWorkbook(tables, files);
    await this.#prove(tables, noWorkbook, files, checks);
    if (!this.#isOpen) throw ended(this.#folder.out);
    noteCounts(checks, {
      tables,
      hasWorkbook: noWorkbook === null,
      withheld: this.#withheld,
      rejects: this.#rejected,
    });
    this.#describe(files, checks.rows(), tables, noWorkbook);
    const sums = [...files].map(([name, { sha256 }]) => [name, sha256] as const);
    const { sha256: sumsSha256 } = this.#files.write(SUMS, sumsText(sums));
    this.#replace();
    const withheld = [...this.#withheld.withheld.values()].reduce((sum, count) => sum + count, 0);
    return { tables, withheld, sumsSha256 };
  }

  abort(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#files.discard();
    rmSync(this.#folder.staging, { recursive: true, force: true });
    this.#lock.release();
  }

  /** Writes the files that say what is in the others, and adds them to `files`. */
  #describe(
    files: Map<string, Written>,
    checks: readonly CheckRow[],
    tables: TableSums,
    noWorkbook: string | null,
  ): void {
    const { dataset, version } = this.#options;
    const put = (name: string, text: string) => files.set(name, this.#files.write(name, text));
    put(CHECKS, checksText(checks));
    put(CROISSANT, croissantText({ dataset, version, tables, files }));
    put(CITATION, cffText(dataset));
    put(README, readmeText({ dataset, version, tables, noWorkbook, checks, rejects: this.#rejected }));
    files.set(DATAPACKAGE, this.#dataPackage.end(files));
  }

  #replace(): void {
    this.#lock.assertHeld();
    assertOurs(this.#folder);
    orCannotWrite(this.#folder.out, () =>
      replaceOutput(this.#folder, (path) => this.#options.log(`kept ${path}`)),
    );
    this.#isOpen = false;
    this.#lock.release();
  }

  #whyNoWorkbook(tables: TableSums, written: ReadonlyMap<string, Written>): string | null {
    const csvBytes = (table: string): number => written.get(tablePath('csv', table))?.bytes ?? 0;
    return whyNoWorkbook(tables, csvBytes, this.#options.workbookLimits);
  }

  /** The workbook and the proof of every file, side by side; what became of it goes to `files` and `checks`. */
  async #prove(
    tables: TableSums,
    noWorkbook: string | null,
    files: Map<string, Written>,
    checks: Checks,
  ): Promise<void> {
    const { dataset, version, fileSystem } = this.#options;
    const { staging } = this.#folder;
    const making =
      noWorkbook === null ? makeWorkbook(staging, { dataset, version, tables }, fileSystem) : null;
    await proveReadBack(
      staging,
      tables,
      making?.then(({ sums }) => sums),
    );
    const made = await making;
    checks.note('workbook', noWorkbook ?? 'made', 'publish');
    if (noWorkbook !== null) this.#options.log(`${WORKBOOK} ${noWorkbook}`);
    if (!made) return;
    files.set(WORKBOOK, made.written);
    for (const [column, count] of made.tooLong)
      checks.note(`texts too long for a cell of the workbook: ${column}`, String(count), 'publish');
  }
}
