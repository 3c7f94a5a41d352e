import { type Mention, Shape } from '../../../../schemas/stages/annotations.ts';
import { type Frame, T } from '../clause/frame.ts';
import type { Party, Reach } from './party.ts';
import { speakerAt } from './speaker.ts';

export function isPartyNoun(frame: Frame, head: number, reach: Reach): boolean {
  const noun = frame.knowledge.nouns.get(frame.word[head]!);
  if (noun) return noun.kind === 'party' || reach === 'any';
  const tag = frame.tag[head]!;
  // "arrested 30", "killed dozens": a number stands for people.
  if (tag === T.CD) return reach === 'any';
  if (tag === T.NNP || tag === T.NNPS || isUnknownName(frame, head)) return true;
  return isCounted(frame, head) && isAgentNoun(frame.knowledge.vocabulary.form(frame.word[head]!));
}

/** A capital word that no lexicon knows, whatever the names' layer made of it. */
function isUnknownName(frame: Frame, head: number): boolean {
  const isCapital = (frame.layers.tokens.shape[head]! & Shape.CAPITAL) !== 0;
  return isCapital && frame.word[head]! >= frame.knowledge.vocabulary.size;
}

/** A plural, or a noun behind "a" or "the": no substance. */
function isCounted(frame: Frame, head: number): boolean {
  const phrase = frame.phraseAt[head]!;
  if (phrase < 0) return false;
  return frame.phrases[phrase]!.isPlural || frame.tag[frame.phrases[phrase]!.firstToken] === T.DT;
}

const NO_AGENTS =
  /(number|order|paper|letter|matter|power|center|centre|member state|weather|border|barrier|disaster|winter|summer|quarter|chapter|computer|computers|error|factor|sector|floor|door|tutor|mirror|terror|horror|corridor|color|colour|labor|labour|harbor|harbour|rumor|rumour|humor|humour|favor|favour|behavior|behaviour|behavior|vector|tractor|reactor|rotor|motor|monitor|list|mist|gist|river|water|offer|answer|transfer|layer|corner|shoulder|finger|hunger|danger|anger|murder|wonder|trailer|container|trigger|register|character|encounter|counter|shelter|filter|hammer|timber|timbers|laser|tower|flower|shower|dinner|manner|banner|butter|october|september|november|december|cancer|career|buffer|cover|lever|fever|user interface)s?$/;

/** A noun for who does something, by its ending: "auditors", "novelists", "technicians". */
function isAgentNoun(word: string): boolean {
  return /[a-z]{3}(er|or|ist|ian|eer|man|men|woman|women)s?$/.test(word) && !NO_AGENTS.test(word);
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
