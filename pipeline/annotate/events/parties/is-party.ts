import { type Mention, Shape } from '../../../../schemas/stages/annotations.ts';
import { type Frame, T } from '../clause/frame.ts';
import { isMoney } from './money.ts';
import type { Party, Reach } from './party.ts';
import { speakerAt } from './speaker.ts';

export function isPartyNoun(frame: Frame, head: number, reach: Reach): boolean {
  const noun = frame.knowledge.nouns.get(frame.word[head]!);
  if (noun) return noun.kind === 'party' || reach === 'any';
  const tag = frame.tag[head]!;
  // "arrested 30", "killed dozens": a number stands for people.
  if (tag === T.CD) return reach === 'any' && !isMoney(frame, head);
  if (tag === T.NNP || tag === T.NNPS || isUnknownName(frame, head)) return true;
  return isCounted(frame, head) && isAgentNoun(frame, frame.word[head]!);
}

/** A capital word that no lexicon knows, whatever the names' layer made of it. */
function isUnknownName(frame: Frame, head: number): boolean {
  const isCapital = (frame.tokens.shape[head]! & Shape.CAPITAL) !== 0;
  return isCapital && frame.word[head]! >= frame.knowledge.vocabulary.size;
}

/** A plural, or a noun behind "a" or "the": no substance. */
function isCounted(frame: Frame, head: number): boolean {
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0) return false;
  return frame.phrases[phrase]!.isPlural || frame.tag[frame.phrases[phrase]!.firstToken] === T.DT;
}

/** A noun for who does something, by its ending: "auditors", "novelists", "technicians". */
function isAgentNoun(frame: Frame, word: number): boolean {
  const { vocabulary, noAgents } = frame.knowledge;
  return (
    !noAgents.has(word) && /[a-z]{3}(er|or|ist|ian|eer|man|men|woman|women)s?$/.test(vocabulary.form(word))
  );
}

/** "it" must stand for somebody; "I" and "we" are who speaks; "you" and "who" are nobody. "they" and "he" are somebody, whoever it is. */
export function pronounParty(frame: Frame, party: Party, mention: Mention): Party | null {
  if (party.entities.length > 0) return party;
  const { words } = frame.knowledge;
  const word = frame.word[mention.head]!;
  if (word === words.i || word === words.we || word === words.me || word === words.us) {
    const speaker = speakerAt(frame, mention.head);
    return speaker.length > 0 ? { mention: party.mention, entities: speaker } : null;
  }
  const isSomebody = word === words.they || word === words.them || word === words.he || word === words.him || word === words.she || word === words.her; // biome-ignore format: a list
  return isSomebody ? party : null;
}
