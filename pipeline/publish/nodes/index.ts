import { articles } from './articles.ts';
import { entities } from './entities.ts';
import { events } from './events.ts';
import type { NodeShape } from './node.ts';
import { quantities } from './quantities.ts';
import { quotes } from './quotes.ts';

const PLAIN: NodeShape = { spanTerm: 'prov:wasDerivedFrom' };
const SHAPES: Readonly<Record<string, unknown>> = {
  articles,
  entities,
  quotes,
  quantities,
  events,
  // Their spans are those of the mention and of the amount that they name.
  members: {},
  event_quantities: {},
};

/** What a table adds to the plain nodes of its rows. */
export const nodeShape = (table: string): NodeShape => (SHAPES[table] as NodeShape | undefined) ?? PLAIN;
