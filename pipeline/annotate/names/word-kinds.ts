import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';

/** What the name lexicons say of a word; bits. */
export const Kind = {
  GIVEN: 1,
  SURNAME: 2,
  /** "Mr.", "Sir": a name follows. */
  HONORIFIC: 4,
  RANK: 8,
  /** A word of a post: "President", "Minister", "Coach". */
  POST: 16,
  ORGANIZATION: 32,
  /** "Inc.", "GmbH", "FC". */
  SUFFIX: 64,
  FACILITY: 128,
  PLACE: 256,
  PLACE_BEFORE: 512,
  EVENT: 1024,
  /** "van", "de", "al", "bin": a small word inside a person's name. */
  PARTICLE: 2048,
  /** Days and months. */
  CALENDAR: 4096,
  /** Verbs and nouns of speech: who stands beside them is a person more often than not. */
  SPEECH: 8192,
  /** Small words that join the parts of a name: "of", "and", "for", "the", "&". */
  JOINT: 16384,
  /** "in", "near": a place follows. */
  PLACE_PREPOSITION: 32768,
  /** A post's modifier: "Deputy", "Former", "Foreign". */
  MODIFIER: 65536,
  /** Syllable of a Korean or Chinese given name that is an English word too: "Min-young". */
  SYLLABLE: 131072,
  /** Common nouns for persons, groups and places. */
  PERSON_NOUN: 1 << 18,
  GROUP_NOUN: 1 << 19,
  PLACE_NOUN: 1 << 20,
  /** Words of match reports. */
  SPORT: 1 << 21,
  AND: 1 << 22,
  /** "Mum", "Dad": written like a name, naming nobody. */
  KIN: 1 << 23,
  /** An organisation's head that is a firm's: "Motors", "Pharmaceuticals". */
  COMPANY: 1 << 24,
} as const;

const KIN = 'mum mom mummy mommy dad daddy grandma grandpa granny grandad granddad auntie';
const PARTICLES =
  'van von de der den del della di da do dos das du la le el al ul ur bin ibn bint ben abu abd ter ten zu af av y e san dela';
const CALENDAR =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december';
const SPEECH =
  'said says say told tells added adds asked asks argued argues warned warns claimed claims stated states noted notes explained explains insisted wrote writes tweeted announced thinks thought believes believed recalled admitted denied replied testified spokesman spokeswoman spokesperson aged';
const JOINTS = "of and for the & in on de des du 's ' - – y et";
const SPORT =
  'match goal goals scored scorer midfielder striker goalkeeper defender winger penalty halftime half-time kickoff offside referee equaliser equalizer header corner innings wicket wickets batsman bowler tackle substitute squad qualifier qualifiers semi-final semifinal quarterfinal final tournament championship league fixture teammate teammates coach captain medal medals playoff playoffs';
const PLACE_PREPOSITIONS =
  'in near from at across outside inside around throughout toward towards northern southern eastern western central north south east west downtown';
/** Syllables of Chinese and Korean names; those that are common second parts of English compounds are left out. */
const INITIALS = ' b p m f d t n l g k h j q x zh ch sh r z c s y w ts ng kw'.split(' ');
const FINALS =
  'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue au ee oi yi eung ok ak ik uk im am um at it ut ip ap oo oon eok eom yeon yeong yeol yong yun yu ye yuk';
const MORE_SYLLABLES =
  'kyu gyu kyung gyeong hyun hyeon hyung hyuk seok seon sik jun joon jung jeong jong joo ju jin jae hee ho hwan hwa hyo geun geol keun kun kyo chul cheol chan seung seong sung soo su sook suk sub seop taek tae tek woo woong wook won young yeop eun eung eul bae beom bum bok byung dae deok doo du dong min myung myeong moon na nam rae rak ryong sang seo shin shik ah ran ki kil kwang gwang po pyo whan';
const NO_SYLLABLES = new Set(
  'run ban can fan do so be me we he she a go no to long man men made hit wing big bit set'.split(' '),
);

function syllables(): string[] {
  const list = INITIALS.flatMap((head) => FINALS.split(' ').map((tail) => head + tail));
  return [...list, ...MORE_SYLLABLES.split(' '), 'cha', 'o'].filter((word) => !NO_SYLLABLES.has(word));
}
const MODIFIERS =
  'deputy vice acting interim former ex assistant associate senior junior chief foreign finance defense defence interior health education justice home labor labour trade energy environment agriculture transport economy industry tourism culture sports information external affairs cabinet prime treasury state federal permanent principal special national general executive managing staff press attorney district opposition first party';

function loadKinds(vocabulary: Vocabulary): Map<number, number> {
  const kinds = new Map<number, number>();
  const add = (word: string, kind: number): void => {
    for (const form of new Set([word, plain(word)])) {
      const id = vocabulary.add(form);
      kinds.set(id, (kinds.get(id) ?? 0) | kind);
    }
  };
  const lexicon = (file: string, columns: string[]): string[][] =>
    readLexicon(new URL(`./lexicon/${file}`, import.meta.url), columns);
  for (const [name] of lexicon('given-names.tsv', ['name'])) add(name!, Kind.GIVEN);
  for (const [name] of lexicon('surnames.tsv', ['name'])) add(name!, Kind.SURNAME);
  for (const [name, kind] of lexicon('person-names.tsv', ['name', 'kind'])) {
    for (const part of name!.split('-')) {
      add(part, (kind !== 'surname' ? Kind.GIVEN : 0) | (kind !== 'given' ? Kind.SURNAME : 0));
    }
  }
  for (const [title, kind] of lexicon('titles.tsv', ['title', 'kind'])) {
    const bit = kind === 'honorific' ? Kind.HONORIFIC : kind === 'rank' ? Kind.RANK : Kind.POST;
    // Only the last word of a longer title makes a title of what it ends.
    const words = title!.split(/[ -]/).filter((word) => /^\p{L}/u.test(word));
    add(words.at(-1)!, bit);
  }
  const heads: Record<string, number> = {
    organization: Kind.ORGANIZATION,
    company: Kind.ORGANIZATION | Kind.COMPANY,
    suffix: Kind.SUFFIX,
    facility: Kind.FACILITY,
    place: Kind.PLACE,
    place_before: Kind.PLACE_BEFORE,
    event: Kind.EVENT,
  };
  for (const [word, kind] of lexicon('heads.tsv', ['word', 'kind'])) {
    add(word!.split(/[ -]/).at(-1)!, heads[kind!]!);
  }
  const nouns = new Map<string, string>();
  for (const [word, type] of lexicon('noun-classes.tsv', ['word', 'class'])) nouns.set(word!, type!);
  for (const [word, type] of lexicon('context-nouns.tsv', ['word', 'class'])) {
    nouns.set(word!, type!);
    nouns.set(`${word}s`, type!);
  }
  const classes: Record<string, number> = {
    person: Kind.PERSON_NOUN,
    group: Kind.GROUP_NOUN,
    place: Kind.PLACE_NOUN,
  };
  for (const [word, type] of nouns) add(word, classes[type]!);
  const list = (words: string, kind: number): void => {
    for (const word of words.split(' ')) add(word, kind);
  };
  list(PARTICLES, Kind.PARTICLE);
  list(CALENDAR, Kind.CALENDAR);
  list(SPEECH, Kind.SPEECH);
  list(SPORT, Kind.SPORT);
  list(KIN, Kind.KIN);
  list('and &', Kind.AND);
  list(JOINTS, Kind.JOINT);
  list(PLACE_PREPOSITIONS, Kind.PLACE_PREPOSITION);
  for (const syllable of syllables()) add(syllable, Kind.SYLLABLE);
  list(MODIFIERS, Kind.MODIFIER);
  return kinds;
}

/** `Kind` bits by word id; ids from its length on have none. */
export function loadWordKinds(vocabulary: Vocabulary): Int32Array {
  const kinds = loadKinds(vocabulary);
  const table = new Int32Array(vocabulary.size);
  for (const [id, kind] of kinds) table[id] = kind;
  return table;
}

const PLAIN: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  æ: 'ae',
  ə: 'a',
  ß: 'ss',
};

/** Without accents, as many newspapers print foreign names. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁđĐøØıæəß]/g, (letter) => PLAIN[letter]!);
}
