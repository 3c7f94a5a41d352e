import type { EventType } from '../../../../schemas/stages/annotations.ts';
import { type Frame, T } from '../clause/frame.ts';
import { isMoney } from './money.ts';
import type { Party } from './party.ts';

/** Classes of nouns for what is never a party, though something is done to it. */
const NO_PARTIES = ['road', 'traffic', 'talks', 'trip', 'meeting', 'bill', 'agreement', 'accusation', 'proposal', 'plan', 'demand', 'policy', 'money', 'vote', 'election'] as const; // biome-ignore format: a list
/** Goods and vehicles: hit in an attack, but asked for or given otherwise. */
const GOODS = ['aid', 'weapons', 'arms'] as const;
/** Acts that may be done to a number of people that are only counted ("killed dozens"). */
const ON_COUNTED: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT']);

/** Whether who is acted upon can be: a name, people, an institution, of an attack also a thing; no meeting, no score, no road. */
export function canBeActedUpon(frame: Frame, type: EventType, { mention, entities }: Party): boolean {
  const { form, head, firstToken, endToken } = frame.mentions[mention]!;
  if (isMoney(frame, head)) return false;
  if (entities.length > 0) return true;
  if (form !== 'nominal') return true;
  if (frame.tag[head] === T.CD) return ON_COUNTED.has(type) && !isAside(frame, firstToken, endToken) && !isScore(frame, head); // biome-ignore format: a condition
  const word = frame.word[head]!;
  const classes = frame.knowledge.objectClasses.get(word);
  const noun = frame.knowledge.nouns.get(word);
  // "tariffs on cars": goods suffer no sanction.
  if (type === 'SANCTION' && noun?.kind === 'thing') return false;
  if (!classes) return true;
  if (classes.has('meeting')) return false;
  if (type !== 'MOBILIZE' && noun?.kind !== 'party' && NO_PARTIES.some((name) => classes.has(name)))
    return false;
  const isGoods = GOODS.some((name) => classes.has(name)) && (!noun?.sector || noun.sector === 'military');
  return type === 'ASSAULT' || !isGoods;
}

/** "Ivo Marn, 58, a Republican": an age. */
function isAside(frame: Frame, first: number, end: number): boolean {
  const comma = frame.knowledge.words[','];
  return frame.word[first - 1] === comma || frame.word[end] === comma;
}

/** "18-15" */
function isScore(frame: Frame, head: number): boolean {
  const { tokens, article } = frame;
  const text = article.text.slice(tokens.start[head]!, tokens.end[head]!);
  return /[-–:]/.test(text);
}

/** "Cyclone Ava", "Storm Ida": a name for what nature does. */
export function isOfNature(frame: Frame, mention: number): boolean {
  const { firstToken, endToken, form, head } = frame.mentions[mention]!;
  const { nature } = frame.knowledge;
  // "flood victims" are people.
  if (form === 'nominal' && frame.tag[head] !== T.NNP) return nature.has(frame.word[head]!);
  for (let at = firstToken; at < endToken; at++) if (nature.has(frame.word[at]!)) return true;
  // "Typhoon" left out of the name
  const isCapital = firstToken > 0 && frame.tag[firstToken - 1] === T.NNP;
  return isCapital && nature.has(frame.word[firstToken - 1]!);
}
