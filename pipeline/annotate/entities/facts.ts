import type { Mention, Role, Sector } from '../../../schemas/stages/annotations.ts';
import { splitPhrase } from '../../knowledge/phrases.ts';
import type { WithEntities } from '../layers.ts';
import { at, type EntityKnowledge, type Post } from './knowledge.ts';

/**
 * The country or organisation for which an entity acts: of a person, what the post is held of (a post not held any
 * more counts last); of an organisation, its country where the article names it. -1 without.
 */
export function representsOf(layers: Pick<WithEntities, 'entities' | 'roles'>, entity: number): number {
  const own = layers.entities[entity];
  if (!own) return -1;
  if (own.type === 'person') return mainRole(layers.roles, entity)?.of ?? -1;
  if (own.type !== 'organization' || own.countryCode === null) return -1;
  return layers.entities.findIndex(
    (other) => other.type === 'country' && other.countryCode === own.countryCode,
  );
}

/** A person's role that says most: one with `of` before one without, a present one before a former. */
export function mainRole(roles: readonly Role[], person: number): Role | undefined {
  let best: Role | undefined;
  for (const role of roles) {
    if (role.person !== person) continue;
    if (!best || rank(role) > rank(best)) best = role;
  }
  return best;
}

function rank(role: Role): number {
  return (role.of >= 0 ? 1 : 0) + (isFormerTitle(role.title) ? 0 : 2);
}

export function isFormerTitle(title: string): boolean {
  const first = title.toLowerCase();
  return ['former ', 'ex-', 'late ', 'ousted ', 'deposed ', 'then-', 'onetime '].some((word) =>
    first.startsWith(word),
  );
}

/** The post of a title as printed, its last words deciding; null for one that the lexicon does not know. */
export function postOfTitle(knowledge: EntityKnowledge, title: string): Post | null {
  const words = Int32Array.from(splitPhrase(title), (word) => knowledge.vocabulary.get(word));
  for (let first = 0; first < words.length; first++) {
    if (knowledge.posts.match(words, first, words.length) === words.length) return knowledge.posts.matched!;
  }
  return null;
}

/**
 * Sector that a mention's own words or its entity's roles tell: "gunmen" rebels, "the minister" government, a
 * chief executive business. Null where nothing tells.
 */
export function sectorOf(layers: WithEntities, knowledge: EntityKnowledge, mention: Mention): Sector | null {
  const { entities, roles } = layers;
  if (mention.form === 'nominal' || mention.form === 'title') {
    const own = sectorOfWords(layers, knowledge, mention);
    if (own) return own;
  }
  const entity = mention.entity >= 0 ? entities[mention.entity] : undefined;
  if (!entity) return null;
  if (entity.type === 'person') {
    const role = mainRole(roles, mention.entity);
    if (!role) return null;
    const sector = postOfTitle(knowledge, role.title)?.sector ?? null;
    const of = role.of >= 0 ? entities[role.of]! : null;
    if (of?.type === 'organization' && (sector === null || sector === 'government')) {
      return sectorOfName(knowledge, of.name) ?? (of.countryCode ? 'government' : 'business');
    }
    return sector;
  }
  return entity.type === 'organization' || entity.type === 'group'
    ? sectorOfName(knowledge, entity.name)
    : null;
}

function sectorOfWords(layers: WithEntities, knowledge: EntityKnowledge, mention: Mention): Sector | null {
  const { word } = layers.tokens;
  for (let first = mention.firstToken; first <= mention.head; first++) {
    if (knowledge.posts.match(word, first, mention.head + 1) !== mention.head + 1) continue;
    const { sector } = knowledge.posts.matched!;
    if (sector) return sector;
  }
  return sectorOfNoun(knowledge, word[mention.head]!);
}

/** Of an organisation's name: its first word from the end that says what it is. */
function sectorOfName(knowledge: EntityKnowledge, name: string): Sector | null {
  const words = splitPhrase(name).map((word) => knowledge.vocabulary.get(word));
  for (const word of words.reverse()) {
    const sector = sectorOfNoun(knowledge, word);
    if (sector) return sector;
  }
  return null;
}

function sectorOfNoun(knowledge: EntityKnowledge, word: number): Sector | null {
  if (word <= 0 || at(knowledge.isNoun, word) === 0) return null;
  return knowledge.nouns.get(word)!.find((sense) => sense.sector !== null)?.sector ?? null;
}
