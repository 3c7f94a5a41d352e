import { Shape } from '../../../../schemas/stages/annotations.ts';
import type { Draft, MentionDraft } from '../draft.ts';
import { Flag, flagsAt } from '../knowledge.ts';
import { type PostSpan, titleBefore } from '../posts.ts';
import { addRole } from './add-role.ts';
import { aroundCountry, beforeHonorific, behindNames, bodyShortened } from './around-title.ts';
import { mentionBefore } from './holder.ts';

/** Titles that may stand one behind another before a name. */
const MOST_TITLES = 3;

/** "Japanese Foreign Minister Aiko Mori", "Acme chief executive Ann Lee", "Chief Justice of India Ann Lee". */
export function readBeforeName(draft: Draft, mention: MentionDraft): void {
  const { layers } = draft;
  const { tokens, syntax, segments } = layers;
  const phrase = mention.phrase >= 0 ? syntax.nounPhrases[mention.phrase]! : null;
  const floor = segments[tokens.segment[mention.head]!]!.firstToken;
  const end = beforeHonorific(draft, mention.firstToken, floor);
  const title = titleEndingAt(draft, end, floor);
  if (!title) {
    readOfHolder(draft, mention, end, floor);
    return;
  }
  readTitle(draft, mention, title, phrase?.firstToken ?? title.firstToken, floor, MOST_TITLES);
}

/**
 * The title, and those before it: "Velora spokesman Col. Bob Ruiz" is spokesman of Velora, and colonel of nothing that is
 * said; "minister and party leader Ann Holm".
 */
function readTitle(
  draft: Draft,
  mention: MentionDraft,
  title: PostSpan,
  phraseFirst: number,
  floor: number,
  rest: number,
): void {
  const outer = rest > 1 ? titleEndingAt(draft, title.firstToken, floor) : null;
  if (outer && isHeldBeside(draft, outer, title)) {
    readTitle(draft, mention, outer, phraseFirst, floor, rest - 1);
    addRole(draft, mention.entity, title, -1);
    return;
  }
  const holder = mentionBefore(draft, title.firstToken, Math.min(phraseFirst, title.firstToken));
  const role = addRole(draft, mention.entity, aroundCountry(draft, title, holder, floor), holder);
  if (role && holder < 0) role.of = bodyShortened(draft, title.firstToken - 1, floor);
  readJoinedTitle(draft, mention, holder >= 0 ? draft.mentions[holder]!.firstToken : title.firstToken, floor);
}

/** Ranks and the like, which a person keeps beside a post. */
const RANKS = new Set([
  'academic',
  'head_of_state',
  'legal',
  'legislator',
  'military',
  'police',
  'religious',
]);
/** Whose title ends in "General", which no officer's does. */
const OF_LAW = new Set(['activist', 'lawyer']);

function isHeldBeside({ layers }: Draft, outer: PostSpan, inner: PostSpan): boolean {
  if (!RANKS.has(inner.post.category) || (inner.post.post === 'general' && OF_LAW.has(outer.post.category)))
    return false;
  // "Coast Guard commandant": what has a capital before a title without one is part of a name.
  const { shape } = layers.tokens;
  return (shape[outer.endToken - 1]! & ~shape[inner.firstToken]! & Shape.CAPITAL) === 0;
}

/** "Deputy Prime Minister and Velora Party leader Aiko Mori": the other title before "and". */
function readJoinedTitle(draft: Draft, mention: MentionDraft, start: number, floor: number): void {
  const { layers, knowledge } = draft;
  if (start - 2 < floor || layers.tokens.word[start - 1] !== knowledge.words.and) return;
  const title = titleEndingAt(draft, start - 1, floor);
  if (title) addRole(draft, mention.entity, title, mentionBefore(draft, title.firstToken, title.firstToken));
}

/** "Ambassador to Japan Ann Holm": the holder stands between its title and the name, without a comma. */
function readOfHolder(draft: Draft, mention: MentionDraft, end: number, floor: number): void {
  const { layers, knowledge, mentionAt, mentions } = draft;
  const { tokens } = layers;
  const holder = end - 1 > floor ? mentionAt[end - 1]! : -1;
  if (holder < 0) return;
  const { name, entity, endToken, firstToken } = mentions[holder]!;
  if (name < 0 || entity < 0 || endToken !== end || draft.entities[entity]!.type === 'person') return;
  const { words, flags } = knowledge;
  let at = firstToken - 1;
  if (tokens.word[at] === words.the) at--;
  const link = tokens.word[at]!;
  if ((link !== words.of && link !== words.to) || at - 1 < floor) return;
  if ((flagsAt(flags, tokens.word[at - 1]!) & Flag.POST_END) === 0) return;
  const title = titleEndingAt(draft, at, floor);
  if (!title) return;
  // An ambassador to Japan is another country's.
  const own = link === words.of ? holder : mentionBefore(draft, title.firstToken, title.firstToken);
  addRole(draft, mention.entity, title, own);
}

function titleEndingAt(draft: Draft, end: number, floor: number): PostSpan | null {
  const title = behindNames(draft, titleBefore(draft.layers, draft.knowledge, end, floor));
  return title === null || title.post.isPlural ? null : title;
}
