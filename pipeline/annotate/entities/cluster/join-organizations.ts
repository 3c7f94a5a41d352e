import type { EntityType } from '../../../../schemas/stages/annotations.ts';
import { addEntity, type Clusters, isOpen, tie } from './cluster.ts';
import { type Form, isSame } from './forms.ts';
import { coreWords, isAcronymOf, isShortOf } from './organizations.ts';

/** What is neither a resolved place nor a person: longer names first, then acronyms and short forms. */
export function clusterOrganizations(clusters: Clusters): void {
  const { forms } = clusters;
  const long: Form[] = [];
  for (const form of forms) {
    if (!isOpen(clusters, form)) continue;
    if (form.isAcronym || form.words.length < 2) continue;
    joinLong(clusters, form, long);
  }
  const short: Form[] = [];
  for (const form of forms) if (isOpen(clusters, form)) joinShort(clusters, form, long, short);
}

function joinLong(clusters: Clusters, form: Form, long: Form[]): void {
  const { knowledge, entities } = clusters;
  const core = coreWords(form.words, knowledge);
  for (const other of long) {
    if (
      isSame(core, coreWords(other.words, knowledge)) &&
      isOneKind(form.type, entities[other.entity]!.type)
    ) {
      reconcile(clusters, other.entity, form.type);
      tie(clusters, form, other.entity);
      return;
    }
  }
  const entity = addEntity(clusters, form.spans[0]!, form.type);
  tie(clusters, form, entity);
  entities[entity]!.countryCode = countryInside(clusters, form.spans[0]!);
  long.push(form);
}

/** Country whose demonym or name begins an organisation's name: "Japanese government". */
function countryInside(clusters: Clusters, span: number): string | null {
  const { names } = clusters;
  const before = names[span - 1];
  const isInside = before !== undefined && before.firstToken === names[span]!.firstToken;
  return isInside && before.form === 'demonym' ? (before.place?.countryCode ?? null) : null;
}

/** An acronym or a lone word joins the long name that it shortens, if there is one. */
function joinShort(clusters: Clusters, form: Form, long: readonly Form[], short: Form[]): void {
  const { knowledge, entities } = clusters;
  const bracketed = form.isAcronym ? nameBeforeBracket(clusters, form) : -1;
  const found = new Set<number>();
  if (bracketed >= 0) found.add(bracketed);
  else {
    const core = coreWords(form.words, knowledge);
    for (const other of long) {
      const entity = other.entity;
      if (!isOneKind(form.type, entities[entity]!.type)) continue;
      const isShort = form.isAcronym
        ? isAcronymOf(knowledge.vocabulary.form(form.words[0]!), coreWords(other.words, knowledge), knowledge)
        : mayShorten(form.type) &&
          isShortOf(core, coreWords(other.words, knowledge)) &&
          !isPlaceName(clusters, form);
      if (isShort) found.add(entity);
      else if (isSame(core, coreWords(other.words, knowledge))) found.add(entity);
    }
  }
  if (found.size === 1) {
    const entity = [...found][0]!;
    reconcile(clusters, entity, form.type);
    tie(clusters, form, entity);
    return;
  }
  const core = coreWords(form.words, knowledge);
  for (const other of short) {
    if (isSame(core, coreWords(other.words, knowledge))) {
      tie(clusters, form, other.entity);
      return;
    }
  }
  tie(clusters, form, addEntity(clusters, form.spans[0]!, form.type));
  short.push(form);
}

/** "… Development Program (UNDP)": entity of the name whose bracket holds the acronym. */
function nameBeforeBracket(clusters: Clusters, form: Form): number {
  const { names, layers, knowledge, entityOfName, entities } = clusters;
  const { tokens } = layers;
  for (const span of form.spans) {
    if (span === 0) continue;
    const { firstToken, endToken } = names[span]!;
    const before = names[span - 1]!;
    if (tokens.word[firstToken - 1] !== knowledge.words['(']) continue;
    if (tokens.word[endToken] !== knowledge.words[')'] || before.endToken !== firstToken - 1) continue;
    const entity = entityOfName[span - 1]!;
    if (entity >= 0 && isOneKind(form.type, entities[entity]!.type)) return entity;
  }
  return -1;
}

function isPlaceName(clusters: Clusters, form: Form): boolean {
  return clusters.names[form.spans[0]!]!.place !== null;
}

function mayShorten(type: EntityType): boolean {
  return type === 'organization' || type === 'other';
}

/** Whether two types may be one entity's. `other` says nothing. */
function isOneKind(a: EntityType, b: EntityType): boolean {
  if (a === b || a === 'other' || b === 'other') return true;
  const isBody = (type: EntityType): boolean =>
    type === 'organization' || type === 'group' || type === 'facility';
  return isBody(a) && isBody(b);
}

function reconcile(clusters: Clusters, entity: number, type: EntityType): void {
  const draft = clusters.entities[entity]!;
  if (draft.type === 'other') draft.type = type;
}
