import type { EntityType } from '../../../schemas/stages/annotations.ts';
import type { WithNames } from '../layers.ts';
import type { EntityDraft, MentionDraft } from './draft.ts';
import type { Grammar } from './grammar.ts';
import { type EntityKnowledge, Flag, flagsAt } from './knowledge.ts';
import { draft } from './mention-drafts.ts';

/** Names that one list joins at most. */
const MOST_JOINED = 8;

/**
 * A mention for each list of names of one kind, "Lund, Berg and Dahl", over the whole of it: it stands for all of them. Ordered by
 * start. Its parts keep mentions of their own.
 */
export function joinedNames(
  layers: WithNames,
  knowledge: EntityKnowledge,
  grammar: Grammar,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
  nameAt: Int32Array,
): MentionDraft[] {
  const { tokens, syntax } = layers;
  const { nounPhrases } = syntax;
  const lists: MentionDraft[] = [];
  for (let i = 1; i < nounPhrases.length; i++) {
    if (grammar.joinedTo[i] !== i - 1) continue;
    const members: number[] = [];
    let beside = -1;
    let from = i;
    for (; from >= 0 && members.length < MOST_JOINED; from--) {
      const isNext = from === i || from === i - 1 || isListed(layers, knowledge, from);
      let name = isNext ? nameAt[nounPhrases[from]!.head]! : -1;
      if (name < 0 && from === i) name = beside = nameBeside(layers, knowledge, nameAt, i);
      const entity = name < 0 ? -1 : entityOfName[name]!;
      if (entity < 0 && isNext && members.length > 0 && isHeOrShe(layers, knowledge, from)) {
        from--;
        break;
      }
      if (entity < 0 || !isOneKind(entities[entity]!.type, entities[members[0] ?? entity]!.type)) break;
      if (!members.includes(entity)) members.push(entity);
    }
    from++;
    if (i - from < 1 || members.length + (nounPhrases[from]!.isPronoun ? 1 : 0) < 2) continue;
    if (isCutShort(layers, knowledge, entities, entityOfName, nameAt, from, members[0]!)) continue;
    const last = nounPhrases[i]!;
    if (tokens.segment[nounPhrases[from]!.firstToken] !== tokens.segment[last.head]) continue;
    const end = beside < 0 ? last.endToken : layers.names[beside]!.endToken;
    const mention = draft(nounPhrases[from]!.firstToken, end, last.head, 'nominal');
    mention.phrase = i;
    mention.joinedFrom = from;
    mention.isPlural = true;
    mention.members = members.reverse();
    // A list inside a longer one, as "A and B" of "A and B and C", gives way.
    const before = lists.at(-1);
    if (before && before.firstToken >= mention.firstToken) lists.pop();
    lists.push(mention);
  }
  return lists;
}

/** Whether a name of the kind stands before the list's first, a comma between: more are listed than were joined. */
function isCutShort(
  { tokens, syntax, names }: WithNames,
  knowledge: EntityKnowledge,
  entities: readonly EntityDraft[],
  entityOfName: Int32Array,
  nameAt: Int32Array,
  phrase: number,
  member: number,
): boolean {
  const { firstToken, head } = syntax.nounPhrases[phrase]!;
  const own = nameAt[head]!;
  const first = own < 0 ? firstToken : Math.min(firstToken, names[own]!.firstToken);
  if (first < 2 || tokens.word[first - 1] !== knowledge.words[',']) return false;
  const other = nameAt[first - 2]!;
  const entity = other < 0 || tokens.segment[first - 2] !== tokens.segment[first] ? -1 : entityOfName[other]!;
  return entity >= 0 && entities[entity]!.type === 'person' && entities[member]!.type === 'person';
}

/** "Mori and her colleague, Holm,": the name in apposition to the last of a list, between commas; -1. */
function nameBeside(
  layers: WithNames,
  knowledge: EntityKnowledge,
  nameAt: Int32Array,
  phrase: number,
): number {
  const { tokens, syntax, names } = layers;
  const { head, endToken } = syntax.nounPhrases[phrase]!;
  const comma = knowledge.words[','];
  if (tokens.word[endToken] !== comma || !(flagsAt(knowledge.flags, tokens.word[head]!) & Flag.PERSON))
    return -1;
  const name = nameAt[endToken + 1] ?? -1;
  if (name < 0 || names[name]!.firstToken !== endToken + 1 || names[name]!.type !== 'person') return -1;
  return tokens.word[names[name]!.endToken] === comma ? name : -1;
}

/** "He and Mori": whom the pronoun means is added when it is known. */
function isHeOrShe(layers: WithNames, knowledge: EntityKnowledge, phrase: number): boolean {
  const word = layers.tokens.word[layers.syntax.nounPhrases[phrase]!.head]!;
  return word === knowledge.words.he || word === knowledge.words.she;
}

/** Whether a comma alone stands between a phrase and the next. */
function isListed(layers: WithNames, knowledge: EntityKnowledge, phrase: number): boolean {
  const { tokens, syntax } = layers;
  const { endToken } = syntax.nounPhrases[phrase]!;
  const next = syntax.nounPhrases[phrase + 1]!;
  return next.firstToken === endToken + 1 && tokens.word[endToken] === knowledge.words[','];
}

/** Persons with persons, places with places, the rest with the rest; countries act like organisations, `other` goes with all but places. */
function isOneKind(a: EntityType, b: EntityType): boolean {
  if (a === 'other' || b === 'other') return kindOf(a) !== PLACE && kindOf(b) !== PLACE;
  return kindOf(a) === kindOf(b);
}

const PLACE = 1;

function kindOf(type: EntityType): number {
  if (type === 'person') return 0;
  return type === 'city' || type === 'region' || type === 'facility' ? PLACE : 2;
}
