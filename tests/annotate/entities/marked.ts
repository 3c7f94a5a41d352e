import { type EntityKnowledge, loadEntityKnowledge } from '../../../pipeline/annotate/entities/knowledge.ts';
import { resolveEntities } from '../../../pipeline/annotate/entities/resolve-entities.ts';
import { findQuotations } from '../../../pipeline/annotate/quotes/marks.ts';
import {
  loadSegmentKnowledge,
  type SegmentKnowledge,
} from '../../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { loadSyntaxKnowledge, type SyntaxKnowledge } from '../../../pipeline/annotate/syntax/knowledge.ts';
import { parse } from '../../../pipeline/annotate/syntax/parse.ts';
import { loadTokenKnowledge, type TokenKnowledge } from '../../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { articleFromText } from '../../../pipeline/clean/clean.ts';
import type { Authority } from '../../../pipeline/knowledge/authority.ts';
import { Vocabulary } from '../../../pipeline/knowledge/vocabulary.ts';
import type { EntityType, NameSpan, Place, TokenSpan, Tokens } from '../../../schemas/stages/annotations.ts';

/** What this layer and those below it need; the others are not loaded. */
interface PartOfKnowledge {
  readonly vocabulary: Vocabulary;
  readonly tokens: TokenKnowledge;
  readonly segments: SegmentKnowledge;
  readonly syntax: SyntaxKnowledge;
  readonly entities: EntityKnowledge;
}
let loaded: PartOfKnowledge | null = null;

export function loadPart(authority: Authority | null = null): PartOfKnowledge {
  const vocabulary = new Vocabulary();
  const part = {
    vocabulary,
    tokens: loadTokenKnowledge(vocabulary),
    segments: loadSegmentKnowledge(vocabulary),
    syntax: loadSyntaxKnowledge(vocabulary),
    entities: loadEntityKnowledge(vocabulary, authority),
  };
  vocabulary.freeze();
  return part;
}

/**
 * The names that a test marks: `{person|Aiko Mori}`, `Prof. {person/Prof.|Aiko Mori}` with its title, `{country/JP|Japan}`,
 * `{demonym/JP|Japanese}`, `{acronym|UNDP}`.
 */
const MARK = /\{([a-z]+)(?:\/([^|]*))?\|([^}]*)\}/g;
const COUNTRIES: Record<string, string> = {
  JP: 'Japan',
  UA: 'Ukraine',
  KE: 'Kenya',
  NO: 'Norway',
  US: 'United States',
};

export interface Read {
  /** `<text> → <entity name, members joined by +, reason or ->`, in order, those of the forms asked for. */
  mentions(...forms: string[]): string[];
  entities(): string[];
  /** `<person>: <title> of <of> (<basis>)`. */
  roles(): string[];
  readonly layers: ReturnType<typeof resolveEntities>;
}

/** The layer over a text with marked names. */
export function read(marked: string, publisherCountry: string | null = null, part?: PartOfKnowledge): Read {
  loaded ??= loadPart();
  const knowledge = part ?? loaded;
  const marks: { start: number; end: number; type: string; code: string | undefined }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    marks.push({ start: text.length, end: text.length + match[3]!.length, type: match[1]!, code: match[2] });
    text += match[3]!;
    from = match.index + match[0].length;
  }
  text += marked.slice(from);
  const article = {
    ...articleFromText(text, { articleId: 'a', publishedOn: '2024-05-02' }),
    publisherCountry,
  };
  const tokens = tokenise(text, knowledge.vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const base = { article, tokens, segments };
  const syntax = parse(base, knowledge.syntax);
  const names = marks.map(({ start, end, type, code }): NameSpan => {
    const isForm = type === 'demonym' || type === 'acronym';
    return {
      start,
      end,
      firstToken: tokens.start.indexOf(start),
      endToken: tokens.end.indexOf(end) + 1,
      type: type === 'demonym' ? 'country' : type === 'acronym' ? 'organization' : (type as EntityType),
      form: isForm ? type : 'name',
      title: code && type === 'person' ? titleBefore(tokens, start, code) : null,
      place: code && type !== 'person' ? place(code) : null,
      unresolved: [],
    };
  });
  const layers = resolveEntities(
    { ...base, syntax, quotations: findQuotations(base), times: [], quantities: [], names },
    knowledge.entities,
  );
  const nameOf = (entity: number): string => (entity < 0 ? '-' : layers.entities[entity]!.name);
  return {
    layers,
    mentions: (...forms) =>
      layers.mentions
        .filter(({ form }) => forms.includes(form))
        .map(({ start, end, entity, members, unresolved }) => {
          const meant = members.length > 0 ? members.map(nameOf).join('+') : nameOf(entity);
          return `${text.slice(start, end)} → ${entity < 0 && unresolved.length > 0 ? unresolved.join() : meant}`;
        }),
    entities: () =>
      layers.entities.map(({ type, name, aliases }) => [`${type} ${name}`, ...aliases].join('; ')),
    roles: () =>
      layers.roles.map(
        ({ person, title, of, basis }) => `${nameOf(person)}: ${title} of ${nameOf(of)} (${basis})`,
      ),
  };
}

/** The span of a title printed right before a name. */
function titleBefore(tokens: Tokens, name: number, title: string): TokenSpan {
  const start = name - 1 - title.length;
  const end = name - 1;
  return { start, end, firstToken: tokens.start.indexOf(start), endToken: tokens.end.indexOf(end) + 1 };
}

function place(code: string): Place {
  const isCountry = code.length === 2;
  return {
    type: isCountry ? 'country' : 'city',
    name: isCountry ? COUNTRIES[code]! : code,
    identity: isCountry ? `iso3166:${code}` : `geonames:${code}`,
    basis: isCountry ? 'lexicon' : 'gazetteer',
    countryCode: isCountry ? code : null,
    admin1Code: null,
    geonamesId: isCountry ? null : code,
    latitude: null,
    longitude: null,
  };
}
