import { type Segment, Shape } from '../../../schemas/stages/annotations.ts';
import { trimEnd } from './content.ts';
import type { Party } from './draft.ts';
import { type Drafts, labelled } from './drafts.ts';
import { Word } from './knowledge.ts';
import { phraseFrom } from './phrase.ts';
import { COLON, markUnit, type Scene, wordAt, wordsIn } from './scene.ts';
import { isOpener } from './subject.ts';

/** Tokens of a speaker's name before a colon. */
const LABEL = 8;

/**
 * "NAME: words": a headline ("Lund: Plan Will Fail"), a name before a quotation, or a turn of a transcript, whose words
 * run to the paragraph's end. `next` is the first token behind the passage whose first sentence this is, else -1.
 */
export function findLabelled(scene: Scene, segment: Segment, next: number, drafts: Drafts): void {
  const { layers } = scene;
  const quotation = scene.quotationAt[segment.firstToken]!;
  const isInMarks = quotation >= 0 && scene.openOf[quotation]! === segment.firstToken;
  const first = isInMarks ? segment.firstToken + 1 : segment.firstToken;
  const colon = colonBehind(scene, first, segment.endToken);
  if (colon < 0 || colon + 1 >= segment.endToken) return;
  const speaker = labelOf(scene, first, colon);
  if (speaker === null) return;
  const { role } = layers.article.passages[segment.passage]!;
  const isHeadline = role === 'headline' || role === 'subheading';
  if (!isInMarks && scene.quotationAt[colon + 1]! >= 0) {
    const after = scene.afterOf[scene.quotationAt[colon + 1]!]!;
    // A headline may go on behind its first quotation; what follows one in a body is the article's own.
    const end = after < segment.endToken && isHeadline ? trimEnd(scene, colon + 1, segment.endToken) : after;
    drafts.add(scene, labelled(speaker, colon, colon + 1, colon + 1, end, null, false));
    return;
  }
  const isTurn = (layers.tokens.shape[speaker.head]! & Shape.UPPER) !== 0 && role === 'body' && next > 0;
  if (!isTurn && !isHeadline) return;
  // "Kenya: Senator Charged": where it happens.
  if (!isTurn && isPlace(scene, speaker.head)) return;
  const end = isTurn ? next : trimEnd(scene, colon + 1, segment.endToken);
  if (wordsIn(scene, colon + 1, end) < 3) return;
  drafts.addTurn(scene, labelled(speaker, colon, colon + 1, colon + 1, end, null, false), isTurn);
}

function isPlace({ layers }: Scene, head: number): boolean {
  const entity = layers.mentions[layers.mentionAt[head]!]?.entity ?? -1;
  if (entity < 0) return false;
  const { type } = layers.entities[entity]!;
  return type === 'country' || type === 'region' || type === 'city';
}

function colonBehind(scene: Scene, first: number, limit: number): number {
  for (let at = first; at < limit && at <= first + LABEL; at++) if (markUnit(scene, at) === COLON) return at;
  return -1;
}

/** A name or a source noun that is all that stands before the colon. */
function labelOf(scene: Scene, first: number, colon: number): Party | null {
  if (colon <= first) return null;
  const head = colon - 1;
  const mention = scene.layers.mentionAt[head]!;
  const form = mention < 0 ? null : scene.layers.mentions[mention]!.form;
  const isName = form === 'name' || form === 'surname' || form === 'acronym';
  const isUpper = (scene.layers.tokens.shape[head]! & Shape.UPPER) !== 0;
  if (isOpener(scene, first)) return null;
  if (!isName && !isUpper && (wordAt(scene, head) & Word.SOURCE) === 0) return null;
  const party = phraseFrom(scene, first, colon, true);
  if (party?.end !== colon && !isUpper) return null;
  return { head, first, end: colon, others: [] };
}
