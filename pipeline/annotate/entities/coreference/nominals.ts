import type { EntityType } from '../../../../schemas/stages/annotations.ts';
import { AMBIGUOUS, type EntityDraft, type MentionDraft, UNRESOLVED } from '../draft.ts';
import { Flag, flagsAt } from '../knowledge.ts';
import { type Context, sentencesBetween } from './context.ts';

const MAX_MENTIONS = 60;
const MAX_SENTENCES = 3;

const PLACES: Record<string, EntityType> = { country: 'country', city: 'city', region: 'region' };
/** Nouns by which any company or body may be called; "bank" or "council" must show in the name. */
const ANY_COMPANY = new Set(['company', 'firm', 'corporation', 'business', 'conglomerate', 'manufacturer', 'maker', 'automaker', 'carmaker', 'chipmaker', 'drugmaker', 'planemaker', 'steelmaker', 'retailer', 'airline', 'carrier', 'startup', 'supplier', 'insurer', 'brewer', 'shipbuilder', 'lender']); // biome-ignore format: a list
const AGENCIES = new Set(['program', 'programme', 'organization', 'organisation', 'administration', 'authority', 'service', 'fund', 'office', 'bureau']); // biome-ignore format: a list
const ANY_BODY = new Set(['organization', 'organisation', 'nonprofit', 'charity', 'group', 'ngo']);

/**
 * "the company", "the bank", "the country": the organisation or place that alone can be called so nearby. Where two
 * can, it stays open.
 */
export function resolveNominal(context: Context, index: number): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  if (!mention.isDefinite || mention.isPlural || !(mention.flags & Flag.NOUN)) return;
  if (mention.flags & Flag.PERSON || isModified(context, mention)) return;
  const head = draft.layers.tokens.word[mention.head]!;
  const senses = draft.knowledge.nouns.get(head)!;
  const place = senses.find(({ kind }) => PLACES[kind] !== undefined);
  const form = draft.knowledge.vocabulary.form(head);
  // "the state" is a country or one of its states.
  if (form === 'area' || form === 'continent' || form === 'state') return;
  const found = place ? placeNear(context, index, PLACES[place.kind]!) : bodyNear(context, index, head, form);
  if (found === AMBIGUOUS) mention.unresolved = UNRESOLVED.ambiguous;
  else if (found >= 0) mention.entity = found;
}

/**
 * The one place of a type named before in the sentence; else in the two sentences before, if they hold no other, demonyms
 * counted, and it leads its sentence or stands in the same paragraph; else the only country of the article. -1 none, AMBIGUOUS
 * several.
 */
function placeNear(context: Context, index: number, type: EntityType): number {
  const { mentions, entities } = context.draft;
  const { head } = mentions[index]!;
  const near: Set<number>[] = [new Set(), new Set(), new Set()];
  const around = new Set<number>();
  const topic = new Set<number>();
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const { entity, name, form, head: token } = mentions[i]!;
    if (entity < 0 || name < 0 || entities[entity]!.type !== type) continue;
    const away = sentencesBetween(context, token, head);
    if (away > 2) break;
    around.add(entity);
    if (isTopic(context, i, index)) topic.add(entity);
    if (form !== 'demonym') near[away]!.add(entity);
  }
  if (near[0]!.size === 1) return [...near[0]!][0]!;
  if (near[0]!.size > 1) return AMBIGUOUS;
  // A new paragraph has its own subject: what was only mentioned before it is not taken up.
  if (around.size === 1 && topic.size === 1) return [...around][0]!;
  if (around.size > 1) return AMBIGUOUS;
  return type === 'country' ? context.onlyCountry : -1;
}

/** Whether a name before stands in the same paragraph, or leads its sentence. */
function isTopic({ draft, mainSubject }: Context, name: number, index: number): boolean {
  const { segments, tokens } = draft.layers;
  const own = tokens.segment[draft.mentions[index]!.head]!;
  const other = tokens.segment[draft.mentions[name]!.head]!;
  return segments[own]!.passage === segments[other]!.passage || mainSubject[other] === name;
}

/** The organisation named last that the noun fits best; AMBIGUOUS where two fit alike in one sentence. */
function bodyNear(context: Context, index: number, head: number, form: string): number {
  const { mentions } = context.draft;
  const own = mentions[index]!;
  let found = -1;
  let distance = 0;
  let best = 0;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const other = mentions[i]!;
    if (other.entity < 0 || other.form === 'demonym' || other.form === 'pronoun') continue;
    if (other.entity === found) continue;
    const away = sentencesBetween(context, other.head, own.head);
    if (away > MAX_SENTENCES) break;
    const fit = fitOf(context, other.entity, head, form);
    if (fit === 0) continue;
    if (fit > best) {
      // What fits better wins over what is nearer: "the bank" is Lake Bank though Velora was named later.
      found = other.entity;
      distance = away;
      best = fit;
    } else if (fit === best && away <= distance) return AMBIGUOUS;
  }
  return found;
}

/** 0 no, 1 may be called so, 2 a company by its name's legal form, 3 its name holds the noun. */
function fitOf(context: Context, index: number, head: number, form: string): number {
  const { knowledge, entities } = context.draft;
  const entity = entities[index]!;
  if (entity.type !== 'organization' && entity.type !== 'group' && entity.type !== 'facility') return 0;
  if (entity.words.length > 1 && isHeadOf(context, entity.words, head)) return 3;
  if (entity.type !== 'organization') return 0;
  const isCompany = flagsAt(knowledge.flags, entity.words.at(-1)!) & Flag.CORPORATE;
  if (ANY_COMPANY.has(form)) return isCompany ? 2 : saysKind(context, entity.words) ? 0 : 1;
  if (form === 'agency') return isAgency(context, entity) ? 1 : 0;
  return ANY_BODY.has(form) && !isCompany && !saysKind(context, entity.words) ? 1 : 0;
}

/** "the association" may be the Local Government Association, "the ministry" the Ministry of Trade; "the government" is not. */
function isHeadOf({ draft }: Context, words: readonly number[], head: number): boolean {
  const { flags, words: known } = draft.knowledge;
  const at = words.indexOf(head);
  if (at < 0) return false;
  for (let i = at + 1; i < words.length; i++) {
    const word = words[i]!;
    if (word === known.of || word === known.for) break;
    if (flagsAt(flags, word) & Flag.BODY) return false;
  }
  return true;
}

/** "Northern Food Programme", "NFP": what may be called an agency, as no company or party may. */
function isAgency({ draft }: Context, { words, fullest }: EntityDraft): boolean {
  if (draft.layers.names[fullest]!.form === 'acronym') return true;
  for (const word of words) if (AGENCIES.has(draft.knowledge.vocabulary.form(word))) return true;
  return false;
}

/** Whether a name says that it is a ministry, court, party, school or the like. */
function saysKind(context: Context, words: readonly number[]): boolean {
  const { knowledge } = context.draft;
  for (const word of words) {
    if (!(flagsAt(knowledge.flags, word) & Flag.NOUN)) continue;
    const senses = knowledge.nouns.get(word)!;
    if (senses.some(({ kind }) => kind !== 'company' && kind !== 'organization' && kind !== 'person'))
      return true;
  }
  return false;
}

/** "the state bank", "the bank of", "the company that": more than the bare noun with "the", "this" or "that". */
function isModified(context: Context, mention: MentionDraft): boolean {
  const { tokens } = context.draft.layers;
  const { words } = context.draft.knowledge;
  const length = mention.endToken - mention.firstToken;
  const first = tokens.word[mention.firstToken]!;
  if (length > 2 || (length === 2 && first !== words.this && first !== words.that)) return true;
  const next = tokens.word[mention.endToken];
  return next === words.of || next === words.that || next === words.which;
}
