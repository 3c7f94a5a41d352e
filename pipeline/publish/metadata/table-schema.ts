/** A table as Data Package's Table Schema has it. */
import { type Column, FORMATS } from '../../../schemas/column.ts';
import type { Table } from '../../../schemas/table.ts';
import { isNullable } from '../arrow-schema.ts';

const TYPES = {
  string: { type: 'string' },
  date: { type: 'date' },
  instant: { type: 'datetime' },
  int32: { type: 'integer' },
  float64: { type: 'number' },
  boolean: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
  // The standard has a type for lists, with these properties; its profile does not, and refuses it.
  list: { type: 'string', delimiter: ';', itemType: 'string' },
} as const;

/**
 * @param tables whose keys may be referred to
 */
export function tableSchema(table: Table, tables: readonly Table[]): Record<string, unknown> {
  const columns = Object.entries(table.columns);
  const foreignKeys = columns.flatMap(([name, column]) => {
    const target = tables.find((one) => one.name === column.references);
    return target ? [foreignKey(name, table, target)] : [];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(([name, column]) => field(name, column, table)),
    ...(table.key.length > 0 && { primaryKey: table.key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
    missingValues: [''],
  };
}

function field(name: string, column: Column, table: Table): Record<string, unknown> {
  const { values, format, minimum, maximum } = column;
  const constraints = {
    ...(!isNullable(column) && { required: true }),
    ...(table.key.length === 1 && table.key[0] === name && { unique: true }),
    ...(values && { enum: values }),
    ...(format && { pattern: patternOf(FORMATS[format].pattern) }),
    ...(minimum !== null && { minimum }),
    ...(maximum !== null && { maximum }),
  };
  return {
    name,
    ...TYPES[column.type],
    description: column.description + more(column),
    ...(values && { categories: values }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function more({ format, type }: Column): string {
  if (type === 'list') return ' (a list, its items joined with `;`)';
  return format ? ` (${FORMATS[format].says})` : '';
}

/** Patterns of Table Schema hold for the whole text by themselves. */
const patternOf = ({ source }: RegExp): string => source.replace(/^\^|\$$/g, '');

/** A table that refers to itself is not named, by the specification. */
function foreignKey(name: string, table: Table, target: Table): Record<string, unknown> {
  const reference = { ...(target !== table && { resource: target.name }), fields: [target.key[0]] };
  return { fields: [name], reference };
}
