import { coreWords } from '../cluster/organizations.ts';
import type { MentionDraft } from '../draft.ts';
import { at, Flag, type NounSense } from '../knowledge.ts';
import { type Context, sentencesBetween } from './context.ts';

const MAX_MENTIONS = 60;
const MAX_SENTENCES = 3;

const PLACE_KINDS: Record<string, string> = { country: 'country', city: 'city', region: 'region' };
/** Kinds that any organisation may be called by; the others must show in its name. */
const GENERIC = new Set(['company', 'organization']);

/**
 * "the company", "the bank", "the country": the organisation or place named last that can be called so. Two of them
 * in the same sentence leave it open.
 */
export function resolveNominal(context: Context, index: number): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  if (!mention.isDefinite || mention.isPlural) return;
  const head = draft.layers.tokens.word[mention.head]!;
  if (at(draft.knowledge.isNoun, head) === 0) return;
  if (mention.endToken - mention.firstToken > 2 || isComplemented(context, mention)) return;
  if (mention.endToken - mention.firstToken === 2 && !isDemonstrative(context, mention)) return;
  const senses = draft.knowledge.nouns.get(head)!;
  if (senses.some((sense) => sense.kind === 'person' || sense.kind === 'people')) return;
  const found = nearest(context, index, head, senses);
  if (found === -2) mention.unresolved = ['entity_id:ambiguous'];
  else if (found >= 0) mention.entity = found;
}

/** The entity named last that the noun fits; -1 none, -2 two of them equally near. */
function nearest(context: Context, index: number, head: number, senses: readonly NounSense[]): number {
  const { draft } = context;
  const { mentions } = draft;
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
    const fit = fitOf(context, other.entity, head, senses);
    if (fit === 0) continue;
    if (fit > best) {
      // What fits better wins over what is nearer: "the bank" is Lake Bank though Velora was named later.
      found = other.entity;
      distance = away;
      best = fit;
    } else if (fit === best && away <= distance) return -2;
  }
  return found;
}

/** 0 no, 1 may be called so, 2 a company by its name's legal form, 3 its name holds the noun. */
function fitOf(context: Context, index: number, head: number, senses: readonly NounSense[]): number {
  const { draft } = context;
  const { knowledge } = draft;
  const entity = draft.entities[index]!;
  if (entity.type === 'country' || entity.type === 'city' || entity.type === 'region') {
    return senses.some((sense) => PLACE_KINDS[sense.kind] === entity.type) ? 1 : 0;
  }
  if (entity.type !== 'organization' && entity.type !== 'group' && entity.type !== 'facility') return 0;
  if (entity.words.includes(head)) return 3;
  if (entity.type !== 'organization') return 0;
  const isCompany =
    coreWords(entity.words, knowledge).length < entity.words.length &&
    at(knowledge.flags, entity.words.at(-1)!) & Flag.CORPORATE;
  for (const sense of senses) {
    if (sense.kind === 'company' && isCompany) return isGeneric(context, head) ? 2 : 1;
    if (GENERIC.has(sense.kind)) return 1;
  }
  return 0;
}

/** Nouns for any company; the others, as "bank", say which kind. */
function isGeneric(context: Context, head: number): boolean {
  return GENERIC_NOUNS.has(context.draft.knowledge.vocabulary.form(head));
}
const GENERIC_NOUNS = new Set(['company', 'firm', 'group', 'corporation', 'business', 'conglomerate']);

function isDemonstrative(context: Context, mention: MentionDraft): boolean {
  const { words } = context.draft.knowledge;
  const first = context.draft.layers.tokens.word[mention.firstToken]!;
  return first === words.this || first === words.that;
}

/** "the bank of", "the company that": what follows says which. */
function isComplemented(context: Context, mention: MentionDraft): boolean {
  const { tokens } = context.draft.layers;
  const { words } = context.draft.knowledge;
  const next = tokens.word[mention.endToken];
  return next === words.of || next === words.that || next === words.which;
}
