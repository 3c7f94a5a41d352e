/** Datasets that the metadata are tested on: what dataset.json may say, and articles of every rights class. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Rights } from '../../../schemas/stages/article.ts';
import { type Dataset, datasetSchema } from '../../../schemas/stages/dataset.ts';
import { generateArticle } from '../generate.ts';

const HARD = 'A "B": {x} & \\ # 日本 😀 \u0007 \u007f \u0085 \u2028 %';

export const DATASETS: readonly (readonly [string, Dataset])[] = [
  ['nothing said', {}],
  ['empty lists', { contributors: [], keywords: [] }],
  [
    'all said',
    {
      id: 'https://doi.org/10.5281/zenodo.1234567',
      title: 'Ports and Harbours, 2023',
      description: 'Reports on ports.',
      version: '1.2.0',
      date: '2023-03-01',
      licence: 'ODbL-1.0',
      homepage: 'https://example.org/ports?all={yes}',
      contributors: [
        'Port Watch',
        {
          name: 'Ana Bell',
          given_name: 'Ana',
          family_name: 'Bell',
          url: 'https://example.org/ana',
          role: 'author',
        },
        { name: 'Harbour Club', url: 'http://club.example.org' },
        'Port Watch',
      ],
      keywords: ['ports', 'yes', '1.0', 'ports'],
    },
  ],
  ['a licence by address', { licence: 'https://example.org/licence', id: 'urn:example:ports' }],
  ['a known licence by address', { licence: 'http://creativecommons.org/licenses/by/4.0' }],
  [
    'hard characters',
    {
      title: HARD,
      description: `${HARD}\n- a: b`,
      licence: HARD,
      contributors: [HARD, { name: HARD, family_name: HARD }],
      keywords: [HARD],
    },
  ],
].map(([name, dataset]) => [name as string, datasetSchema.parse(dataset)]);

const RIGHTS: readonly Rights[] = ['full', 'quotations', 'none', 'unknown'];
export const articles = RIGHTS.map((rights, i) => generateArticle(i, { rights }));

/** Size and SHA-256 of a file. */
export function measure(folder: string, path: string): { bytes: number; sha256: string } {
  const content = readFileSync(join(folder, path));
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown };

/** The errors that a JSON Schema of `profiles/` finds, null where there are none. */
export function profileErrors(profile: string): (value: unknown) => unknown {
  const require = createRequire(import.meta.url);
  const { default: Ajv } = require('ajv') as { default: new (options: object) => Compiler };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: Compiler) => void };
  const ajv = new Ajv({ strict: false, validateFormats: true, formats: { textarea: true } });
  addFormats(ajv);
  const schema = JSON.parse(readFileSync(new URL(`profiles/${profile}`, import.meta.url), 'utf8')) as object;
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? null : validate.errors);
}

interface Compiler {
  compile(schema: object): Validate;
}
