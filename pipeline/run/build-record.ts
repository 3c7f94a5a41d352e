import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BUILD_RECORD, SUMS } from '../publish/files.ts';
import { parseSums } from '../publish/sums.ts';
import { sha256 } from '../read/canonical.ts';
import { codeFingerprint, rawFingerprint } from './fingerprint.ts';
import type { RowOptions } from './make-rows.ts';

/** `<out>/.build.json`: what the output was made of. It is no part of the dataset. */
export interface BuildRecord {
  readonly raw: string;
  readonly options: string;
  readonly code: string;
  /** SHA-256 of SHA256SUMS; null while it is not known. */
  readonly sums: string | null;
}

/** What a build of these sources with these options and this software would be made of. */
export function recordOf(paths: readonly string[], options: RowOptions): BuildRecord {
  const { rights = null, limit = null, check = false, strict = false } = options;
  return {
    raw: rawFingerprint(paths),
    options: JSON.stringify({ rights, limit, check, strict }),
    code: codeFingerprint(),
    sums: null,
  };
}

/** Whether `out` was made of just this, and every file that SHA256SUMS lists is there, unchanged. */
export function isUpToDate(out: string, record: BuildRecord): boolean {
  const old = readRecord(out);
  if (old === null || old.raw !== record.raw || old.options !== record.options || old.code !== record.code) {
    return false;
  }
  const sumsPath = join(out, SUMS);
  if (!existsSync(sumsPath)) return false;
  const sums = readFileSync(sumsPath, 'utf8');
  if (sha256(sums) !== old.sums) return false;
  return parseSums(sums).every((line) => line !== null && isUnchanged(join(out, line.path), line.sha256));
}

/** Writes the record beside the published files: whole or not at all. */
export function writeRecord(out: string, record: BuildRecord, sums: string): void {
  const path = join(resolve(out), BUILD_RECORD);
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, `${JSON.stringify({ ...record, sums }, null, 2)}\n`);
    renameSync(own, path);
  } catch (error) {
    rmSync(own, { force: true });
    throw error;
  }
}

function readRecord(out: string): BuildRecord | null {
  const path = join(out, BUILD_RECORD);
  if (!existsSync(path)) return null;
  try {
    const { raw, options, code, sums } = JSON.parse(readFileSync(path, 'utf8')) as Partial<BuildRecord>;
    if (typeof raw !== 'string' || typeof options !== 'string' || typeof code !== 'string') return null;
    return typeof sums === 'string' ? { raw, options, code, sums } : null;
  } catch {
    // A damaged record is no record: the dataset is built again.
    return null;
  }
}

function isUnchanged(path: string, expected: string): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true && sha256(readFileSync(path)) === expected
  );
}
