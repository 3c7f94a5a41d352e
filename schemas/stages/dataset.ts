import { z } from 'zod';

const line = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[^\ud800-\udfff]*$/u, 'text without half a surrogate pair');

/** What a browser opens: readers of the dataset click on it. */
const webAddress = z
  .url({ protocol: /^https?$/, error: 'a whole web address such as https://example.org/data' })
  .regex(/^https?:\/\/[^\s/]\S*$/i, 'a whole web address such as https://example.org/data');

/** A name, or a name with more; who has a family name is a person, anybody else an organisation or a group. */
const contributor = z.union([
  line,
  z
    .strictObject({
      name: line,
      given_name: line.optional(),
      family_name: line.optional(),
      role: line.optional(),
      url: webAddress.optional(),
    })
    .refine(({ given_name, family_name }) => given_name === undefined || family_name !== undefined, {
      error: 'a given_name needs a family_name beside it',
    }),
]);

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
  homepage: webAddress.optional(),
  contributors: z.array(contributor).optional(),
  keywords: z.array(line).optional(),
});
export type Dataset = z.infer<typeof datasetSchema>;
