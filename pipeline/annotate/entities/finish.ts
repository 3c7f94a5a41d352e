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
  const forms = printedForms(draft);
  const naming = namingMentions(draft);
  const rank = rankRoom.take(draft.entities.length, -1);
  const entities: Entity[] = [];
  for (let name = 0; name < layers.names.length; name++) {
    const mention = draft.mentionOfName[name]!;
    const entity = mention < 0 ? -1 : draft.mentions[mention]!.entity;
    if (entity < 0 || naming[entity] !== mention) continue;
    rank[entity] = entities.length;
    entities.push(toEntity(draft, entity, mention, forms[entity]));
  }
  const mentions = new Array<Mention>(draft.mentions.length);
  for (let i = 0; i < mentions.length; i++) mentions[i] = toMention(layers.tokens, draft.mentions[i]!, rank);
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

type Forms = string[] | undefined;

/** Printed forms of each entity's names, in order, each once. */
function printedForms(draft: Draft): Forms[] {
  const { article, names } = draft.layers;
  const { text } = article;
  const forms = new Array<Forms>(draft.entities.length);
  for (let name = 0; name < names.length; name++) {
    const { start, end, form } = names[name]!;
    const index = draft.mentionOfName[name]!;
    if (form === 'demonym' || index < 0) continue;
    const { entity } = draft.mentions[index]!;
    if (entity < 0) continue;
    const list = forms[entity];
    if (list === undefined) forms[entity] = [oneLine(text.slice(start, end))];
    else if (printedIn(list, text, start, end) === null) {
      const printed = oneLine(text.slice(start, end));
      if (!list.includes(printed)) list.push(printed);
    }
  }
  return forms;
}

/** The form of a list that a stretch of the text is, without cutting it out; null without. */
function printedIn(list: Forms, text: string, start: number, end: number): string | null {
  if (list === undefined) return null;
  for (const form of list) if (form.length === end - start && text.startsWith(form, start)) return form;
  return null;
}

function toEntity(draft: Draft, index: number, mention: number, forms: Forms): Entity {
  const entity = draft.entities[index]!;
  const { place } = entity;
  const name = nameOf(draft, entity, forms);
  const known = authorityOf(draft, entity, name, forms ?? NO_FORMS);
  const own = known?.name ?? name;
  return {
    type: known?.type ?? entity.type,
    name: own,
    aliases: aliasesOf(own, name, forms),
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

const NO_FORMS: readonly string[] = [];

function aliasesOf(own: string, name: string, forms: Forms): readonly string[] {
  if (name === own && (forms === undefined || (forms.length === 1 && forms[0] === own))) return NO_FORMS;
  const aliases = forms === undefined ? [] : forms.filter((form) => form !== own);
  if (name !== own && !aliases.includes(name)) aliases.push(name);
  return aliases;
}

/** A country's or region's usual name; else the fullest form, a city's in capitals replaced by its usual name. */
function nameOf({ layers }: Draft, { place, fullest }: EntityDraft, forms: Forms): string {
  if (place?.identity && place.type !== 'city') return place.name;
  const { start, end, form } = layers.names[fullest]!;
  const { text } = layers.article;
  const printed = printedIn(forms, text, start, end) ?? oneLine(text.slice(start, end));
  return place && (form === 'demonym' || isCapitals(printed)) ? place.name : printed;
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
