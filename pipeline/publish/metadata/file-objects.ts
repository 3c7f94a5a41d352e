import type { Written } from '../file-sink.ts';
import { kindOf } from '../files.ts';

/** Readers of Croissant know Parquet by the name it had before it was registered. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  'application/vnd.apache.parquet': 'application/x-parquet',
};

/** `distribution` of a Croissant dataset: every file with its address below the folder, its size and its hash. */
export const fileObjects = (files: ReadonlyMap<string, Written>): Record<string, unknown>[] =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes, sha256 }]) => {
      const { mediatype } = kindOf(path);
      const oldName = OLD_NAMES[mediatype];
      return {
        '@type': 'cr:FileObject',
        '@id': path,
        name: path,
        contentUrl: path,
        contentSize: `${bytes} B`,
        encodingFormat: oldName ? [mediatype, oldName] : mediatype,
        sha256,
      };
    });
