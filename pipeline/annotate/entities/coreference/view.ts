import type { MentionDraft } from '../draft.ts';
import { anchorOf, type Context, phraseOf } from './context.ts';

/** What a pronoun's own place says, read once before its candidates are looked at. */
export interface View {
  index: number;
  mention: MentionDraft;
  phrase: number;
  /** Verb group of which it is the subject, -1. */
  verb: number;
  /** Verb group before it in its sentence, -1. */
  verbBefore: number;
  /** Quotation in which it stands, -1. */
  quotation: number;
  /** Entity that speaks that quotation, -1. */
  voice: number;
  /** Number of its sentence; behind a quotation, of the sentence with which that begins. */
  sentence: number;
  /** Role of its passage, as in `Context.roleOf`. */
  role: number;
  isMainSubject: boolean;
  /** Verb group whose subject it cannot be, since it is that verb's object; -1. */
  objectOf: number;
  /** Entities that it cannot be: the subject of its verb, and those named below it in its own clause. */
  barred: readonly number[];
}

// One for all pronouns, which are resolved one behind another.
let shared: View | null = null;

/** The view of a pronoun; valid until the next is asked for. */
export function viewOf(context: Context, index: number): View {
  const { draft, speaker, verbOf, mainSubject, sentence } = context;
  const { grammar, layers, mentions } = draft;
  const { segment } = layers.tokens;
  const mention = mentions[index]!;
  shared ??= newView(mention);
  const view = shared;
  view.index = index;
  view.mention = mention;
  view.phrase = phraseOf(draft, mention);
  view.verb = verbOf[index]!;
  view.verbBefore = readVerbBefore(context, view.phrase, mention.head);
  view.quotation = grammar.quotationAt[mention.head]!;
  const voice = view.quotation >= 0 ? speaker[view.quotation]! : -1;
  view.voice = voice >= 0 ? mentions[voice]!.entity : -1;
  view.sentence = sentence[segment[anchorOf(draft, mention.head)]!]!;
  view.role = context.roleOf[segment[mention.head]!]!;
  view.isMainSubject = mainSubject[segment[mention.head]!] === index;
  view.objectOf = readObjectOf(context, mention, view.phrase, view.verb);
  view.barred = namedBelow(context, index, view.objectOf);
  return view;
}

function newView(mention: MentionDraft): View {
  return {
    index: -1,
    mention,
    phrase: -1,
    verb: -1,
    verbBefore: -1,
    quotation: -1,
    voice: -1,
    sentence: 0,
    role: 0,
    isMainSubject: false,
    objectOf: -1,
    barred: NOBODY,
  };
}

/** Last verb group before a noun phrase, or before a possessive that quotation marks keep out of one: `his "plan"`. */
function readVerbBefore(context: Context, phrase: number, token: number): number {
  const { grammar, layers } = context.draft;
  if (phrase >= 0) return grammar.verbBefore[phrase]!;
  const floor = layers.segments[layers.tokens.segment[token]!]!.firstToken;
  for (let at = token - 1; at >= Math.max(floor, token - 8); at--) {
    if (grammar.verbAt[at]! >= 0) return grammar.verbAt[at]!;
  }
  return -1;
}

/** "Mori told him", "Mori spoke to him": an object is not its own verb's subject. */
function readObjectOf(context: Context, { pronoun }: MentionDraft, phrase: number, ownVerb: number): number {
  const { grammar, layers } = context.draft;
  if (!pronoun || pronoun.isPossessive || pronoun.isReflexive || phrase < 0 || ownVerb >= 0) return -1;
  if (pronoun.word === 'he' || pronoun.word === 'she' || pronoun.word === 'they') return -1;
  const verb = grammar.verbBefore[phrase]!;
  if (verb < 0) return -1;
  const { endToken } = layers.syntax.verbGroups[verb]!;
  const isObject = grammar.objectOf[phrase] === verb || grammar.preposition[phrase] === endToken;
  return isObject ? controlling(context, verb) : -1;
}

/** The finite verb whose subject does what a gerund or participle says: "Mori compared her to a saint, telling her". */
function controlling(context: Context, verb: number): number {
  const { grammar, layers } = context.draft;
  const { verbGroups } = layers.syntax;
  const { form, firstToken } = verbGroups[verb]!;
  if ((form !== 'gerund' && form !== 'participle') || grammar.subjectOf[verb]! >= 0) return verb;
  for (let v = verb - 1; v >= Math.max(0, verb - 3); v--) {
    if (layers.tokens.segment[verbGroups[v]!.firstToken] !== layers.tokens.segment[firstToken]) break;
    if (verbGroups[v]!.form === 'finite') return v;
  }
  return verb;
}

const NOBODY: readonly number[] = [];

function subjectEntity({ draft }: Context, verb: number): readonly number[] {
  const subject = draft.grammar.subjectOf[verb]!;
  if (subject < 0) return NOBODY;
  const mention = draft.mentionAt[draft.layers.syntax.nounPhrases[subject]!.head]!;
  const entity = mention < 0 ? -1 : draft.mentions[mention]!.entity;
  return entity < 0 ? NOBODY : [entity];
}

/**
 * Entities named behind a subject pronoun in its own sentence: "He said Mori left" is not said by Mori. Of an object,
 * its verb's subject, however that was mentioned before.
 */
function namedBelow(context: Context, index: number, objectOf: number): readonly number[] {
  const { draft } = context;
  const { mentions, grammar, layers } = draft;
  if (objectOf >= 0) return subjectEntity(context, objectOf);
  const pronoun = mentions[index]!;
  if (pronoun.pronoun?.isPossessive || context.verbOf[index]! < 0) return NOBODY;
  const verb = layers.syntax.verbGroups[context.verbOf[index]!]!;
  const segment = layers.tokens.segment[pronoun.head]!;
  let barred: number[] | null = null;
  for (let i = index + 1; i < mentions.length && i < index + 20; i++) {
    const other = mentions[i]!;
    if (layers.tokens.segment[other.head] !== segment) break;
    if (other.name < 0 || other.entity < 0 || other.head < verb.endToken) continue;
    // What another voice says is not below.
    if (grammar.quotationAt[other.head] !== grammar.quotationAt[pronoun.head]) continue;
    barred ??= [];
    barred.push(other.entity);
  }
  return barred ?? NOBODY;
}
