import { AMBIGUOUS } from '../draft.ts';
import { at, Gender } from '../knowledge.ts';
import { addEntity, type Clusters, isOpen, tie, tieSpan } from './cluster.ts';
import type { Form } from './forms.ts';
import { genderHint, genderOfName, isSamePerson, isSpeltAlike, partOf, surnameEnd } from './persons.ts';

/** Persons: full names first, so that a surname in the headline finds the full name further down. */
export function clusterPersons(clusters: Clusters): void {
  const { forms, knowledge, entities } = clusters;
  const persons: number[] = [];
  for (const form of forms) {
    if (form.type !== 'person' || surnameEnd(form.words, knowledge) < 2 || !isOpen(clusters, form)) continue;
    let found = -1;
    for (const person of persons) {
      if (isSamePerson(form.words, entities[person]!.words, knowledge)) {
        found = person;
        break;
      }
    }
    if (found < 0) {
      found = addEntity(clusters, form.spans[0]!, 'person');
      persons.push(found);
    }
    tie(clusters, form, found);
    entities[found]!.genderHint = genderHint(form.words, knowledge);
    if (entities[found]!.gender === Gender.UNKNOWN)
      entities[found]!.gender = genderOfName(form.words, knowledge);
  }
  for (const form of forms) {
    if (isOpen(clusters, form) && mayBeSurname(form)) joinShortName(clusters, form, persons);
  }
  for (const person of persons)
    if (entities[person]!.gender === Gender.UNKNOWN) readHonorifics(clusters, person);
}

/** A lone word that names could not type is a person where a person has it for a surname. */
function mayBeSurname(form: Form): boolean {
  return form.type === 'person' || (form.type === 'other' && !form.isAcronym && form.words.length === 1);
}

function joinShortName(clusters: Clusters, form: Form, persons: number[]): void {
  const { entities, knowledge } = clusters;
  let found: number[] = [];
  let isSurname = false;
  for (const person of persons) {
    const part = partOf(form.words, entities[person]!.words, knowledge);
    if (part === 'none' || (part !== 'surname' && form.type !== 'person')) continue;
    if (part === 'surname' && !isSurname) {
      isSurname = true;
      found = [];
    }
    if ((part === 'surname') === isSurname) found.push(person);
  }
  if (found.length === 1) {
    tie(clusters, form, found[0]!);
    return;
  }
  if (found.length === 0) {
    if (form.type !== 'person') return;
    const alike =
      form.words.length === 1
        ? persons.filter((person) => isSpeltAlike(form.words[0]!, entities[person]!.words.at(-1)!, knowledge))
        : [];
    if (alike.length === 1) {
      tie(clusters, form, alike[0]!);
      return;
    }
    const person = addEntity(clusters, form.spans[0]!, 'person');
    persons.push(person);
    tie(clusters, form, person);
    return;
  }
  for (const span of form.spans) tieSpan(clusters, span, choose(clusters, span, found));
}

/**
 * Which of several persons of one surname is meant: the only one that the honorific's gender allows; the only one
 * named in full before; the only one named in full in the same passage before; the one whom the surname alone meant last. Otherwise nobody says.
 */
function choose(clusters: Clusters, span: number, candidates: readonly number[]): number {
  const { entities, names, entityOfName, layers, folded } = clusters;
  const gender = honorificGender(clusters, span);
  const fits = candidates.filter((entity) => {
    const own = entities[entity]!.gender;
    return gender === Gender.UNKNOWN || own === Gender.UNKNOWN || own === gender;
  });
  if (fits.length === 1) return fits[0]!;
  const { segments, tokens } = layers;
  const passageOf = (i: number): number => segments[tokens.segment[names[i]!.firstToken]!]?.passage ?? -1;
  const before = new Set<number>();
  const inPassage = new Set<number>();
  let last = -1;
  for (let i = span - 1; i >= 0; i--) {
    const entity = entityOfName[i]!;
    if (!fits.includes(entity)) continue;
    if (folded[i]!.length < 2) {
      if (last < 0) last = entity;
      continue;
    }
    before.add(entity);
    if (passageOf(i) === passageOf(span)) inPassage.add(entity);
  }
  if (before.size === 1) return [...before][0]!;
  if (inPassage.size === 1) return [...inPassage][0]!;
  return inPassage.size === 0 && last >= 0 ? last : AMBIGUOUS;
}

function honorificGender(clusters: Clusters, span: number): Gender {
  const { layers, knowledge, names } = clusters;
  const { title, firstToken } = names[span]!;
  const before = title ? title.endToken - 1 : firstToken - 1;
  if (before < 0) return Gender.UNKNOWN;
  return at(knowledge.honorific, layers.tokens.word[before]!) as Gender;
}

function readHonorifics(clusters: Clusters, person: number): void {
  const { entityOfName, names, entities } = clusters;
  for (let i = 0; i < names.length; i++) {
    if (entityOfName[i] !== person) continue;
    const gender = honorificGender(clusters, i);
    if (gender !== Gender.UNKNOWN) {
      entities[person]!.gender = gender;
      return;
    }
  }
}
