import { type Node, row } from './node.ts';

/** The run that made the dataset, without times; no article can have these ids. */
export const runNodes = (version: string): Node[] => [
  { '@id': row('#run'), '@type': 'prov:Activity', 'prov:wasAssociatedWith': row('#software') },
  {
    '@id': row('#software'),
    '@type': 'prov:SoftwareAgent',
    'schema:name': 'Dateline',
    'schema:softwareVersion': version,
  },
];
