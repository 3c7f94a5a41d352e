import { type MentionDraft, type RoleDraft, UNRESOLVED } from '../draft.ts';
import type { Post } from '../post.ts';
import { firstOfList } from '../subjects.ts';
import { type Context, sentencesBetween } from './context.ts';
import { isHeldBy } from './held-by.ts';

const MAX_MENTIONS = 80;
const MAX_SENTENCES = 4;
/** Roles of an article that plurals look at. */
const MOST_ROLES = 200;

/**
 * "the foreign ministers of Japan and Ukraine": those who hold the post, of each country; read last, since a role may be
 * stated further down. Every country must have its one holder, or nobody is named.
 */
export function readPluralTitle(context: Context, index: number): void {
  const { draft } = context;
  const mention = draft.mentions[index]!;
  const before = ownersBefore(context, mention);
  const owners = before.length > 0 ? before : ownersBehind(context, mention);
  if (owners.length >= 2) {
    const members = owners.map((owner) => holderOf(context, mention, owner));
    // One person for two countries was misread somewhere: nobody then.
    if (members.every((member, i) => member >= 0 && members.indexOf(member) === i)) {
      mention.members = members;
      for (let i = 0; i < owners.length; i++) settleOwner(context, mention, members[i]!, owners[i]!);
    }
    return;
  }
  const first = draft.layers.tokens.word[mention.firstToken]!;
  if (mention.isDefinite || first === draft.knowledge.words.both) readRepeated(context, index);
}

/** "their foreign ministers": those that "their" stands for. */
function ownersBefore(context: Context, mention: MentionDraft): readonly number[] {
  const { mentions, mentionAt } = context.draft;
  const owner = mentions[mentionAt[mention.firstToken]!];
  return owner?.pronoun?.isPossessive ? owner.members : [];
}

/** Countries and organisations of "of A and B". */
function ownersBehind(context: Context, mention: MentionDraft): number[] {
  const { draft } = context;
  const { layers, grammar, knowledge, mentionAt, mentions } = draft;
  const { tokens, syntax } = layers;
  if (tokens.word[mention.endToken] !== knowledge.words.of) return [];
  const first = grammar.phraseAt[mention.endToken + 1] ?? -1;
  if (first < 0) return [];
  const owners: number[] = [];
  for (let phrase = first; phrase < syntax.nounPhrases.length && phrase < first + 5; phrase++) {
    if (phrase > first && firstOfList(grammar, phrase) !== first && !isListed(context, phrase)) break;
    const other = mentionAt[syntax.nounPhrases[phrase]!.head]!;
    if (other < 0 || mentions[other]!.name < 0 || mentions[other]!.entity < 0) break;
    if (!owners.includes(mentions[other]!.entity)) owners.push(mentions[other]!.entity);
  }
  return owners;
}

/** "A, B and C": a comma right between two phrases of a list. */
function isListed(context: Context, phrase: number): boolean {
  const { layers, knowledge } = context.draft;
  const here = layers.syntax.nounPhrases[phrase]!;
  const before = layers.syntax.nounPhrases[phrase - 1]!;
  return (
    before.endToken === here.firstToken - 1 && layers.tokens.word[before.endToken] === knowledge.words[',']
  );
}

/** The one person with the post of an owner; where only one holder's country is not stated, it is the one left over. */
function holderOf(context: Context, mention: MentionDraft, owner: number): number {
  const roles = context.draft.roles.slice(0, MOST_ROLES);
  const fits = new Set<number>();
  const open = new Set<number>();
  for (const role of roles) {
    if (!isHeldBy(mention.post!, role.post) || role.isFormer) continue;
    if (role.of === owner) fits.add(role.person);
    else if (role.of < 0 && role.holder < 0) open.add(role.person);
  }
  for (const person of fits) open.delete(person);
  if (fits.size === 1) return [...fits][0]!;
  return fits.size === 0 && open.size === 1 ? [...open][0]! : -1;
}

/** A role whose country only the plural tells, the others' being known, is of that country. */
function settleOwner(context: Context, mention: MentionDraft, person: number, owner: number): void {
  for (const role of context.draft.roles.slice(0, MOST_ROLES)) {
    if (role.person !== person || !isHeldBy(mention.post!, role.post) || role.of >= 0 || role.holder >= 0)
      continue;
    role.of = owner;
    role.basis = 'inferred';
  }
}

/** "The ministers": those of the last plural of the same post, else the two who hold it. */
function readRepeated(context: Context, index: number): void {
  const { draft } = context;
  const { mentions } = draft;
  const mention = mentions[index]!;
  const head = draft.layers.tokens.word[mention.head]!;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const other = mentions[i]!;
    if (other.members.length === 0 || !other.post || draft.layers.tokens.word[other.head] !== head) continue;
    mention.members = other.members;
    return;
  }
  const persons = new Set<number>();
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const { entity, name, head: token } = mentions[i]!;
    if (entity < 0 || name < 0) continue;
    if (sentencesBetween(context, token, mention.head) > MAX_SENTENCES) break;
    if (holdsLike(draft.roles, entity, mention.post!)) persons.add(entity);
  }
  if (persons.size === 2) mention.members = [...persons].sort((a, b) => a - b);
}

/** Whether a person has a role with a post, or with one that ends like it: "foreign minister" for "ministers". */
function holdsLike(roles: readonly RoleDraft[], person: number, wanted: Post): boolean {
  for (let i = 0; i < roles.length && i < MOST_ROLES; i++) {
    const { person: holder, post } = roles[i]!;
    if (holder === person && (isHeldBy(wanted, post) || endsLike(post.post, wanted.post))) return true;
  }
  return false;
}

function endsLike(post: string, wanted: string): boolean {
  return post === wanted || (post.endsWith(` ${wanted}`) && wanted !== 'president');
}

/** "the two countries", "both countries": the only two countries named in the sentences before. */
export function readTwoPlaces(context: Context, index: number): void {
  const { draft } = context;
  const { mentions, entities, knowledge, layers } = draft;
  const mention = mentions[index]!;
  const first = layers.tokens.word[mention.firstToken]!;
  const isBare = mention.head === mention.firstToken;
  if (isBare && (first === knowledge.words.both || (first === knowledge.words.two && mention.isDefinite))) {
    readBoth(context, index);
    return;
  }
  if (first !== knowledge.words.two && first !== knowledge.words.both) return;
  if (!mention.isDefinite && first !== knowledge.words.both) return;
  const form = knowledge.vocabulary.form(layers.tokens.word[mention.head]!);
  if (
    form !== 'countries' &&
    form !== 'nations' &&
    form !== 'sides' &&
    form !== 'neighbors' &&
    form !== 'neighbours'
  )
    return;
  const found: number[] = [];
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const other = mentions[i]!;
    if (sentencesBetween(context, other.head, mention.head) > 2) break;
    if (other.entity < 0 || entities[other.entity]!.type !== 'country' || found.includes(other.entity))
      continue;
    found.push(other.entity);
  }
  if (found.length === 2) mention.members = found.sort((a, b) => a - b);
  else mention.unresolved = found.length > 2 ? UNRESOLVED.ambiguous : UNRESOLVED.no_antecedent;
}

/** "Both agreed": the two named together last. */
function readBoth(context: Context, index: number): void {
  const { mentions } = context.draft;
  const { head } = mentions[index]!;
  for (let i = index - 1; i >= Math.max(0, index - MAX_MENTIONS); i--) {
    const { members, head: token } = mentions[i]!;
    if (sentencesBetween(context, token, head) > 2) return;
    if (members.length !== 2) continue;
    mentions[index]!.members = members;
    return;
  }
}
