import type { Reject } from '../../schemas/stages/reject.ts';
import type { SourceRecord } from '../../schemas/stages/source.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text.ts';
import { type SourceFile, walk } from './walk.ts';

/** Every format that is read; a new one is one file and one line here. */
export const READERS: readonly Reader[] = [textReader];

/** Records of the files and folders named, in the order of the output. Held at a time: one record, one folder's names. */
export async function* readSources(paths: readonly string[]): AsyncGenerator<SourceRecord | Reject> {
  for (const path of paths) {
    for (const found of walk(path)) {
      if ('reason' in found) yield found;
      else yield* readSource(found);
    }
  }
}

async function* readSource(file: SourceFile): AsyncGenerator<SourceRecord | Reject> {
  const name = file.sourceFile.toLowerCase();
  const reader = READERS.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (reader !== undefined) yield* reader.read(file);
  else {
    const known = READERS.flatMap(({ endings }) => endings).join(', ');
    const detail = `no reader for this ending; known: ${known}`;
    yield { sourceFile: file.sourceFile, record: null, stage: 'read', reason: 'unknown_format', detail };
  }
}
