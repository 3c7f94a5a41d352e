import type { Sector } from '../../../schemas/stages/annotations.ts';
import { readCountries } from '../../knowledge/countries/countries.ts';
import { readLexicon } from '../../knowledge/lexicon.ts';
import type { Vocabulary } from '../../knowledge/vocabulary.ts';
import { marksOf } from './marks.ts';
import { loadTriggers, nounForms, type TriggerIndex } from './match/triggers.ts';
import { Verbs } from './match/verbs.ts';
import { loadPartyNouns, type PartyNouns } from './parties/party-nouns.ts';
import { loadOperators, type Operators } from './status/operators.ts';

/** Word ids that rules ask for by name. */
export type KnownWords = Readonly<Record<(typeof KNOWN)[number], number>>;
const KNOWN = ['-', 'nobody', 'a', 'an', 'pro', 'anti', 'non', 'met', ',', '(', ')', ';', ':', '"', '\u201c', '\u201d', '?', "'s", 'and', 'or', 'but', 'as', 'well', 'by', 'of', 'to', 'in', 'on', 'at', 'from', 'for', 'with', 'between', 'among', 'over', 'into', 'against', 'through', 'via', 'that', 'if', 'unless', 'whether', 'not', 'no', 'never', 'neither', 'nor', 'none', 'without', 'than', 'after', 'before', 'since', 'until', 'while', 'when', 'because', 'although', 'though', 'who', 'whom', 'which', 'whose', 'it', 'they', 'there', 'here', 'ever', 'any', 'case', 'should', 'must', 'would', 'could', 'might', 'may', 'can', 'ought', 'will', 'shall', 'had', 'were', 'was', 'is', 'are', 'be', 'due', 'set', 'likely', 'about', 'time', 'place', 'the', 'this', 'these', 'those', 'such', 'both', 'during', 'under', 'despite', 'contrary', 'more', 'less', 'fewer', 'up', 'least', 'most', 'nearly', 'around', 'jointly', 'together', 'across', 'near', 'ahead', 'he', 'she', 'including', 'i', 'we', 'me', 'us', 'them', 'him', 'her', 'let', 'press', 'news', 'campaign', 'country', 'nation', 'aged', 'former', 'counterpart', 'counterparts', 'colleague', 'colleagues', 'war', 'unit', 'ex', 'general', 'alliance', 'only'] as const; // biome-ignore format: a list

export interface EventKnowledge {
  readonly vocabulary: Vocabulary;
  readonly triggers: TriggerIndex;
  /** Classes of a head noun, by word id. */
  readonly objectClasses: ReadonlyMap<number, ReadonlySet<string>>;
  /** What a support verb's subject is to its object's event, by word id of any form. */
  readonly support: ReadonlyMap<number, 'actor' | 'recipient'>;
  /** Verbs whose subject suffers what follows ("lost", "sustained"), by word id of any form. */
  readonly suffering: ReadonlySet<number>;
  /** "Monday" to "Sunday". */
  readonly weekdays: ReadonlySet<number>;
  /** "first", "only": who is the first to do something has done it. */
  readonly ordinals: ReadonlySet<number>;
  /** Verbs for what takes place ("happened", "occurred"), by word id of any form. */
  readonly occurring: ReadonlySet<number>;
  /** Verbs for what comes to nothing ("collapsed", "fell through"), by word id of any form. */
  readonly failing: ReadonlySet<number>;
  /** Verbs that hold a deed against somebody ("accused of", "jailed for"), by word id of any form. */
  readonly accusing: ReadonlySet<number>;
  /** Verbs for making known what is so, whether or not one does. */
  readonly disclosing: ReadonlySet<number>;
  /** Verbs for turning to somebody: "wrote to". */
  readonly contacting: ReadonlySet<number>;
  /** Verbs for coming together or ringing somebody up. */
  readonly visiting: ReadonlySet<number>;
  /** Verbs for what one comes or calls for to say. */
  readonly greeting: ReadonlySet<number>;
  /** Verbs that only somebody can do who speaks. */
  readonly thanking: ReadonlySet<number>;
  /** Verbs for what is said to somebody else. */
  readonly ordering: ReadonlySet<number>;
  /** Verbs for what one does with a call or claim. */
  readonly answering: ReadonlySet<number>;
  /** Verbs for taking somebody's side. */
  readonly siding: ReadonlySet<number>;
  /** Words in the names of unions, whatever the last word is ("Labour Congress"). */
  readonly ofLabour: ReadonlySet<number>;
  /** Verbs that need an object: without one, a past form is a passive. */
  readonly transitive: ReadonlySet<number>;
  /** Before "general", of a civil office. */
  readonly generals: ReadonlySet<number>;
  /** Verbs that say what something is. */
  readonly naming: ReadonlySet<number>;
  /** Verbs that in the passive also say what one's duty is. */
  readonly charging: ReadonlySet<number>;
  /** Verbs for giving back what was lent. */
  readonly paying: ReadonlySet<number>;
  /** Nouns for who heads or speaks for a body of any kind. */
  readonly leaders: ReadonlySet<number>;
  /** Verbs for what is done for or with somebody. */
  readonly kindly: ReadonlySet<number>;
  /** Verbs for what one has from a court. */
  readonly having: ReadonlySet<number>;
  /** Nouns for what nature does, no party to anything. */
  readonly nature: ReadonlySet<number>;
  /** Verbs for making people leave, by word id of any form: a storm may do so too. */
  readonly driving: ReadonlySet<number>;
  /** Organisations of states, by lower-case name. */
  readonly bodies: ReadonlySet<string>;
  /** ISO code by a capital's name. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Dashes that end a dateline. */
  readonly dashes: ReadonlySet<number>;
  /** Nouns for nobody in particular ("person", "user"), singular and plural. */
  readonly generic: ReadonlySet<number>;
  /** Armed services that are no military ("police"). */
  readonly forces: ReadonlySet<number>;
  /** Verbs of saying, by word id of any form: who declines to do it refuses nothing. */
  readonly speaking: ReadonlySet<number>;
  /** Nouns in "-er" and the like for things, by word id. */
  readonly noAgents: ReadonlySet<number>;
  readonly operators: Operators;
  readonly nouns: PartyNouns;
  /** Sector by folded post ("foreign minister"). */
  readonly postSector: ReadonlyMap<string, Sector>;
  readonly words: KnownWords;
  /** What these lists say of a word, by its id, see `Mark`. */
  readonly marks: Uint8Array;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last', 'latest', 'only'];
const OCCURRING = ['happen', 'occur', 'materialise', 'materialize', 'transpire', 'eventuate'];
const FAILING = ['collapse', 'fall', 'fail', 'founder', 'evaporate', 'unravel', 'stall', 'crumble'];
const ACCUSING = ['accuse', 'allege', 'arrest', 'blame', 'charge', 'convict', 'criticise', 'criticize', 'denounce', 'detain', 'dismiss', 'expel', 'fault', 'fine', 'fire', 'imprison', 'indict', 'jail', 'lambast', 'prosecute', 'rebuke', 'sack', 'sentence', 'slam', 'sue', 'suspect', 'try']; // biome-ignore format: a list
const CONTACTING = ['address', 'approach', 'contact', 'email', 'lobby', 'message', 'petition', 'phone', 'telephone', 'write']; // biome-ignore format: a list
const VISITING = ['call', 'meet', 'ring', 'visit'];
const GREETING = [
  'apologise',
  'apologize',
  'assure',
  'congratulate',
  'convey',
  'discuss',
  'express',
  'inform',
  'thank',
  'wish',
];
const THANKING = ['applaud', 'commend', 'congratulate', 'hail', 'praise', 'thank'];
const ORDERING = ['accuse', 'ask', 'direct', 'fine', 'instruct', 'order', 'tell', 'urge', 'warn'];
const ANSWERING = ['accept', 'approve', 'back', 'condemn', 'criticise', 'criticize', 'denounce', 'deny', 'dismiss', 'endorse', 'ignore', 'oppose', 'rebuff', 'refuse', 'refute', 'reject', 'spurn', 'support', 'welcome']; // biome-ignore format: a list
const SIDING = ['back', 'help', 'join', 'support'];
const OF_LABOUR = ['labour', 'labor', 'trade', 'trades', 'workers', 'union', 'unions', 'students'];
const TRANSITIVE = ['abduct', 'accuse', 'arrest', 'ban', 'bar', 'evict', 'exclude', 'expel', 'charge', 'convict', 'deport', 'detain', 'evacuate', 'fine', 'indict', 'injure', 'jail', 'kidnap', 'kill', 'rescue', 'sentence', 'wound']; // biome-ignore format: a list
const GENERALS = ['attorney', 'auditor', 'comptroller', 'governor', 'inspector', 'procurator', 'prosecutor', 'solicitor', 'surgeon']; // biome-ignore format: a list
const NAMING = ['brand', 'call', 'deem', 'dub', 'label', 'term'];
const CHARGING = ['charge', 'commit'];
const PAYING = ['pay', 'repay'];
const LEADERS = ['chair', 'chairman', 'chairwoman', 'chief', 'head', 'leader', 'co-leader', 'president', 'spokesman', 'spokesperson', 'spokeswoman']; // biome-ignore format: a list
const HAVING = ['have', 'serve'];
const DRIVING = ['force', 'displace', 'uproot', 'drive'];
const DISCLOSING = ['acknowledge', 'admit', 'declare', 'disclose', 'mention', 'report', 'reveal'];
const NATURE = ['avalanche', 'blaze', 'blizzard', 'cyclone', 'disease', 'drought', 'earthquake', 'epidemic', 'flood', 'heatwave', 'hurricane', 'eruption', 'landslide', 'mount', 'mudslide', 'outbreak', 'pandemic', 'price', 'quake', 'rain', 'storm', 'tornado', 'tsunami', 'typhoon', 'virus', 'volcano', 'wildfire']; // biome-ignore format: a list
const BODIES = ['african union', 'amnesty international', 'arab league', 'asean', 'au', 'council of europe', 'ecowas', 'eu', 'european commission', 'european council', 'european parliament', 'european union', 'iaea', 'icc', 'imf', 'international atomic energy agency', 'international criminal court', 'international monetary fund', 'mercosur', 'nato', 'oas', 'opec', 'osce', 'red cross', 'un', 'un security council', 'unesco', 'unhcr', 'unicef', 'united nations', 'united nations security council', 'wfp', 'who', 'world bank', 'world food program', 'world food programme', 'world health organisation', 'world health organization', 'world trade organisation', 'world trade organization', 'wto']; // biome-ignore format: a list
const GENERIC = ['person', 'people', 'user', 'individual', 'customer', 'consumer', 'someone', 'anyone', 'everyone', 'somebody', 'anybody', 'everybody', 'nobody', 'one', 'client', 'buyer', 'friend', 'man', 'woman', 'kid', 'guy', 'parent', 'reader', 'viewer', 'player', 'fan', 'other', 'others', 'source']; // biome-ignore format: a list
const FORCES = [
  'police',
  'policeman',
  'gang',
  'security',
  'guard',
  'settler',
  'mob',
  'attacker',
  'assailant',
  'robber',
  'officer',
  'agent',
  'suspect',
  'killer',
  'criminal',
  'coalition',
  'alliance',
  'unit',
];
const SPEAKING = ['say', 'comment', 'answer', 'elaborate', 'disclose', 'identify', 'name', 'reveal', 'speculate', 'specify', 'confirm', 'respond', 'reply']; // biome-ignore format: a list
const SUFFERING = ['lose', 'suffer', 'sustain', 'endure', 'face', 'experience', 'withstand'];

const here = (name: string): URL => new URL(`./lexicon/${name}.tsv`, import.meta.url);

export function loadEventKnowledge(vocabulary: Vocabulary): EventKnowledge {
  const verbs = new Verbs(new URL('../syntax/lexicon/irregular-verbs.tsv', import.meta.url));
  const objectClasses = new Map<number, Set<string>>();
  for (const [name, noun] of readLexicon(here('object-classes'), ['class', 'noun'])) {
    for (const form of nounForms(noun!)) {
      const id = vocabulary.add(form);
      const set = objectClasses.get(id);
      if (set) set.add(name!);
      else objectClasses.set(id, new Set([name!]));
    }
  }
  const support = new Map<number, 'actor' | 'recipient'>();
  for (const [verb, subject] of readLexicon(here('support-verbs'), ['verb', 'subject'])) {
    for (const form of verbs.formsOf(verb!)) support.set(vocabulary.add(form), subject as 'actor');
  }
  const idsOf = (words: readonly string[]): Set<number> => new Set(words.map((word) => vocabulary.add(word)));
  const verbIds = (list: readonly string[]): Set<number> =>
    idsOf(list.flatMap((verb) => [...verbs.formsOf(verb)]));
  const nounIds = (list: readonly string[]): Set<number> =>
    idsOf(list.flatMap((noun) => [...nounForms(noun)]));
  const triggers = loadTriggers(vocabulary, verbs, here('triggers'));
  const sports = readLexicon(here('sports-words'), ['word']).map(([word]) => vocabulary.add(word!));
  const knowledge = {
    vocabulary,
    triggers,
    objectClasses,
    support,
    suffering: verbIds(SUFFERING),
    weekdays: idsOf(WEEKDAYS),
    ordinals: idsOf(ORDINALS),
    occurring: verbIds(OCCURRING),
    failing: verbIds(FAILING),
    accusing: verbIds(ACCUSING),
    disclosing: verbIds(DISCLOSING),
    contacting: verbIds(CONTACTING),
    visiting: verbIds(VISITING),
    greeting: verbIds(GREETING),
    thanking: verbIds(THANKING),
    having: verbIds(HAVING),
    kindly: kindlyVerbs(triggers),
    leaders: nounIds(LEADERS),
    paying: verbIds(PAYING),
    charging: verbIds(CHARGING),
    generals: idsOf(GENERALS),
    naming: verbIds(NAMING),
    transitive: verbIds(TRANSITIVE),
    ofLabour: idsOf(OF_LABOUR),
    siding: verbIds(SIDING),
    answering: verbIds(ANSWERING),
    ordering: verbIds(ORDERING),
    nature: nounIds(NATURE),
    driving: verbIds(DRIVING),
    bodies: new Set(BODIES),
    capitals: new Map(
      readCountries().flatMap(({ capital, code }) => (capital === null ? [] : [[capital, code] as const])),
    ),
    dashes: idsOf(['-', '--', '\u2013', '\u2014']),
    generic: nounIds(GENERIC),
    forces: nounIds(FORCES),
    speaking: verbIds(SPEAKING),
    noAgents: nounIds(readLexicon(here('no-agents'), ['noun']).map(([noun]) => noun!)),
    operators: loadOperators(vocabulary, verbs, here('operators')),
    nouns: loadPartyNouns(vocabulary),
    postSector: loadPostSectors(),
    words: Object.fromEntries(KNOWN.map((word) => [word, vocabulary.add(word)])) as KnownWords,
  };
  return { ...knowledge, marks: marksOf(vocabulary, { triggers, objectClasses, sports }) };
}

const KINDLY: ReadonlySet<string> = new Set([
  'AGREE',
  'AID',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'RETREAT',
  'SUPPORT',
]);

/** Verbs that may tell acts for or with somebody, by word id of any form. */
function kindlyVerbs({ verbs }: TriggerIndex): Set<number> {
  const found = new Set<number>();
  for (const [id, { plain }] of verbs) {
    if (plain.some(({ triggers }) => triggers.some(({ type }) => KINDLY.has(type)))) found.add(id);
  }
  return found;
}

function loadPostSectors(): Map<string, Sector> {
  const posts = new URL('../entities/lexicon/posts.tsv', import.meta.url);
  const sectors = new Map<string, Sector>();
  for (const [post, , , sector] of readLexicon(posts, [
    'post',
    'plural',
    'category',
    'sector',
    'gender',
    'of',
  ])) {
    if (sector !== '-') sectors.set(post!.toLowerCase(), sector as Sector);
  }
  return sectors;
}
