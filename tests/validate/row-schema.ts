import { z } from 'zod';
import { isWellFormed } from '../../pipeline/validate/well-formed.ts';
import { isDate, isInstant } from '../../schemas/calendar.ts';
import { type Column, FORMATS } from '../../schemas/column.ts';
import type { Row, Table } from '../../schemas/table.ts';

const isClean = (text: string): boolean => text !== '' && isWellFormed(text);

/**
 * The zod object of a row as transform makes it: every column there, nothing else. Slower than the compiled check, and
 * written independently of it: what that one is held against.
 */
export function rowSchema(table: Table): z.ZodType<Row> {
  const columns = Object.entries(table.columns).map(([name, column]) => [name, cellSchema(column)]);
  return z.strictObject(Object.fromEntries(columns)) as unknown as z.ZodType<Row>;
}

function cellSchema(column: Column): z.ZodType {
  return column.nullable ? valueSchema(column).nullable() : valueSchema(column);
}

function valueSchema(column: Column): z.ZodType {
  switch (column.type) {
    case 'string':
      return stringSchema(column);
    case 'date':
      return z.string().refine(isDate, 'not a day as 2024-11-17');
    case 'instant':
      return z.string().refine(isInstant, 'not a moment as 2024-11-17T05:00:00Z');
    case 'int32':
      return z.int32().min(column.minimum ?? -(2 ** 31), { error: `less than ${column.minimum}` });
    case 'float64':
      return z
        .number()
        .min(column.minimum ?? -Number.MAX_VALUE)
        .max(column.maximum ?? Number.MAX_VALUE);
    case 'boolean':
      return z.boolean();
    case 'list':
      return z.array(
        z.string().refine((item) => isClean(item) && !item.includes(';'), 'empty, or holds ";"'),
      );
  }
}

function stringSchema(column: Column): z.ZodType {
  if (column.values) return z.enum(column.values as [string, ...string[]]);
  const schema = z.string().refine(isClean, 'empty, or half a surrogate pair');
  return column.format ? schema.regex(FORMATS[column.format].pattern, FORMATS[column.format].says) : schema;
}
