/** What a program may import from the package. Everything else may change without notice. */
export type { Cell, Column, ColumnType } from '../schemas/column.ts';
export type { Row, RowOf, Table } from '../schemas/table.ts';
export { type TableName, type TableRows, tables } from '../schemas/tables/index.ts';
export { DatelineError, type ErrorDetails, type ExitCode } from './error.ts';
export { rowsOfText, type TextFacts } from './rows-of-text.ts';
export { type RunOptions, type RunReport, run } from './run.ts';
export { VERSION } from './version.ts';
