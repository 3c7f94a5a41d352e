import type { MentionDraft } from '../draft.ts';
import type { EntityKnowledge } from '../knowledge.ts';
import { addRole } from '../roles/add-role.ts';
import type { Context } from './context.ts';

/** Roles that are looked at. */
const MOST_ROLES = 200;

/**
 * "his Ukrainian counterpart, X": X holds the post of him whose counterpart X is, of the other country.
 */
export function readCounterpart(context: Context, index: number): void {
  const { layers, knowledge, mentions } = context.draft;
  const mention = mentions[index]!;
  if (!isCounterpart(knowledge, layers.tokens.word[mention.head]!) || mention.phrase < 0) return;
  const person = personBeside(context, mention);
  if (person < 0) return;
  mention.entity = person;
  pair(context, person, mention.head, layers.syntax.nounPhrases[mention.phrase]!.firstToken);
}

/** "his Ukrainian counterpart X": the same without a comma, from the name. */
export function readNamedCounterpart(context: Context, index: number): void {
  const { layers, knowledge, mentions, entities } = context.draft;
  const mention = mentions[index]!;
  const before = mention.firstToken - 1;
  if (before < 0 || mention.phrase < 0 || !isCounterpart(knowledge, layers.tokens.word[before]!)) return;
  const { firstToken } = layers.syntax.nounPhrases[mention.phrase]!;
  if (mention.entity < 0 || entities[mention.entity]!.type !== 'person' || firstToken > before) return;
  pair(context, mention.entity, before, firstToken);
}

function isCounterpart({ words }: EntityKnowledge, word: number): boolean {
  return word === words.counterpart || word === words.colleague;
}

/** Gives a person the post of whose counterpart that person is. `head` is the word "counterpart", `first` begins its phrase. */
function pair(context: Context, person: number, head: number, first: number): void {
  const { draft } = context;
  const { mentions, mentionAt, roles, entities } = draft;
  const owner = ownerOf(context, first);
  const near = roles.slice(-MOST_ROLES);
  const role = owner < 0 ? undefined : near.find((other) => other.person === owner && !other.isFormer);
  if (!role || near.some((other) => other.person === person && other.post.post === role.post.post)) return;
  let holder = -1;
  for (let token = first; token < head; token++) {
    const inner = mentionAt[token]!;
    if (inner < 0 || mentions[inner]!.entity < 0) continue;
    if (!mentions[inner]!.pronoun && entities[mentions[inner]!.entity]!.type !== 'person') holder = inner;
  }
  // "his Kenyan colleague" holds the same post, "his colleague" need not.
  if (holder < 0 && draft.layers.tokens.word[head] === draft.knowledge.words.colleague) return;
  const span = { post: role.post, firstToken: head, endToken: head + 1, isFormer: false };
  const added = addRole(draft, person, span, holder);
  if (!added) return;
  added.title = role.title;
  added.basis = 'inferred';
}

/** The name in apposition to the nominal: behind a comma or directly. */
function personBeside(context: Context, mention: MentionDraft): number {
  const { layers, knowledge, mentions, mentionAt, entities } = context.draft;
  const { tokens } = layers;
  const comma = knowledge.words[','];
  const behind = tokens.word[mention.endToken] === comma ? mention.endToken + 1 : mention.endToken;
  const before =
    mention.firstToken > 1 && tokens.word[mention.firstToken - 1] === comma ? mention.firstToken - 2 : -1;
  for (const token of [behind, before]) {
    if (token < 0 || token >= tokens.length || tokens.segment[token] !== tokens.segment[mention.head])
      continue;
    const other = mentionAt[token]!;
    if (other < 0 || mentions[other]!.name < 0) continue;
    const { entity } = mentions[other]!;
    if (entity >= 0 && entities[entity]!.type === 'person') return entity;
  }
  return -1;
}

/** Whose counterpart: the possessive pronoun's antecedent, the possessor, else nobody. */
function ownerOf(context: Context, first: number): number {
  const { mentions, mentionAt, entities, layers, knowledge } = context.draft;
  const { tokens } = layers;
  const pronoun = mentionAt[first]!;
  if (pronoun >= 0 && mentions[pronoun]!.pronoun?.isPossessive) return mentions[pronoun]!.entity;
  if (first < 2 || tokens.word[first - 1] !== knowledge.words["'s"]) return -1;
  const possessor = mentionAt[first - 2]!;
  if (possessor < 0) return -1;
  const { entity } = mentions[possessor]!;
  return entity >= 0 && entities[entity]!.type === 'person' ? entity : -1;
}
