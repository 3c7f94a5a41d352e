import type { NameSpan } from '../../../../schemas/stages/annotations.ts';
import type { WithNames } from '../../layers.ts';
import { AMBIGUOUS, type EntityDraft } from '../draft.ts';
import { type EntityKnowledge, Gender } from '../knowledge.ts';
import { IntRoom } from '../scratch.ts';
import { type Form, groupForms } from './forms.ts';
import { clusterOrganizations } from './join-organizations.ts';
import { clusterPersons } from './join-persons.ts';
import { clusterPlaces } from './join-places.ts';
import { clusterTrusted } from './join-trusted.ts';

/** Entities under construction, and to which of them each name span belongs. */
export interface Clusters {
  readonly layers: WithNames;
  readonly knowledge: EntityKnowledge;
  readonly names: readonly NameSpan[];
  readonly forms: readonly Form[];
  /** Form of each name span, -1 for demonyms. */
  readonly formOf: Int32Array;
  /** The next name span of the same form, -1 behind the last. */
  readonly nextOf: Int32Array;
  readonly entities: EntityDraft[];
  readonly entityOfName: Int32Array;
}

const entityRoom = new IntRoom();

/**
 * Gathers the names of one article into entities: equal names, surname and full name, acronym and name, short and
 * full name, demonym and country. Places and the user's own names first, since their identity decides; then persons, then the
 * rest.
 */
export function clusterNames(layers: WithNames, knowledge: EntityKnowledge): Clusters {
  const { names } = layers;
  const { forms, formOf, next } = groupForms(layers, knowledge.vocabulary);
  const clusters: Clusters = {
    layers,
    knowledge,
    names,
    forms,
    formOf,
    nextOf: next,
    entities: [],
    entityOfName: entityRoom.take(names.length, -1),
  };
  clusterPlaces(clusters);
  clusterTrusted(clusters);
  clusterPersons(clusters);
  clusterOrganizations(clusters);
  return clusters;
}

/** A new entity named by a span; its index. */
export function addEntity(clusters: Clusters, span: number, type = clusters.names[span]!.type): number {
  clusters.entities.push({
    type,
    place: null,
    gender: Gender.UNKNOWN,
    genderHint: Gender.UNKNOWN,
    words: wordsOf(clusters, span),
    fullest: span,
    count: 0,
    countryCode: null,
  });
  return clusters.entities.length - 1;
}

const NO_WORDS: readonly number[] = [];

export function wordsOf({ forms, formOf }: Clusters, span: number): readonly number[] {
  const form = formOf[span]!;
  return form < 0 ? NO_WORDS : forms[form]!.words;
}

/** Ties spans that have no entity yet, places apart, to an entity; its fullest form grows with them. */
export function tie(clusters: Clusters, form: Form, entity: number): void {
  for (let span = form.first; span >= 0; span = clusters.nextOf[span]!) tieSpan(clusters, span, entity);
  form.entity = entity;
}

export function tieSpan(clusters: Clusters, span: number, entity: number): void {
  const { entityOfName, entities } = clusters;
  if (entityOfName[span] !== -1) return;
  entityOfName[span] = entity;
  if (entity === AMBIGUOUS) return;
  const draft = entities[entity]!;
  draft.count++;
  if (isFuller(clusters, span, draft.fullest)) {
    draft.fullest = span;
    draft.words = wordsOf(clusters, span);
  }
}

/** More words make a name fuller; an acronym is never fuller; of as many, those not in capitals, then the longer. */
function isFuller(clusters: Clusters, span: number, than: number): boolean {
  const { names, formOf } = clusters;
  if (span === than) return false;
  const isAcronym = names[span]!.form === 'acronym';
  const wasAcronym = names[than]!.form === 'acronym';
  if (isAcronym !== wasAcronym) return wasAcronym;
  if (formOf[span] !== formOf[than]) {
    const length = wordsOf(clusters, span).length;
    const wanted = wordsOf(clusters, than).length;
    if (length !== wanted) return length > wanted;
  }
  const length = names[span]!.end - names[span]!.start;
  const wanted = names[than]!.end - names[than]!.start;
  const hadCapitals = isCapitals(clusters, than);
  if (!hadCapitals && length <= wanted) return false;
  const hasCapitals = isCapitals(clusters, span);
  return hasCapitals === hadCapitals ? length > wanted : hadCapitals;
}

function isCapitals(clusters: Clusters, span: number): boolean {
  const { tokens } = clusters.layers;
  const { firstToken, endToken } = clusters.names[span]!;
  for (let token = firstToken; token < endToken; token++) {
    if ((tokens.shape[token]! & 5) === 1) return false;
  }
  return true;
}

/** Whether some of a form's spans have no entity yet. */
export function isOpen({ entityOfName, nextOf }: Clusters, form: Form): boolean {
  for (let span = form.first; span >= 0; span = nextOf[span]!) if (entityOfName[span] === -1) return true;
  return false;
}
