import { readFile } from 'node:fs/promises';
import type { Reject } from '../../schemas/stages/reject.ts';
import { NOTHING_STATED, type SourceRecord } from '../../schemas/stages/source.ts';
import { reasonOf } from '../error.ts';
import { canonical, sha256 } from './canonical.ts';
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';
import type { SourceFile } from './walk.ts';

/** Plain text: one file, one article. */
export const textReader: Reader = {
  format: 'text',
  endings: ['.txt'],
  async *read(file) {
    yield await readText(file);
  },
};

async function readText(file: SourceFile): Promise<SourceRecord | Reject> {
  const rejected = { sourceFile: file.sourceFile, record: null, stage: 'read' } as const;
  try {
    const bytes = await readFile(file.path);
    const decoded = decode(bytes);
    if ('reason' in decoded) return { ...rejected, ...decoded };
    const text = canonical(decoded.text);
    if (text.trim() === '') return { ...rejected, reason: 'empty', detail: 'no text in the file' };
    return {
      sourceFile: file.sourceFile,
      record: null,
      key: null,
      sourceSha256: sha256(bytes),
      sourceFormat: textReader.format,
      sourceEncoding: decoded.encoding,
      text,
      stated: NOTHING_STATED,
    };
  } catch (error) {
    // The system names the file by its place on this machine.
    return {
      ...rejected,
      reason: 'unreadable',
      detail: reasonOf(error).replaceAll(file.path, file.sourceFile),
    };
  }
}
