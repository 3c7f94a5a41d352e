import type { EntityType } from '../../../../schemas/stages/annotations.ts';
import { WordIndex } from '../scratch.ts';
import { addEntity, type Clusters, isOpen, tie } from './cluster.ts';
import { type Form, isSame } from './forms.ts';
import { coreWords, initialsOf, isShortOf, lettersOf } from './organizations.ts';

/** A name and its words without "the" and legal form. */
interface Known {
  readonly form: Form;
  readonly core: readonly number[];
}

/** Names so far, found by their first word; long ones by their initials too: a name meets only those that it may join. */
interface Index {
  readonly long: Known[];
  readonly short: Known[];
  /** Made when the first acronym asks. */
  initials: Map<string, Known[]> | null;
}
const byFirstWord = { long: new WordIndex(), short: new WordIndex() };
const MOST_ALIKE = 40;

/** What is neither a resolved place nor a person: longer names first, then acronyms and short forms. */
export function clusterOrganizations(clusters: Clusters): void {
  const { forms, knowledge } = clusters;
  const index: Index = { long: [], short: [], initials: null };
  byFirstWord.long.clear();
  byFirstWord.short.clear();
  for (const form of forms) {
    if (form.isAcronym || form.words.length < 2 || !isOpen(clusters, form)) continue;
    joinLong(clusters, { form, core: coreWords(form.words, knowledge) }, index);
  }
  for (const form of forms) {
    if (isOpen(clusters, form)) joinShort(clusters, { form, core: coreWords(form.words, knowledge) }, index);
  }
}

function put(words: WordIndex, list: Known[], known: Known): void {
  words.add(known.core[0] ?? 0, list.length);
  list.push(known);
}

function joinLong(clusters: Clusters, known: Known, index: Index): void {
  const { entities } = clusters;
  const { form, core } = known;
  const { long } = byFirstWord;
  let node = long.head(core[0] ?? 0);
  for (let step = 0; node >= 0 && step < MOST_ALIKE; step++, node = long.next(node)) {
    const other = index.long[long.value(node)]!;
    if (isSame(core, other.core) && isOneKind(form.type, entities[other.form.entity]!.type)) {
      join(clusters, form, other.form.entity);
      return;
    }
  }
  const entity = addEntity(clusters, form.first, form.type);
  tie(clusters, form, entity);
  entities[entity]!.countryCode = countryInside(clusters, form.first);
  put(long, index.long, known);
}

/** Country whose demonym begins an organisation's name: "Japanese government". */
function countryInside(clusters: Clusters, span: number): string | null {
  const { names } = clusters;
  const before = names[span - 1];
  const isInside = before !== undefined && before.firstToken === names[span]!.firstToken;
  return isInside && before.form === 'demonym' ? (before.place?.countryCode ?? null) : null;
}

/** An acronym or a lone word joins the long name that it shortens, if there is just one. */
function joinShort(clusters: Clusters, known: Known, index: Index): void {
  const { form, core } = known;
  const bracketed = form.isAcronym ? nameBeforeBracket(clusters, form) : -1;
  const entity = bracketed >= 0 ? bracketed : shortened(clusters, known, index);
  if (entity >= 0) {
    join(clusters, form, entity);
    return;
  }
  const { short } = byFirstWord;
  let node = short.head(core[0] ?? 0);
  for (let step = 0; node >= 0 && step < MOST_ALIKE; step++, node = short.next(node)) {
    const other = index.short[short.value(node)]!;
    if (!isSame(core, other.core)) continue;
    tie(clusters, form, other.form.entity);
    return;
  }
  const singular = form.type === 'group' ? otherNumber(clusters, form, index) : -1;
  if (singular >= 0) {
    join(clusters, form, singular);
    return;
  }
  tie(clusters, form, addEntity(clusters, form.first, form.type));
  put(short, index.short, known);
}

/** "Republicans" and "Republican" are one group, as far as the vocabulary knows both words; -1 without. */
function otherNumber({ knowledge, entities }: Clusters, form: Form, index: Index): number {
  if (form.words.length !== 1) return -1;
  const { vocabulary } = knowledge;
  const word = vocabulary.form(form.words[0]!);
  const other = vocabulary.get(word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
  const node = other > 0 ? byFirstWord.short.head(other) : -1;
  if (node < 0) return -1;
  const { form: known, core } = index.short[byFirstWord.short.value(node)]!;
  return core.length === 1 && entities[known.entity]!.type === 'group' ? known.entity : -1;
}

/** The entity of the one long name that a short one shortens, -1 without or with several. */
function shortened(clusters: Clusters, { form, core }: Known, index: Index): number {
  const { entities, knowledge, names } = clusters;
  let found = -1;
  const isPlace = names[form.first]!.place !== null;
  const mayShorten = (form.type === 'organization' || form.type === 'other') && !isPlace;
  if (form.isAcronym) {
    index.initials ??= byInitials(clusters, index);
    const letters = lettersOf(knowledge.vocabulary.form(form.words[0]!));
    for (const other of index.initials.get(letters) ?? []) {
      const { entity } = other.form;
      if (!isOneKind(form.type, entities[entity]!.type) || entity === found) continue;
      if (found >= 0) return -1;
      found = entity;
    }
    return found;
  }
  const { long } = byFirstWord;
  let node = long.head(core[0] ?? 0);
  for (let step = 0; node >= 0 && step < MOST_ALIKE; step++, node = long.next(node)) {
    const other = index.long[long.value(node)]!;
    const { entity } = other.form;
    if (!isOneKind(form.type, entities[entity]!.type) || entity === found) continue;
    const isMaker = form.type === 'organization' && entities[entity]!.type === 'other';
    // "Velora" makes the "Velora X5".
    if (!isSame(core, other.core) && (isMaker || !mayShorten || !isShortOf(core, other.core))) continue;
    if (found >= 0) return -1;
    found = entity;
  }
  return found;
}

function byInitials(clusters: Clusters, index: Index): Map<string, Known[]> {
  const initials = new Map<string, Known[]>();
  for (const known of index.long) {
    for (const letters of initialsOf(known.core, clusters.knowledge)) {
      const others = initials.get(letters);
      if (!others) initials.set(letters, [known]);
      else if (others.length < MOST_ALIKE) others.push(known);
    }
  }
  return initials;
}

/** "… Development Program (UNDP)": entity of the name whose bracket holds the acronym. */
function nameBeforeBracket(clusters: Clusters, form: Form): number {
  const { names, layers, knowledge, entityOfName, entities, nextOf } = clusters;
  const { tokens } = layers;
  for (let span = form.first; span >= 0; span = nextOf[span]!) {
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

/** Whether two types may be one entity's. `other` says nothing. */
function isOneKind(a: EntityType, b: EntityType): boolean {
  return a === b || a === 'other' || b === 'other' || (isBody(a) && isBody(b));
}

function isBody(type: EntityType): boolean {
  return type === 'organization' || type === 'group' || type === 'facility';
}

function join(clusters: Clusters, form: Form, entity: number): void {
  const draft = clusters.entities[entity]!;
  if (draft.type === 'other') draft.type = form.type;
  tie(clusters, form, entity);
}
