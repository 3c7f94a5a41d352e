import { type WithEntities, type WithNames, withNames } from '../layers.ts';
import { withBodies } from './bodies.ts';
import { tieBodies } from './bodies-meant.ts';
import { clusterNames } from './cluster/cluster.ts';
import { withCompanies } from './companies.ts';
import { resolveReferences } from './coreference/resolve-references.ts';
import type { Draft } from './draft.ts';
import { finish } from './finish.ts';
import { readGrammar } from './grammar.ts';
import type { EntityKnowledge } from './knowledge.ts';
import { readLandmarks } from './landmarks.ts';
import { gatherMentions } from './mentions.ts';
import { withPersons } from './retyped.ts';
import { findRoles } from './roles/find-roles.ts';
import { inferCountries } from './roles/infer-countries.ts';
import { settleRoles } from './roles/settle-roles.ts';
import { withTrustedNames } from './trusted-names.ts';

export type EntityLayers = Pick<WithEntities, 'entities' | 'mentions' | 'mentionAt' | 'roles'>;

/** Entities of one article, every mention of them, and the posts that persons hold. */
export function resolveEntities(given: WithNames, knowledge: EntityKnowledge): EntityLayers {
  const landmarks = readLandmarks(given, knowledge);
  const trusted = withNames(given, withTrustedNames(given, knowledge));
  const told = withNames(trusted, withPersons(trusted, knowledge));
  const shown = withNames(told, withCompanies(told, knowledge, landmarks));
  const layers = withNames(shown, withBodies(shown, knowledge));
  const { entities, entityOfName } = clusterNames(layers, knowledge);
  const grammar = readGrammar(layers, knowledge, landmarks.isBracketed);
  const gathered = gatherMentions(layers, knowledge, grammar, entities, entityOfName, landmarks);
  const { mentions, mentionAt, mentionOfName, bearers, bodies } = gathered;
  const draft: Draft = {
    layers,
    knowledge,
    grammar,
    entities,
    mentions,
    mentionAt,
    mentionOfName,
    bearers,
    bodies,
    roles: [],
  };
  tieBodies(draft);
  findRoles(draft);
  resolveReferences(draft);
  inferCountries(draft);
  return finish(draft, settleRoles(draft));
}
