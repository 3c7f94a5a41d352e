import type { Entity, Mention, Role, Tokens } from '../../../schemas/stages/annotations.ts';
import { authorityKey } from '../../knowledge/authority.ts';
import type { Draft, EntityDraft, MentionDraft, RoleDraft } from './draft.ts';
import type { EntityLayers } from './resolve-entities.ts';
import { oneLine } from './roles/add-role.ts';
import { IntRoom } from './scratch.ts';

const namingRoom = new IntRoom();
const rankRoom = new IntRoom();

/** Turns drafts into the layers that others read; entities in the order of the mentions that name them. */
export function finish(draft: Draft, roles: readonly RoleDraft[]): EntityLayers {
  const { layers, mentionAt } = draft;
  const naming = namingMentions(draft);
  const order: number[] = [];
  for (let entity = 0; entity < draft.entities.length; entity++) if (naming[entity]! >= 0) order.push(entity);
  order.sort((a, b) => naming[a]! - naming[b]!);
  const rank = rankRoom.take(draft.entities.length, -1);
  for (let i = 0; i < order.length; i++) rank[order[i]!] = i;
  const forms = printedForms(draft);
  const entities: Entity[] = [];
  for (const entity of order) entities.push(toEntity(draft, entity, naming[entity]!, forms[entity]!));
  const mentions: Mention[] = [];
  for (let i = 0; i < draft.mentions.length; i++)
    mentions.push(toMention(layers.tokens, draft.mentions[i]!, rank));
  const rows: Role[] = [];
  for (const role of roles) rows.push(toRole(layers.tokens, role, rank));
  rows.sort((a, b) => a.start - b.start || a.end - b.end);
  return { entities, mentions, mentionAt, roles: rows };
}

function toMention(tokens: Tokens, mention: MentionDraft, rank: Int32Array): Mention {
  const { firstToken, endToken, head, entity, form, members, unresolved } = mention;
  return {
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
    firstToken,
    endToken,
    head,
    entity: members.length > 0 || entity < 0 ? -1 : rank[entity]!,
    form,
    members: members.length > 0 ? members.map((member) => rank[member]!) : members,
    unresolved,
  };
}

function toRole(tokens: Tokens, role: RoleDraft, rank: Int32Array): Role {
  const { firstToken, endToken, person, title, of, basis, unresolved } = role;
  return {
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
    firstToken,
    endToken,
    person: rank[person]!,
    title,
    of: of < 0 ? -1 : rank[of]!,
    basis,
    unresolved,
  };
}

/** First mention with an entity's fullest form; of a country known by its demonym alone, the first demonym. */
function namingMentions(draft: Draft): Int32Array {
  const naming = namingRoom.take(draft.entities.length, -1);
  for (let name = 0; name < draft.layers.names.length; name++) {
    const index = draft.mentionOfName[name]!;
    const entity = index < 0 ? -1 : draft.mentions[index]!.entity;
    if (entity < 0) continue;
    if (naming[entity]! < 0 || draft.entities[entity]!.fullest === name) naming[entity] = index;
  }
  return naming;
}

/** Printed forms of each entity's names, in order, each once. */
function printedForms(draft: Draft): string[][] {
  const { article, names } = draft.layers;
  const { text } = article;
  const forms: string[][] = [];
  for (let i = 0; i < draft.entities.length; i++) forms.push([]);
  for (let name = 0; name < names.length; name++) {
    const { start, end, form } = names[name]!;
    const index = draft.mentionOfName[name]!;
    if (form === 'demonym' || index < 0) continue;
    const { entity } = draft.mentions[index]!;
    if (entity < 0) continue;
    const list = forms[entity]!;
    if (isPrinted(list, text, start, end)) continue;
    const printed = oneLine(text.slice(start, end));
    if (!list.includes(printed)) list.push(printed);
  }
  return forms;
}

/** Whether a stretch of the text is in a list, without cutting it out. */
function isPrinted(list: readonly string[], text: string, start: number, end: number): boolean {
  for (const form of list) if (form.length === end - start && text.startsWith(form, start)) return true;
  return false;
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
