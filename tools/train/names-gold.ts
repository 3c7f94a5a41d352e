import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameKnowledge } from '../../pipeline/annotate/names/knowledge.ts';
import { Label } from '../../pipeline/annotate/names/labels.ts';
import { isPlaceKind } from '../../pipeline/knowledge/gazetteer/gazetteer.ts';
import { PlaceKind } from '../../pipeline/knowledge/gazetteer/kinds.ts';
import { Shape, type Tokens } from '../../schemas/stages/annotations.ts';

export interface GoldDocument {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export function readNameDocuments(folder: string): GoldDocument[] {
  return readFileSync(join(folder, 'names.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** A label that the model is not taught: the gold span is no name by our convention, or its edges are unsure. */
export const IGNORE = 255;
const BEGIN: Record<string, number> = { PER: Label.B_PER, ORG: Label.B_ORG, LOC: Label.B_LOC };
const ARTICLES = new Set(['the', 'a', 'an', 'this', 'that', 'his', 'her', 'its', 'their', 'our', 'my']);
const JOINTS = new Set("of for and the & - ' ’ 's de la in on du des el al".split(' '));

type Lexicons = Omit<NameKnowledge, 'model'>;

/** Gold label of each token, by our convention: no article, title or "'s" in a name; peoples are no names. */
export function goldLabels(
  document: GoldDocument,
  tokens: Tokens,
  knowledge: Lexicons,
  zone: Uint8Array,
): Uint8Array {
  const label = new Uint8Array(tokens.length);
  let from = 0;
  const spans = [...document.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  for (const span of spans) {
    if (span.start < covered) continue;
    covered = span.end;
    while (from < tokens.length && tokens.end[from]! <= span.start) from++;
    let to = from;
    while (to < tokens.length && tokens.start[to]! < span.end) to++;
    if (to > from) writeSpan(document, tokens, knowledge, zone, from, to, span.type, label);
  }
  return label;
}

function writeSpan(
  document: GoldDocument,
  tokens: Tokens,
  knowledge: Lexicons,
  zone: Uint8Array,
  spanFirst: number,
  spanEnd: number,
  type: string,
  label: Uint8Array,
): undefined {
  const { text } = document;
  const form = (at: number): string => text.slice(tokens.start[at]!, tokens.end[at]!);
  const isCapital = (at: number): boolean => (tokens.shape[at]! & (Shape.CAPITAL | Shape.DIGIT)) !== 0;
  let first = spanFirst;
  let end = spanEnd;
  while (first < end && ARTICLES.has(form(first).toLowerCase()) && end - first > 1) first++;
  while (end > first && ["'s", '’s', '’', "'"].includes(form(end - 1))) end--;
  if (type === 'PER') first = withoutTitle(document, tokens, knowledge, first, end);
  while (first < end && !isCapital(first) && document.source !== 're3d' && zone[first] === 0) first++;
  const ignore = (): undefined => {
    label.fill(IGNORE, spanFirst, spanEnd);
  };
  if (first >= end) return;
  for (let at = first; at < end; at++) {
    if (zone[at] === 0) return ignore();
    if (document.source === 're3d' && !isCapital(at) && !JOINTS.has(form(at).toLowerCase())) return ignore();
  }
  if (!isCapital(end - 1) || (type === 'PER' && end - first > 6)) return ignore();
  if (end - first === 1 && knowledge.words.isClosed[knowledge.words.classOf[tokens.word[first]!] ?? 0] === 1)
    return;
  let name = BEGIN[type]!;
  if (end - first === 1 && knowledge.knownNames.match(tokens.word, first, end) === end) {
    if (knowledge.knownNames.matched !== 1) return;
  }
  if (knowledge.gazetteer.match(text, tokens, first, end) === end) {
    const kind = knowledge.gazetteer.matchedKind;
    if ((kind & PlaceKind.COUNTRY) !== 0) name = Label.B_LOC;
    else if ((kind & PlaceKind.DEMONYM) !== 0 && !isPlaceKind(kind)) return;
  }
  // A single common word of a longer name that the gold cut short ("Centre" of "Centre for …").
  if (
    document.source === 'GUM' &&
    end - first === 1 &&
    type !== 'PER' &&
    /^(of|for)$/.test(form(end) ?? '')
  ) {
    return ignore();
  }
  label[first] = name;
  label.fill(name + 1, first + 1, end);
}

function withoutTitle(
  document: GoldDocument,
  tokens: Tokens,
  knowledge: Lexicons,
  first: number,
  end: number,
): number {
  let at = first;
  for (;;) {
    const next = knowledge.titles.match(tokens.word, at, end);
    if (next <= at || next >= end) break;
    at = next;
  }
  if (document.source !== 're3d') return at;
  for (let k = end - 2; k > at; k--) {
    if (knowledge.titles.match(tokens.word, k, k + 1) === k + 1) return k + 1;
  }
  return at;
}
