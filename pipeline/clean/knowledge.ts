import { Vocabulary } from '../knowledge/vocabulary.ts';
import { foldName, lexicon, Openers } from './lexicon.ts';
import { loadZones, type Zones } from './times/zones.ts';

export interface Publisher {
  readonly name: string;
  readonly domain: string;
  /** ISO 3166-1 alpha-2; null for an international one. */
  readonly country: string | null;
}
export interface PromotionCue {
  readonly kind: 'order' | 'teaser';
  /** Words or marks of which the line must hold one; empty: none is needed. */
  readonly needs: readonly string[];
}

/** All that the clean stage knows of newspapers in general: the lexicons of this folder. */
export interface CleanKnowledge {
  readonly publishersByName: ReadonlyMap<string, Publisher>;
  readonly publishersByDomain: ReadonlyMap<string, Publisher>;
  readonly zones: Zones;
  readonly mastheadWords: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly furniture: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
  readonly jobTitles: ReadonlySet<string>;
  readonly datelinePlaces: ReadonlySet<string>;
  readonly corrections: Openers<true>;
  readonly credits: Openers<'authors' | 'help'>;
  readonly promotions: Openers<PromotionCue>;
  readonly photoFirst: ReadonlySet<string>;
  readonly photoAnywhere: ReadonlySet<string>;
  readonly functionWords: FunctionWords;
}

export interface FunctionWords {
  /** BCP 47. */
  readonly codes: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Indexes into `codes` by the id of a word. */
  readonly languages: readonly (readonly number[])[];
}

let loaded: CleanKnowledge | undefined;

/** The lexicons, read once a process. */
export function cleanKnowledge(): CleanKnowledge {
  loaded ??= load();
  return loaded;
}

function load(): CleanKnowledge {
  const publishers = lexicon('publishers', ['name', 'domain', 'country']).map(([name, domain, country]) => ({
    name: name!,
    domain: domain!,
    country: country! || null,
  }));
  const photos = lexicon('photo-credits', ['word', 'place']);
  const words = (name: string, column: string): Set<string> =>
    new Set(lexicon(name, [column]).map(([word]) => word!));
  return {
    publishersByName: new Map(publishers.map((publisher) => [foldName(publisher.name), publisher])),
    // Several names of one domain: the last, which is the one with its article ("The …"), as sorted.
    publishersByDomain: new Map(publishers.map((publisher) => [publisher.domain, publisher])),
    zones: loadZones(),
    mastheadWords: words('masthead-words', 'word'),
    sections: words('sections', 'section'),
    furniture: words('furniture', 'line'),
    agencies: words('agencies', 'name'),
    jobTitles: words('job-titles', 'word'),
    datelinePlaces: words('dateline-places', 'place'),
    corrections: new Openers(new Map(lexicon('correction', ['opener']).map(([words]) => [words!, true]))),
    credits: new Openers(loadCredits()),
    promotions: new Openers(loadPromotions()),
    photoFirst: new Set(photos.filter(([, place]) => place === 'first').map(([word]) => word!)),
    photoAnywhere: new Set(photos.filter(([, place]) => place === 'anywhere').map(([word]) => word!)),
    functionWords: loadFunctionWords(),
  };
}

function loadCredits(): Map<string, 'authors' | 'help'> {
  const rows = lexicon('credit', ['opener', 'kind']);
  return new Map(rows.map(([words, kind]) => [words!, kind === 'authors' ? 'authors' : 'help']));
}

function loadPromotions(): Map<string, PromotionCue> {
  const cues = new Map<string, PromotionCue>();
  for (const [words, kind, needs] of lexicon('promotion', ['opener', 'kind', 'needs'])) {
    const earlier = cues.get(words!)?.needs ?? [];
    cues.set(words!, {
      kind: kind === 'teaser' ? 'teaser' : 'order',
      needs: needs === '' ? earlier : [...earlier, needs!],
    });
  }
  return cues;
}

function loadFunctionWords(): FunctionWords {
  const rows = lexicon('function-words', ['language', 'word']);
  const codes = [...new Set(rows.map(([language]) => language!))];
  const vocabulary = new Vocabulary();
  const languages: number[][] = [[]];
  for (const [language, word] of rows) {
    const id = vocabulary.add(word!);
    languages[id] ??= [];
    languages[id].push(codes.indexOf(language!));
  }
  return { codes, vocabulary, languages };
}
