/** `croissant.json`: schema.org/Dataset with MLCommons Croissant 1.1, context and all. */
import type { Dataset } from '../../../schemas/stages/dataset.ts';
import { TABLES } from '../../../schemas/tables/index.ts';
import type { Written } from '../file-sink.ts';
import { README } from '../files.ts';
import type { TableSums } from '../read-back/file-sums.ts';
import { bibtex } from './bibtex.ts';
import { schemaOrgCreators } from './contributors.ts';
import { CROISSANT_CONTEXT } from './croissant-context.ts';
import { fileObjects } from './file-objects.ts';
import { jsonText } from './json-text.ts';
import { schemaOrgLicence } from './licence.ts';
import { recordSets } from './record-sets.ts';
import { GEONAMES } from './sources.ts';
import { titleOf } from './title.ts';
import { uriOf } from './web-address.ts';

export interface CroissantFacts {
  readonly dataset: Dataset;
  /** Of the software. */
  readonly version: string;
  readonly tables: TableSums;
  /** The files that hold data. */
  readonly files: ReadonlyMap<string, Written>;
}

export function croissantText(facts: CroissantFacts): string {
  const { dataset, files } = facts;
  const { id, version, date, keywords, homepage } = dataset;
  return `${jsonText({
    '@context': CROISSANT_CONTEXT,
    '@type': 'sc:Dataset',
    '@id': id,
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: titleOf(dataset),
    description: dataset.description ?? DESCRIPTION,
    url: homepage === undefined ? README : uriOf(homepage),
    license: schemaOrgLicence(dataset),
    creator: schemaOrgCreators(dataset),
    datePublished: date,
    version,
    keywords: keywords?.length ? keywords : undefined,
    inLanguage: 'en',
    citeAs: bibtex(dataset),
    ...provenance(facts),
    distribution: fileObjects(files),
    recordSet: recordSets(TABLES),
  })}\n`;
}

const DESCRIPTION = 'Facts from news articles, with the characters of the article that every row rests on.';

/** What the dataset was made of, and by what; without times, so that the same input gives the same bytes. */
function provenance({ tables, version }: CroissantFacts): Record<string, unknown> {
  const articles = tables.get('articles')?.rows ?? 0;
  return {
    'prov:wasDerivedFrom': [
      {
        '@type': ['prov:Entity', 'prov:Collection'],
        'prov:label': `${articles} news articles, each a record of the record set articles`,
      },
      {
        '@type': 'prov:Entity',
        '@id': GEONAMES.path,
        'prov:label': `${GEONAMES.title} (${GEONAMES.license})`,
      },
    ],
    'prov:wasGeneratedBy': {
      '@type': 'prov:Activity',
      'prov:label': 'Extraction by rules and word lists',
      'prov:wasAssociatedWith': {
        '@type': ['prov:SoftwareAgent', 'sc:SoftwareApplication'],
        'prov:label': 'Dateline',
        softwareVersion: version,
      },
    },
  };
}
