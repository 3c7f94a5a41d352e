/** datapackage.json: valid by the profile of Data Package 2.0, and true of every file beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { DATAPACKAGE, PUBLISHED } from '../../../pipeline/publish/files.ts';
import { articleSource } from '../../../pipeline/publish/metadata/sources.ts';
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES, tables } from '../../../schemas/tables/index.ts';
import { publish, scratchFolder } from '../publish.ts';
import { articles, DATASETS, measure, profileErrors } from './datasets.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: Record<string, unknown>;
  readonly categories?: readonly string[];
}
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly type?: string;
  readonly mediatype: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}
interface DataPackage extends Record<string, unknown> {
  readonly sources: readonly Record<string, unknown>[];
  readonly resources: readonly Resource[];
}

const scratch = scratchFolder();
const errorsOf = profileErrors('datapackage-2.0.json');

describe.each(DATASETS)('%s', (name, dataset: Dataset) => {
  const out = join(scratch, name.replaceAll(' ', '-'));
  let descriptor: DataPackage;
  beforeAll(async () => {
    await publish(out, articles, { dataset });
    descriptor = JSON.parse(readFileSync(join(out, DATAPACKAGE), 'utf8')) as DataPackage;
  });

  test('is valid by the profile', () => {
    expect(errorsOf(descriptor)).toBeNull();
  });

  test('lists every file with its size and hash', () => {
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      PUBLISHED.filter((path) => path !== DATAPACKAGE),
    );
    expect(new Set(descriptor.resources.map((one) => one.name)).size).toBe(descriptor.resources.length);
    for (const { path, bytes, hash } of descriptor.resources) {
      const found = measure(out, path);
      expect({ path, bytes, hash }).toEqual({ path, bytes: found.bytes, hash: `sha256:${found.sha256}` });
    }
  });

  test('says what dataset.json says, and nothing more', () => {
    const { id, title, description, homepage, version, date } = dataset;
    expect(descriptor).toMatchObject({ title: title ?? 'Dateline dataset' });
    const page = homepage?.replace('{', '%7B').replace('}', '%7D');
    const said = { id, description, homepage: page, version, created: date && `${date}T00:00:00Z` };
    for (const [key, value] of Object.entries(said)) expect(descriptor[key], key).toBe(value);
    expect('contributors' in descriptor).toBe((dataset.contributors ?? []).length > 0);
    expect('licenses' in descriptor).toBe(dataset.licence !== undefined);
  });

  test('every article is a source, with its rights', () => {
    expect(descriptor.sources.map(({ article_id, rights }) => [article_id, rights])).toEqual([
      [undefined, undefined],
      ...articles.map(({ rows }) => [rows.articles[0].article_id, rows.articles[0].rights]),
    ]);
    expect(descriptor.sources[0]).toMatchObject({ title: 'GeoNames', license: 'CC-BY-4.0' });
    for (const [i, { rows }] of articles.entries())
      expect(descriptor.sources[i + 1]!.path).toBe(rows.articles[0].url ?? undefined);
  });
});

test('the address of a source is one by RFC 3986', () => {
  const row = articles[0]!.rows.articles[0];
  expect(articleSource({ ...row, url: 'https://example.org/日本?50%' }).path).toBe(
    'https://example.org/%E6%97%A5%E6%9C%AC?50%25',
  );
  expect(articleSource({ ...row, url: null })).not.toHaveProperty('path');
});

describe('tables', () => {
  const out = join(scratch, 'tables');
  let resources: readonly Resource[];
  beforeAll(async () => {
    await publish(out, articles);
    resources = (JSON.parse(readFileSync(join(out, DATAPACKAGE), 'utf8')) as DataPackage).resources;
  });
  const resource = (name: string): Resource => resources.find((one) => one.name === name)!;

  test('are all CSV files, and nothing else is one', () => {
    for (const { path, type, schema } of resources) {
      expect([path, type]).toEqual([path, path.endsWith('.csv') ? 'table' : undefined]);
      expect([path, schema !== undefined]).toEqual([path, path.endsWith('.csv')]);
    }
  });

  test('the fields are the columns of the CSV file, in their order', () => {
    for (const { path, schema } of resources) {
      if (!schema) continue;
      const [header] = parse(readFileSync(join(out, path), 'utf8'), { to: 1 }) as string[][];
      expect(
        schema.fields.map(({ name }) => name),
        path,
      ).toEqual(header);
    }
  });

  test('foreign keys lead from a column to the key of a table, self references without its name', () => {
    let count = 0;
    for (const table of TABLES) {
      const { foreignKeys = [], primaryKey } = resource(table.name).schema!;
      expect(primaryKey).toEqual(table.key);
      for (const { fields, reference } of foreignKeys) {
        count++;
        const target = reference.resource === undefined ? table : tables[reference.resource as 'articles'];
        expect(table.columns[fields[0]!]!.references).toBe(target.name);
        expect(reference.fields).toEqual(target.key);
        expect(reference.resource === table.name).toBe(false);
      }
    }
    expect(count).toBe(
      TABLES.flatMap(({ columns }) => Object.values(columns)).filter(({ references }) => references).length,
    );
    expect(resource('quotes').schema!.foreignKeys).toContainEqual({
      fields: ['quote_group_id'],
      reference: { fields: ['quote_id'] },
    });
  });

  test('every cell of the CSV files keeps the constraints of its field', () => {
    let tested = 0;
    for (const { path, schema } of resources) {
      if (!schema) continue;
      const records = parse(readFileSync(join(out, path), 'utf8'), {
        columns: true,
        record_delimiter: '\n',
      }) as Record<string, string>[];
      for (const { name, constraints = {} } of schema.fields)
        for (const record of records) {
          tested++;
          const cell = record[name]!;
          expect(broken(cell, constraints), `${path} ${name}: ${cell}`).toEqual([]);
        }
    }
    expect(tested).toBeGreaterThan(3000);
  });

  test('a field says what its column is', () => {
    const field = (table: string, name: string) =>
      resource(table).schema!.fields.find((one) => one.name === name);
    expect(field('articles', 'article_id')!.constraints).toEqual({
      required: true,
      unique: true,
      pattern: '[A-Za-z0-9._-]{1,64}',
    });
    expect(field('entities', 'latitude')).toMatchObject({
      type: 'number',
      constraints: { minimum: -90, maximum: 90 },
    });
    expect(field('quotes', 'kind')).toMatchObject({
      categories: ['direct', 'indirect', 'mixed'],
      constraints: { required: true, enum: ['direct', 'indirect', 'mixed'] },
    });
    expect(field('quotes', 'text')!.constraints).toBeUndefined();
    expect(field('quotes', 'unresolved')).toMatchObject({ type: 'string', delimiter: ';' });
    expect(field('quotes', 'unresolved')!.description).toMatch(/its items joined with `;`/);
    expect(field('articles', 'published_at')!.type).toBe('datetime');
    expect(field('events', 'earliest')!.type).toBe('date');
    expect(field('quantities', 'is_conversion')).toMatchObject({ type: 'boolean', trueValues: ['true'] });
  });
});

/** The constraints that a cell of CSV breaks. */
function broken(cell: string, constraints: Record<string, unknown>): string[] {
  if (cell === '') return constraints.required ? ['required'] : [];
  const { pattern, minimum, maximum } = constraints;
  const words = constraints.enum as readonly string[] | undefined;
  return [
    ...(words && !words.includes(cell) ? ['enum'] : []),
    ...(pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell) ? ['pattern'] : []),
    ...(minimum !== undefined && Number(cell) < (minimum as number) ? ['minimum'] : []),
    ...(maximum !== undefined && Number(cell) > (maximum as number) ? ['maximum'] : []),
  ];
}

test('the profile refuses what is wrong', () => {
  const resource = { name: 'x', path: 'csv/x.csv', bytes: 1 };
  const wrong = [
    {},
    { resources: [] },
    { resources: [{ ...resource, type: 'file' }] },
    { resources: [{ ...resource, bytes: '1' }] },
    { resources: [{ ...resource, hash: 'sha256:xyz' }] },
    { resources: [resource], created: '2024-11-24' },
    { resources: [resource], licenses: [{ title: 'words' }] },
    { resources: [{ ...resource, schema: { fields: [{ name: 'a', type: 'text' }] } }] },
  ];
  for (const one of wrong) expect(errorsOf(one), JSON.stringify(one)).not.toBeNull();
  expect(errorsOf({ resources: [resource] })).toBeNull();
});
