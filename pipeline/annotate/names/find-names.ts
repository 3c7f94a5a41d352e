import { type NameSpan, Shape, type TokenSpan, type Tokens } from '../../../schemas/stages/annotations.ts';
import { isPlaceKind } from '../../knowledge/gazetteer/gazetteer.ts';
import type { WithValues } from '../layers.ts';
import { readAcronyms, settleAcronyms } from './acronyms.ts';
import { agree } from './agreement.ts';
import { cutAtPeople, extendBefore, extendEnumeration } from './body-edges.ts';
import { gatherEvidence } from './evidence.ts';
import { gatherFacts } from './facts.ts';
import type { NameKnowledge } from './knowledge.ts';
import { labelSegment } from './label.ts';
import { labelKnown } from './label-known.ts';
import { Label } from './labels.ts';
import { joinOverNicknames } from './nicknames.ts';
import { retypeNoPersons } from './no-person.ts';
import { placeType } from './place-type.ts';
import { settleLoneWords } from './settle.ts';
import { type DraftName, spansOf } from './spans.ts';
import { nameStorms } from './storms.ts';
import { nameTeams } from './teams.ts';
import { dropCommonWords, extendNumeral, hasInnerCapital, isGeneric, settleKnown } from './tidy.ts';
import { cutAtPlace, cutAtTitle, partTitle } from './titles.ts';
import { addUnlabelled } from './unlabelled.ts';

/**
 * Names of persons, organisations, places and groups, and demonyms, in order. A linear model labels the words that
 * may belong to names, reading lexicons, gazetteer, tags and what the whole article says of a word; rules then part
 * titles, type places and make an article's names agree.
 */
export function findNames(layers: WithValues, knowledge: NameKnowledge): NameSpan[] {
  const { tokens, segments, syntax } = layers;
  const { text } = layers.article;
  const facts = gatherFacts(text, tokens, segments, knowledge);
  gatherEvidence(tokens, segments, facts, knowledge.vocabulary.size);
  settleLoneWords(tokens, segments, facts);
  const label = new Uint8Array(tokens.length);
  const acronyms = new Map<number, number>();
  for (const segment of segments) {
    labelSegment(text, tokens, syntax.tag, facts, segment, knowledge.model, label);
    labelKnown(facts, segment, label);
    readAcronyms(text, tokens, facts, segment.firstToken, segment.endToken, label, acronyms);
  }
  if (acronyms.size > 0) settleAcronyms(tokens, label, acronyms);
  let names: DraftName[] = [];
  for (const segment of segments) spansOf(tokens, facts, label, segment, names);
  const cut: DraftName[] = [];
  for (const name of names) {
    const { firstToken, endToken } = segments[tokens.segment[name.first]!]!;
    if (name.type === 'person') {
      for (const rest of [
        cutAtTitle(tokens, facts, name, knowledge),
        cutAtPlace(text, tokens, facts, name),
      ]) {
        if (rest === null || facts.place[rest.first] === 0) continue;
        const end = knowledge.gazetteer.match(text, tokens, rest.first, rest.end);
        if (end > 0 && isPlaceKind(knowledge.gazetteer.matchedKind)) {
          cut.push({ first: rest.first, end, type: 'city', form: 'name', titleFirst: -1 });
        }
      }
      partTitle(tokens, facts, name, firstToken, knowledge);
      dropCommonWords(tokens, facts, name);
      extendNumeral(text, tokens, name, endToken);
    } else if (name.type === 'organization') {
      cutAtPeople(tokens, facts, name, knowledge);
      extendBefore(facts, name, firstToken);
      extendEnumeration(text, tokens, facts, name, endToken);
    }
  }
  names = withoutSwallowed([...names, ...cut]).filter(
    (name) => settleKnown(text, tokens, facts, name, knowledge) && !isGeneric(tokens, facts, name, knowledge),
  );
  retypeNoPersons(text, tokens, syntax.tag, segments, facts, names, knowledge);
  for (const name of names) cover(label, name);
  agree(tokens, segments, facts, label, names);
  for (const segment of segments) addUnlabelled(text, tokens, facts, label, segment, knowledge, names);
  for (const name of names) {
    if (name.form === 'demonym') continue;
    if (name.type === 'city') name.type = placeType(text, tokens, facts, name.first, name.end, knowledge);
    else if (name.type === 'organization' && isAcronym(text, tokens, name)) name.form = 'acronym';
  }
  nameTeams(tokens, segments, facts, names);
  nameStorms(tokens, facts, names, knowledge);
  names.sort((a, b) => a.first - b.first);
  joinOverNicknames(text, tokens, facts, names);
  return names.map((name) => nameSpan(name, layers));
}

/** Words that a name was extended by are no longer outside of names. */
function cover(label: Uint8Array, { first, end }: DraftName): void {
  for (let at = first; at < end; at++) if (label[at] === Label.O) label[at] = Label.I_ORG;
}

/** Names in order, without those that an extended one before them took in. */
function withoutSwallowed(names: DraftName[]): DraftName[] {
  names.sort((a, b) => a.first - b.first || b.end - a.end);
  let end = 0;
  return names.filter((name) => {
    if (name.first < end) return false;
    end = name.end;
    return true;
  });
}

/** "NRA", "N.R.A.", "BoE". */
function isAcronym(text: string, tokens: Tokens, { first, end }: DraftName): boolean {
  if (end - first > 1) return false;
  if ((tokens.shape[first]! & (Shape.UPPER | Shape.ABBREV)) !== 0) return true;
  return tokens.end[first]! - tokens.start[first]! <= LONGEST_MIXED && hasInnerCapital(text, tokens, first);
}

/** Letters of an acronym with a small one: "PBoC". */
const LONGEST_MIXED = 4;

function nameSpan(name: DraftName, { tokens }: WithValues): NameSpan {
  const { first, end } = name;
  return {
    firstToken: first,
    endToken: end,
    start: tokens.start[first]!,
    end: tokens.end[end - 1]!,
    type: name.type,
    form: name.form,
    title: name.titleFirst < 0 ? null : tokenSpan(tokens, name.titleFirst, first),
    place: null,
    unresolved: NOTHING,
  };
}

const NOTHING: readonly string[] = [];

function tokenSpan(tokens: Tokens, firstToken: number, endToken: number): TokenSpan {
  return { firstToken, endToken, start: tokens.start[firstToken]!, end: tokens.end[endToken - 1]! };
}
