/**
 * `datapackage.json`, Data Package v2. The head and the sources, one an article, are written as they come, so that
 * nothing is held of them; the resources in the end, when all other files have their bytes.
 */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import type { FileSink, Written } from '../file-sink.ts';
import type { PublishedArticle, Writer } from '../writer.ts';
import { packageContributors } from './contributors.ts';
import { jsonText } from './json-text.ts';
import { packageLicences } from './licence.ts';
import { resources } from './resources.ts';
import { articleSource, GEONAMES } from './sources.ts';
import { nameOf, titleOf } from './title.ts';
import { uriOf } from './web-address.ts';

const INDENT = '  ';

export class DataPackageFile implements Writer {
  readonly #sink: FileSink;

  constructor(sink: FileSink, dataset: Dataset) {
    this.#sink = sink;
    const fields = Object.entries(headOf(dataset)).filter(([, value]) => value !== undefined);
    const lines = fields.map(([key, value]) => `${INDENT}"${key}": ${jsonText(value, INDENT)},\n`);
    sink.write(`{\n${lines.join('')}${INDENT}"sources": [\n${INDENT.repeat(2)}${JSON.stringify(GEONAMES)}`);
  }

  write({ rows }: PublishedArticle): void {
    this.#sink.write(`,\n${INDENT.repeat(2)}${JSON.stringify(articleSource(rows.articles[0]))}`);
  }

  finish(): void {
    this.#sink.write(`\n${INDENT}],\n`);
  }

  /** @param files every file that the package holds but this one */
  end(files: ReadonlyMap<string, Written>): Written {
    this.#sink.write(`${INDENT}"resources": ${jsonText(resources(files, TABLES), INDENT)}\n}\n`);
    return this.#sink.close();
  }
}

/** The profile wants a moment; of the day of release, its beginning in UTC. */
const createdOn = (date: string | undefined): string | undefined => date && `${date}T00:00:00Z`;

const headOf = (dataset: Dataset): Record<string, unknown> => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: nameOf(dataset) ?? undefined,
  id: dataset.id,
  title: titleOf(dataset),
  description: dataset.description,
  homepage: dataset.homepage && uriOf(dataset.homepage),
  version: dataset.version,
  created: createdOn(dataset.date),
  keywords: dataset.keywords?.length ? dataset.keywords : undefined,
  contributors: packageContributors(dataset),
  licenses: packageLicences(dataset),
});
