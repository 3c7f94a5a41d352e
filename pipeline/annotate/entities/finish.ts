import type { Entity, Mention, Role } from '../../../schemas/stages/annotations.ts';
import { authorityKey } from '../../knowledge/authority.ts';
import type { Draft, EntityDraft, RoleDraft } from './draft.ts';
import type { EntityLayers } from './resolve-entities.ts';
import { oneLine } from './roles/add-role.ts';

/** Turns drafts into the layers that others read; entities in the order of the mentions that name them. */
export function finish(draft: Draft, roles: readonly RoleDraft[]): EntityLayers {
  const { layers, mentions, mentionAt } = draft;
  const { tokens } = layers;
  const naming = namingMentions(draft);
  const order = draft.entities.map((_, index) => index).filter((index) => naming[index]! >= 0);
  order.sort((a, b) => naming[a]! - naming[b]!);
  const rank = new Int32Array(draft.entities.length).fill(-1);
  order.forEach((entity, index) => {
    rank[entity] = index;
  });
  const forms = printedForms(draft);
  const toRank = (entity: number): number => (entity < 0 ? -1 : rank[entity]!);
  return {
    entities: order.map((entity) => toEntity(draft, entity, naming[entity]!, forms[entity]!)),
    mentions: mentions.map(
      (mention): Mention => ({
        start: tokens.start[mention.firstToken]!,
        end: tokens.end[mention.endToken - 1]!,
        firstToken: mention.firstToken,
        endToken: mention.endToken,
        head: mention.head,
        entity: mention.members.length > 0 ? -1 : toRank(mention.entity),
        form: mention.form,
        members: mention.members.length > 0 ? mention.members.map(toRank) : mention.members,
        unresolved: mention.unresolved,
      }),
    ),
    mentionAt,
    roles: roles
      .map(
        (role): Role => ({
          start: tokens.start[role.firstToken]!,
          end: tokens.end[role.endToken - 1]!,
          firstToken: role.firstToken,
          endToken: role.endToken,
          person: toRank(role.person),
          title: role.title,
          of: toRank(role.of),
          basis: role.basis,
          unresolved: role.unresolved,
        }),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** First mention with an entity's fullest form; of a country known by its demonym alone, the first demonym. */
function namingMentions(draft: Draft): Int32Array {
  const naming = new Int32Array(draft.entities.length).fill(-1);
  draft.mentions.forEach((mention, index) => {
    const { entity, name } = mention;
    if (name < 0 || entity < 0) return;
    if (naming[entity]! < 0) naming[entity] = index;
    else if (draft.entities[entity]!.fullest === name) naming[entity] = index;
  });
  return naming;
}

/** Printed forms of each entity's names, in order, each once. */
function printedForms(draft: Draft): string[][] {
  const { article, names } = draft.layers;
  const forms: string[][] = draft.entities.map(() => []);
  for (const { entity, name } of draft.mentions) {
    if (name < 0 || entity < 0) continue;
    const span = names[name]!;
    if (span.form === 'demonym') continue;
    const text = oneLine(article.text.slice(span.start, span.end));
    const list = forms[entity]!;
    if (!list.includes(text)) list.push(text);
  }
  return forms;
}

function toEntity(draft: Draft, index: number, mention: number, printed: readonly string[]): Entity {
  const entity = draft.entities[index]!;
  const { place } = entity;
  const name = nameOf(draft, entity);
  const known = authorityOf(draft, entity, name, printed);
  const own = known?.name ?? name;
  return {
    type: known?.type ?? entity.type,
    name: own,
    aliases: aliasesOf(own, name, printed),
    mention,
    identity: known?.identity ?? place?.identity ?? null,
    identityBasis: known ? 'authority' : place?.identity ? place.basis : null,
    countryCode: known?.countryCode ?? place?.countryCode ?? entity.countryCode,
    admin1Code: place?.admin1Code ?? null,
    geonamesId: place?.geonamesId ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
  };
}

function aliasesOf(own: string, name: string, printed: readonly string[]): string[] {
  const aliases = printed.filter((form) => form !== own);
  if (name !== own && !aliases.includes(name)) aliases.push(name);
  return aliases;
}

/** A country's or region's usual name; else the fullest form, a city's in capitals replaced by its usual name. */
function nameOf(draft: Draft, entity: EntityDraft): string {
  const { article, names } = draft.layers;
  const span = names[entity.fullest]!;
  const printed = oneLine(article.text.slice(span.start, span.end));
  const { place } = entity;
  if (!place) return printed;
  if (place.identity && place.type !== 'city') return place.name;
  return span.form === 'demonym' || isCapitals(printed) ? place.name : printed;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text.length > 1;
}

/** The user's entry for one of its names; forms of several words decide before a surname alone. */
function authorityOf(draft: Draft, entity: EntityDraft, name: string, forms: readonly string[]) {
  const { authority } = draft.knowledge;
  if (!authority) return null;
  for (const form of [name, ...forms]) {
    const entry = authority.byName.get(authorityKey(form));
    if (entry && (entry.type === null || entry.type === entity.type || entity.type === 'other')) return entry;
  }
  return null;
}
