import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  Schema,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow';
import type { Column } from '../../schemas/column.ts';
import type { Table } from '../../schemas/table.ts';

function arrowType(column: Column): DataType {
  switch (column.type) {
    case 'string':
      return new Utf8();
    case 'date':
      return new DateDay();
    case 'instant':
      return new TimestampMillisecond('UTC');
    case 'int32':
      return new Int32();
    case 'float64':
      return new Float64();
    case 'boolean':
      return new Bool();
    case 'list':
      return new List(new Field('item', new Utf8(), false));
  }
}

/** Whether the cell may be empty in the output: texts may be withheld, and an empty list is an empty cell. */
export const isNullable = (column: Column): boolean =>
  column.nullable || column.rights !== null || column.type === 'list';

/** Field metadata holds one key: several would be written to Parquet in random order. */
export function arrowSchema(table: Table): Schema {
  const fields = Object.entries(table.columns).map(
    ([name, column]) =>
      new Field(name, arrowType(column), isNullable(column), new Map([['description', column.description]])),
  );
  return new Schema(fields, new Map([['description', `A row is ${table.description}.`]]));
}
