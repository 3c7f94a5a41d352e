import { startsBehindComma, startsFurther } from './further.ts';
import { Word } from './knowledge.ts';
import { lastUnit } from './quotation.ts';
import {
  COLON,
  COMMA,
  isAdverb,
  isBreak,
  isDash,
  isPossessive,
  markUnit,
  type Scene,
  SEMICOLON,
  tagIndex,
  wordAt,
} from './scene.ts';

const CC = tagIndex('CC');
const IN = tagIndex('IN');
const PRP = tagIndex('PRP');

/** Tokens of what one cue reports, so that a line of cues without a stop stays linear. */
const LONGEST = 1000;
/** Tokens that may stand between a cue and "that". */
const ADJUNCTS = 24;

/**
 * First token behind what may stand between a cue and what is said: adverbs, times, and phrases of place, time and
 * occasion ("in a statement on Friday").
 */
export function skipAdjuncts(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (at < limit && at < from + ADJUNCTS && scene.quotationAt[at]! < 0) {
    const words = wordAt(scene, at);
    if ((words & (Word.THAT | Word.QUESTION)) !== 0 && (words & Word.ADJUNCT) === 0) break;
    if ((words & Word.ADJUNCT) !== 0) {
      const end = phrasesEnd(scene, at + 1, limit);
      if (end < 0) break;
      at = end;
    } else if (scene.phraseAt[at]! >= 0) {
      const { head, firstToken, endToken } = scene.phrases[scene.phraseAt[at]!]!;
      if (firstToken !== at || (wordAt(scene, head) & Word.TIME) === 0) break;
      at = endToken;
    } else if (isAdverb(scene, at)) at++;
    else break;
  }
  return at;
}

/** End of the noun phrases in a row that begin at `from` ("the ministry's office"); -1 without one. */
function phrasesEnd(scene: Scene, from: number, limit: number): number {
  let at = from;
  while (at < limit && isAdverb(scene, at) && scene.phraseAt[at]! < 0) at++;
  let end = -1;
  while (at < limit && scene.phraseAt[at]! >= 0 && scene.phrases[scene.phraseAt[at]!]!.firstToken === at) {
    end = scene.phrases[scene.phraseAt[at]!]!.endToken;
    if (end >= limit || !isPossessive(scene, end)) return Math.min(end, limit);
    at = end + 1;
  }
  return end;
}

/** Whether a subject and its finite verb begin at `from`: "the plan that they made will fail". */
export function clauseFollows(scene: Scene, from: number, limit: number, isLoose: boolean): boolean {
  let at = from;
  while (at < limit && isAdverb(scene, at)) at++;
  if (at >= limit) return false;
  const opens = scene.phraseAt[at]! >= 0 || scene.verbAt[at]! >= 0 || scene.quotationAt[at]! >= 0;
  if (!opens && !isLoose) return false;
  // "said yes", "said, however", "what they said was": nothing that a clause begins with.
  const verbFirst = scene.quotationAt[at]! < 0 ? scene.verbAt[at]! : -1;
  if (verbFirst >= 0 && scene.verbs[verbFirst]!.form === 'finite') return false;
  if ((wordAt(scene, at) & Word.ANSWER) !== 0 || isBreak(scene, at) || scene.tag[at] === CC) return false;
  let isRelative = false;
  for (; at < limit; at++) {
    const verb = scene.verbAt[at]!;
    if (markUnit(scene, at) === SEMICOLON) return false;
    const words = wordAt(scene, at);
    // "promises better mileage as it is lighter": the clause is another's.
    if (!isLoose && verb < 0 && (words & Word.SUBORDINATOR) !== 0 && scene.tag[at] !== CC) return false;
    if ((words & Word.RELATIVE) !== 0) isRelative = true;
    if (verb < 0) {
      // A comma or preposition before any verb: the object of another construction, unless the cue wants a clause.
      if (!isLoose && isBreak(scene, at) && !isRelative) return false;
      continue;
    }
    const { form, endToken } = scene.verbs[verb]!;
    if (form === 'finite' && !isRelative) return isLoose || !isJoined(scene, at, from);
    if (form === 'finite') isRelative = false;
    else if (!isLoose && form !== 'infinitive' && form !== 'participle') return false;
    at = endToken - 1;
  }
  return false;
}

/** Whether a verb at `at` is joined to a verb before `from` ("acknowledged petitions and later sought …") or has a pronoun of its own behind "and". */
function isJoined(scene: Scene, at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && isAdverb(scene, before)) before--;
  if (before >= from && scene.tag[before] === PRP) before--;
  return before > from && scene.tag[before] === CC;
}

/**
 * End of what is said from `from` on in a sentence that ends at `limit`: before a further cue with the same subject
 * ("…, adding that", "… and says"), a new attribution, or a semicolon. Final stops are left out, quotations kept whole.
 */
export function contentEnd(scene: Scene, from: number, sentenceEnd: number): number {
  const limit = Math.min(sentenceEnd, from + LONGEST);
  let end = limit;
  let isClause = false;
  for (let at = from; at < limit; at++) {
    const quotation = scene.quotationAt[at]!;
    if (quotation >= 0) {
      const after = scene.afterOf[quotation]!;
      if (after > end) end = after;
      if (after < limit && lastUnit(scene, quotation) === COMMA && startsBehindComma(scene, after, limit)) {
        end = after;
        break;
      }
      at = after - 1;
      continue;
    }
    if (markUnit(scene, at) === SEMICOLON || (at > from && startsFurther(scene, at, limit))) {
      end = at;
      break;
    }
    // "announced a new era and left": the speaker's own act.
    if (!isClause && at > from && goesOn(scene, at, limit)) {
      end = at;
      break;
    }
    isClause ||= isFiniteAt(scene, at);
  }
  return trimEnd(scene, from, end);
}

/** "and left": a verb in the past, as news tells it, without a subject of its own. */
function goesOn(scene: Scene, at: number, limit: number): boolean {
  if (scene.tag[at] !== CC) return false;
  let next = at + 1;
  while (next < limit && isAdverb(scene, next)) next++;
  return next < limit && isFiniteAt(scene, next) && scene.verbs[scene.verbAt[next]!]!.tense === 'past';
}

function isFiniteAt(scene: Scene, at: number): boolean {
  const verb = scene.verbAt[at]!;
  return verb >= 0 && scene.verbs[verb]!.form === 'finite';
}

/** Without commas, stops and dashes at the end that no quotation holds. */
export function trimEnd(scene: Scene, from: number, end: number): number {
  let at = end;
  while (at > from && scene.quotationAt[at - 1]! < 0) {
    const unit = markUnit(scene, at - 1);
    const isStop = unit === 46 || unit === COMMA || unit === COLON || unit === SEMICOLON || unit === 33;
    if (!isStop && unit !== 63 && unit !== 0x2026 && !isDash(scene, at - 1)) break;
    at--;
  }
  return at;
}

/** "that" before a subject, not before the verb of a relative clause. */
export function opensClause(scene: Scene, that: number, limit: number): boolean {
  if (scene.tag[that] === IN) return true;
  let next = that + 1;
  while (next < limit && isAdverb(scene, next)) next++;
  return next < limit && (scene.quotationAt[next]! >= 0 || scene.verbAt[next]! < 0);
}

/**
 * Token of the "that" which opens what is said, behind anything but a clause: "said during a tour of Oslo, in the rain,
 * that …"; -1 without.
 */
export function thatAhead(scene: Scene, from: number, limit: number): number {
  for (let at = from; at < limit && at < from + ADJUNCTS; at++) {
    if (scene.quotationAt[at]! >= 0) return -1;
    if ((wordAt(scene, at) & Word.THAT) !== 0) return opensClause(scene, at, limit) ? at : -1;
    const verb = scene.verbAt[at]!;
    if (verb >= 0 && scene.verbs[verb]!.form === 'finite') return -1;
  }
  return -1;
}
