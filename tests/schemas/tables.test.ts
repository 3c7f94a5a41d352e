import { describe, expect, test } from 'vitest';
import { context, isNodeId, termOf } from '../../pipeline/publish/linked-data.ts';
import { TABLES } from '../../schemas/tables/index.ts';

const byName = new Map(TABLES.map((table) => [table.name, table]));

test('the tables stand in the order in which they are published', () => {
  expect(TABLES.map(({ name }) => name).join(' ')).toBe(
    'articles passages sentences entities mentions members roles quotes times quantities events event_mentions participants event_quantities',
  );
});

describe.each(TABLES)('$name', (table) => {
  const columns = Object.entries(table.columns);

  test('its key is made of columns that are never empty', () => {
    for (const column of table.key)
      expect(table.columns[column]).toMatchObject({ nullable: false, rights: null });
  });

  test('references, copies and slices name columns that are there', () => {
    for (const [, { references, beside, slice }] of columns) {
      if (references) expect(byName.get(references)?.key.length).toBe(1);
      if (slice)
        expect(table.columns).toMatchObject({
          [slice.start]: { type: 'int32' },
          [slice.end]: { type: 'int32' },
        });
      if (!beside) continue;
      const target = table.columns[beside.ref]?.references;
      expect(target).toBeTruthy();
      if (target !== 'mentions') expect(byName.get(target!)?.columns).toHaveProperty(beside.column);
    }
  });

  test('every copy has the type of what it copies', () => {
    for (const [, { beside, type }] of columns) {
      const target = beside && byName.get(table.columns[beside.ref]!.references!)?.columns[beside.column];
      if (target) expect(type).toBe(target.type);
    }
  });

  test('every text that repeats the article has a rights class', () => {
    for (const [name, { rights, slice }] of columns)
      if (slice || /_text$|_name$|^name$/.test(name)) expect(rights).not.toBeNull();
  });

  test('every column says what it is and has a term of its own', () => {
    const terms = columns.map(([, column]) => termOf(column));
    expect(new Set(terms).size).toBe(terms.length);
    for (const [name, { description }] of columns) {
      expect(description.length, name).toBeGreaterThan(4);
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    }
  });

  test('enumeration words hold no blank', () => {
    for (const [, { values }] of columns)
      for (const word of values ?? []) expect(word).toMatch(/^[A-Za-z_-]+$/);
  });

  test('the common columns are there', () => {
    const common = ['article_id', 'start_char', 'end_char'];
    if (table.name !== 'articles') common.push('text');
    if (!['articles', 'passages', 'sentences', 'entities'].includes(table.name)) common.push('sentence_id');
    if (['mentions', 'roles', 'quotes', 'times', 'quantities', 'events', 'participants'].includes(table.name))
      common.push('unresolved');
    if (['quotes', 'events'].includes(table.name)) common.push('publisher', 'published_on');
    for (const column of common) expect(table.columns).toHaveProperty(column);
    expect('unresolved' in table.columns).toBe(common.includes('unresolved'));
  });
});

test('a term means one thing in all tables', () => {
  const meanings = new Map<string, string>();
  for (const table of TABLES)
    for (const [name, column] of Object.entries(table.columns)) {
      if (isNodeId(table, name)) continue;
      const meaning = `${column.type} ${column.references ? 'reference' : 'value'}`;
      expect(meanings.get(termOf(column)) ?? meaning, `${table.name}.${name}`).toBe(meaning);
      meanings.set(termOf(column), meaning);
    }
});

test('the context defines every term, and prefixes none that it does not know', () => {
  const terms = context('urn:x:');
  for (const key of Object.keys(terms))
    if (key.includes(':')) expect(terms).toHaveProperty([key.split(':')[0]!]);
});
