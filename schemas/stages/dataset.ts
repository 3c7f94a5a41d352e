import { z } from 'zod';

const line = z.string().min(1).max(2000);

/** `raw/dataset.json`: how the published dataset is to be named and credited. Every field is optional. */
export const datasetSchema = z.strictObject({
  /** An absolute IRI, the prefix of every row's id in JSON-LD; without one, `urn:dateline:`. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/, 'an absolute IRI such as https://example.org/dataset/')
    .optional(),
  title: line.optional(),
  description: line.optional(),
  version: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/, 'letters, digits, ".", "+", "-"')
    .optional(),
  /** Day of release. */
  date: z.iso.date('a day such as 2024-11-17').optional(),
  /** SPDX id or an IRI. */
  licence: line.optional(),
  homepage: z.url().optional(),
  contributors: z
    .array(z.union([line, z.strictObject({ name: line, role: line.optional(), url: z.url().optional() })]))
    .optional(),
  keywords: z.array(line).optional(),
});
export type Dataset = z.infer<typeof datasetSchema>;
