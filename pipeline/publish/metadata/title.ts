import type { Dataset } from '../../../schemas/stages/dataset.ts';

/** The title of the dataset, also where dataset.json has none. */
export const titleOf = ({ title }: Dataset): string => title ?? 'Dateline dataset';

/** The title as a name for addresses and keys; null where letters beyond ASCII would be lost. */
export function nameOf({ title }: Dataset): string | null {
  if (title === undefined || /[^\u0000-\u007f]/.test(title)) return null;
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name === '' ? null : name;
}
