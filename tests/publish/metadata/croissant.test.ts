/** croissant.json: whole as linked data, true of the files beside it, and what its reference reader can follow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CROISSANT, JSONLD, REJECTS, tablePath } from '../../../pipeline/publish/files.ts';
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import { publish, scratchFolder } from '../publish.ts';
import { articles, DATASETS, measure } from './datasets.ts';

interface Reference {
  readonly '@id': string;
}
interface Field extends Reference {
  readonly name: string;
  readonly dataType: string;
  readonly isArray?: boolean;
  readonly source: { readonly fileObject: Reference; readonly extract: { readonly column: string } };
  readonly references?: { readonly field: Reference };
  readonly equivalentProperty?: string;
}
interface RecordSet extends Reference {
  readonly key: readonly Reference[];
  readonly field: readonly Field[];
}
interface FileObject extends Reference {
  readonly contentUrl: string;
  readonly contentSize: string;
  readonly encodingFormat: string | readonly string[];
  readonly sha256: string;
}
interface Croissant extends Record<string, unknown> {
  readonly distribution: readonly FileObject[];
  readonly recordSet: readonly RecordSet[];
}

const scratch = scratchFolder();
const require = createRequire(import.meta.url);
const jsonld = require('jsonld') as {
  expand(document: unknown, options: object): Promise<Record<string, unknown>[]>;
};
const expand = (document: unknown) =>
  jsonld.expand(document, {
    safe: true,
    base: 'https://example.org/folder/',
    documentLoader: (url: string): never => {
      throw new Error(`asked the network for ${url}`);
    },
  });

describe.each(DATASETS)('%s', (name, dataset: Dataset) => {
  const out = join(scratch, name.replaceAll(' ', '-'));
  let croissant: Croissant;
  beforeAll(async () => {
    await publish(out, articles, { dataset });
    croissant = JSON.parse(readFileSync(join(out, CROISSANT), 'utf8')) as Croissant;
  });

  test('is JSON-LD in which no term is lost', async () => {
    const [node] = await expand(croissant);
    expect(node!['@type']).toEqual(['https://schema.org/Dataset']);
    expect(node!['http://mlcommons.org/croissant/recordSet']).toHaveLength(TABLES.length);
    expect(node!['http://purl.org/dc/terms/conformsTo']).toMatchObject([
      { '@value': 'http://mlcommons.org/croissant/1.1' },
    ]);
    expect(node!['http://www.w3.org/ns/prov#wasDerivedFrom']).toHaveLength(2);
  });

  test('says what dataset.json says, and nothing more', () => {
    const { id, title, version, date, licence, contributors = [] } = dataset;
    expect(croissant).toMatchObject({ name: title ?? 'Dateline dataset', url: expect.any(String) });
    const said = { '@id': id, version, datePublished: date };
    for (const [key, value] of Object.entries(said)) expect(croissant[key], key).toBe(value);
    expect('license' in croissant).toBe(licence !== undefined);
    expect((croissant.creator as unknown[] | undefined)?.length ?? 0).toBe(contributors.length);
  });

  test('lists every file of data with its size and hash', () => {
    const paths = croissant.distribution.map(({ contentUrl }) => contentUrl);
    const data = TABLES.flatMap((table) =>
      (['csv', 'arrow', 'parquet'] as const).map((format) => tablePath(format, table.name)),
    );
    expect(paths).toEqual(expect.arrayContaining([...data, JSONLD, REJECTS]));
    expect(new Set(paths).size).toBe(paths.length);
    for (const { contentUrl, contentSize, sha256 } of croissant.distribution) {
      const found = measure(out, contentUrl);
      expect({ contentUrl, contentSize, sha256 }).toEqual({
        contentUrl,
        contentSize: `${found.bytes} B`,
        sha256: found.sha256,
      });
    }
  });
});

describe('record sets', () => {
  let croissant: Croissant;
  beforeAll(async () => {
    await publish(join(scratch, 'sets'), articles);
    croissant = JSON.parse(readFileSync(join(scratch, 'sets', CROISSANT), 'utf8')) as Croissant;
  });

  test('are the tables, with their columns and keys, read from Parquet', () => {
    const types = {
      string: 'sc:Text',
      date: 'sc:Date',
      instant: 'sc:DateTime',
      int32: 'cr:Int32',
      float64: 'cr:Float64',
      boolean: 'sc:Boolean',
      list: 'sc:Text',
    };
    expect(croissant.recordSet.map((set) => set['@id'])).toEqual(TABLES.map((table) => table.name));
    for (const [i, table] of TABLES.entries()) {
      const { key, field } = croissant.recordSet[i]!;
      expect(key).toEqual(table.key.map((column) => ({ '@id': `${table.name}/${column}` })));
      expect(field.map(({ name }) => name).sort()).toEqual(Object.keys(table.columns).sort());
      for (const one of field) {
        const column = table.columns[one.name]!;
        expect(one).toMatchObject({
          '@id': `${table.name}/${one.name}`,
          dataType: types[column.type],
          source: {
            fileObject: { '@id': `parquet/${table.name}.parquet` },
            extract: { column: one.name },
          },
        });
        expect(one.isArray).toBe(column.type === 'list' ? true : undefined);
      }
    }
  });

  test('no id stands twice, and every reference leads to a file or a field', () => {
    const fields = croissant.recordSet.flatMap((set) => set.field);
    const ids = [...croissant.distribution, ...croissant.recordSet, ...fields].map((one) => one['@id']);
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    for (const { source, references } of fields) {
      expect(known.has(source.fileObject['@id'])).toBe(true);
      if (references) expect(known.has(references.field['@id'])).toBe(true);
    }
  });

  test('references lead to earlier tables only, the first of a record set to articles', () => {
    const order = TABLES.map((table) => table.name);
    let count = 0;
    for (const { field, '@id': id } of croissant.recordSet) {
      const targets = field.flatMap(({ references }) =>
        references ? [references.field['@id'].split('/')[0]!] : [],
      );
      count += targets.length;
      if (id !== 'articles') expect(targets[0], id).toBe('articles');
      for (const target of targets) expect(order.indexOf(target)).toBeLessThan(order.indexOf(id));
    }
    expect(count).toBeGreaterThan(40);
  });

  test('a row is derived from its article', () => {
    for (const { field, '@id': id } of croissant.recordSet.slice(1))
      expect(field.find(({ name }) => name === 'article_id')!.equivalentProperty, id).toBe(
        'prov:wasDerivedFrom',
      );
  });

  test('says nothing of times', () => {
    expect(JSON.stringify(croissant)).not.toMatch(/endedAtTime|startedAtTime|dateModified|dateCreated/);
  });
});
