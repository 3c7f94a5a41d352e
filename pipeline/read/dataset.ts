import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, datasetSchema } from '../../schemas/stages/dataset.ts';
import { DatelineError, reasonOf } from '../error.ts';
import { canonical } from './canonical.ts';
import { decode } from './decode.ts';

/** `dataset.json` of a raw folder, `{}` without one. */
export function readDataset(folder: string): Dataset {
  const path = join(folder, 'dataset.json');
  if (!existsSync(path)) return {};
  const decoded = decode(readFileSync(path));
  if ('reason' in decoded) return fail(decoded.reason, decoded.detail, path);
  let value: unknown;
  try {
    value = JSON.parse(canonical(decoded.text));
  } catch (error) {
    return fail('is not JSON', reasonOf(error), path);
  }
  const checked = datasetSchema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  return fail(issue.path.join('.') || 'field', issue.message, path);
}

function fail(what: string, value: string, path: string): never {
  const todo = `The fields are ${Object.keys(datasetSchema.shape).join(', ')}; all may be left out.`;
  throw new DatelineError({ stage: 'dataset.json', what, value, where: path, todo });
}
