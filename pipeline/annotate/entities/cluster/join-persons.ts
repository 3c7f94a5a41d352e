import { Shape } from '../../../../schemas/stages/annotations.ts';
import { AMBIGUOUS } from '../draft.ts';
import { at, Flag, flagsAt, Gender } from '../knowledge.ts';
import { WordIndex } from '../scratch.ts';
import { addEntity, type Clusters, isOpen, tie, tieSpan, wordsOf } from './cluster.ts';
import type { Form } from './forms.ts';
import {
  genderHint,
  genderOfName,
  isSamePerson,
  isVariant,
  LEAST_SPELT,
  partOf,
  surnameEnd,
} from './persons.ts';

/** Persons known so far by each word of their names, so that a name meets only those that share a word with it. */
const index = new WordIndex();
/** Persons with one word in common that are looked at; more are no article. */
const MOST_ALIKE = 40;
/** Name spans that a surname looks back to find whom it meant. */
const MOST_BEFORE = 300;
/** Persons whose surnames a lone unknown surname is compared with for its spelling. */
const MOST_SPELT = 60;

/** Persons: full names first, so that a surname in the headline finds the full name further down. */
export function clusterPersons(clusters: Clusters): void {
  const { forms, knowledge, entities } = clusters;
  index.clear();
  const persons: number[] = [];
  for (const form of forms) {
    // Already tied by the user's authority.
    if (form.entity >= 0 && entities[form.entity]!.type === 'person') {
      addWords(form.words, form.entity);
      entities[form.entity]!.gender ||= genderOfName(form.words, knowledge);
    }
    if (form.type !== 'person' || !isFull(clusters, form) || !isOpen(clusters, form)) continue;
    let person = sameAs(clusters, form);
    if (person < 0) {
      person = addEntity(clusters, form.first, 'person');
      persons.push(person);
    }
    tie(clusters, form, person);
    addWords(form.words, person);
    const entity = entities[person]!;
    if (entity.gender === Gender.UNKNOWN) entity.gender = genderOfName(form.words, knowledge);
    if (entity.gender === Gender.UNKNOWN) entity.genderHint = genderHint(form.words, knowledge);
  }
  readHonorifics(clusters);
  const full = persons.length;
  for (const form of forms) {
    if (mayBeSurname(form) && isOpen(clusters, form)) joinShortName(clusters, form, persons);
  }
  if (persons.length > full) readHonorifics(clusters);
}

/** Whether a name has a given name and a surname, with a blank between. */
function isFull({ layers, names, knowledge }: Clusters, form: Form): boolean {
  if (surnameEnd(form.words, knowledge) < 2) return false;
  const { firstToken, endToken } = names[form.first]!;
  for (let token = firstToken + 1; token < endToken; token++) {
    if (layers.tokens.shape[token]! & Shape.SPACED) return true;
  }
  return false;
}

function addWords(words: readonly number[], person: number): void {
  for (const word of words) index.add(word, person);
}

function sameAs(clusters: Clusters, form: Form): number {
  const { words } = form;
  const found = sameBy(clusters, words, words[surnameEnd(words, clusters.knowledge) - 1]!);
  return found >= 0 ? found : sameBy(clusters, words, words[0]!);
}

function sameBy({ entities, knowledge }: Clusters, words: readonly number[], key: number): number {
  let node = index.head(key);
  for (let step = 0; node >= 0 && step < MOST_ALIKE; step++, node = index.next(node)) {
    const person = index.value(node);
    if (isSamePerson(words, entities[person]!.words, knowledge)) return person;
  }
  return -1;
}

/** A lone word that names could not type is a person where a person has it for a surname. */
function mayBeSurname(form: Form): boolean {
  return form.type === 'person' || (form.type === 'other' && !form.isAcronym && form.words.length === 1);
}

function joinShortName(clusters: Clusters, form: Form, persons: number[]): void {
  const { entities, knowledge } = clusters;
  let found: number[] = [];
  let isSurname = false;
  let node = index.head(form.words[0]!);
  for (let step = 0; node >= 0 && step < MOST_ALIKE; step++, node = index.next(node)) {
    const person = index.value(node);
    if (found.includes(person)) continue;
    const part = partOf(form.words, entities[person]!.words, knowledge);
    if (part === 'none' || (part !== 'surname' && form.type !== 'person')) continue;
    if (part === 'surname' && !isSurname) {
      isSurname = true;
      found = [];
    }
    if ((part === 'surname') === isSurname) found.push(person);
  }
  if (found.length > 1) {
    for (let span = form.first; span >= 0; span = clusters.nextOf[span]!)
      tieSpan(clusters, span, choose(clusters, span, found));
    return;
  }
  let person = found[0] ?? -1;
  if (person < 0 && form.type !== 'person') return;
  if (person < 0) person = speltAlike(clusters, form, persons);
  if (person < 0) {
    person = addEntity(clusters, form.first, 'person');
    persons.push(person);
    // "Holm-Ruiz" alone lends its halves to nobody.
    if (form.words.length === 1) {
      addWords(form.words, person);
      // "Wendy" alone may be a surname: a hint.
      entities[person]!.genderHint = at(knowledge.givenName, form.words[0]!) as Gender;
    }
  } else tieWives(clusters, form, person);
  tie(clusters, form, person);
}

/** "Lady Holm", "Mrs. Holm" beside Sir Carl Holm is another of the family, whose own name the article may not tell. */
function tieWives(clusters: Clusters, form: Form, person: number): void {
  const { entities, knowledge, names, layers, nextOf } = clusters;
  if (entities[person]!.gender !== Gender.MALE) return;
  const { lady, mrs } = knowledge.words;
  let wife = -1;
  for (let span = form.first; span >= 0; span = nextOf[span]!) {
    if (honorificGender(clusters, span) !== Gender.FEMALE) continue;
    const { title, firstToken } = names[span]!;
    const word = layers.tokens.word[(title?.endToken ?? firstToken) - 1]!;
    if (word !== lady && word !== mrs && word !== knowledge.words['mrs.']) continue;
    if (wife < 0) wife = addEntity(clusters, span, 'person');
    entities[wife]!.gender = Gender.FEMALE;
    tieSpan(clusters, span, wife);
  }
}

/** The one person whose surname differs from a lone surname by a letter, -1 without. */
function speltAlike(clusters: Clusters, form: Form, persons: readonly number[]): number {
  const { entities, knowledge } = clusters;
  if (form.words.length > 1) return -1;
  const surname = knowledge.vocabulary.form(form.words[0]!);
  if (surname.length < LEAST_SPELT) return -1;
  let found = -1;
  for (let i = 0; i < persons.length && i < MOST_SPELT; i++) {
    const { words } = entities[persons[i]!]!;
    if (words.length < 2) continue;
    if (!isVariant(surname, knowledge.vocabulary.form(words[words.length - 1]!))) continue;
    if (found >= 0) return -1;
    found = persons[i]!;
  }
  return found;
}

/**
 * Which of several persons of one surname is meant: the only one that the honorific's gender allows; the article's
 * main one; the only one named in full before; the only one named in full in the same passage before; the one whom the surname alone meant
 * last. Otherwise nobody says.
 */
function choose(clusters: Clusters, span: number, candidates: readonly number[]): number {
  const { entities, entityOfName } = clusters;
  const gender = honorificGender(clusters, span);
  const fits = candidates.filter((entity) => {
    const own = entities[entity]!.gender;
    return gender === Gender.UNKNOWN || own === Gender.UNKNOWN || own === gender;
  });
  if (fits.length === 1) return fits[0]!;
  const main = dominant(clusters, fits);
  if (main >= 0) return main;
  const before = new Set<number>();
  const inPassage = new Set<number>();
  let last = -1;
  for (let i = span - 1; i >= Math.max(0, span - MOST_BEFORE); i--) {
    const entity = entityOfName[i]!;
    if (!fits.includes(entity)) continue;
    if (wordsOf(clusters, i).length < 2) {
      if (last < 0) last = entity;
      continue;
    }
    before.add(entity);
    if (passageOf(clusters, i) === passageOf(clusters, span)) inPassage.add(entity);
  }
  if (before.size === 1) return [...before][0]!;
  if (inPassage.size === 1) return [...inPassage][0]!;
  return inPassage.size === 0 && last >= 0 ? last : AMBIGUOUS;
}

/** The one who is named three times as often as all others of the surname together, -1 without. */
function dominant(clusters: Clusters, fits: readonly number[]): number {
  const { entities } = clusters;
  let most = -1;
  let all = 0;
  for (const entity of fits) {
    const { count } = entities[entity]!;
    all += count;
    if (most < 0 || count > entities[most]!.count) most = entity;
  }
  return most >= 0 && entities[most]!.count >= 3 * (all - entities[most]!.count) ? most : -1;
}

function passageOf({ layers, names }: Clusters, span: number): number {
  return layers.segments[layers.tokens.segment[names[span]!.firstToken]!]?.passage ?? -1;
}

function honorificGender(clusters: Clusters, span: number): Gender {
  const { layers, knowledge, names } = clusters;
  const { title, firstToken } = names[span]!;
  const before = title ? title.endToken - 1 : firstToken - 1;
  if (before < 0 || layers.tokens.shape[before]! & Shape.PUNCT) return Gender.UNKNOWN;
  return at(knowledge.honorific, layers.tokens.word[before]!) as Gender;
}

/** "her brother Carl Voss" */
function kinGender({ layers, knowledge, names }: Clusters, span: number): Gender {
  const { tokens } = layers;
  const { firstToken } = names[span]!;
  const before = firstToken - 1;
  if (before < 0 || tokens.segment[before] !== tokens.segment[firstToken]) return Gender.UNKNOWN;
  const flags = flagsAt(knowledge.flags, tokens.word[before]!);
  if ((flags & Flag.KIN) === 0) return Gender.UNKNOWN;
  if (flags & Flag.MALE) return Gender.MALE;
  return flags & Flag.FEMALE ? Gender.FEMALE : Gender.UNKNOWN;
}

/** "Mr." and "Ms." tell the gender of those whose given name does not. */
function readHonorifics(clusters: Clusters): void {
  const { entityOfName, entities } = clusters;
  for (let i = 0; i < clusters.names.length; i++) {
    const entity = entities[entityOfName[i]!];
    if (entity?.type === 'person' && entity.gender === Gender.UNKNOWN)
      entity.gender = honorificGender(clusters, i) || kinGender(clusters, i);
  }
}
