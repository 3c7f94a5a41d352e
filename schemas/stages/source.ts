/** What read hands to clean: one record of a source file, decoded and normalised, not interpreted. */
import type { Rights } from './article.ts';

export interface SourceRecord {
  /** Path below the raw folder, with `/`. */
  readonly sourceFile: string;
  /** Number of the record within a container, from 1; null in a file that is one article. */
  readonly record: number | null;
  /** The record's own id or canonical URL; null where the path names it. */
  readonly key: string | null;
  /** Of the file's bytes, hexadecimal. */
  readonly sourceSha256: string;
  readonly sourceFormat: string;
  readonly sourceEncoding: string;
  /** NFC, `\n` line ends, no byte order mark. */
  readonly text: string;
  /** What the container or page itself says beside the text. */
  readonly stated: StatedMetadata;
}

/** Metadata that stands beside a text; every field as printed, null where nothing is said. */
export interface StatedMetadata {
  readonly url: string | null;
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly rights: Rights | null;
}

export const NOTHING_STATED: StatedMetadata = {
  url: null,
  publisher: null,
  headline: null,
  authors: [],
  publishedAt: null,
  rights: null,
};
