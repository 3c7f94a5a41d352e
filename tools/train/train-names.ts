/**
 * Trains the name model: node --import tsx tools/train/train-names.ts <folder with names.jsonl> [--held-out] [--to FOLDER]
 * Writes pipeline/annotate/names/names.weights and transitions.weights. With --held-out every eighth document is kept
 * out and measured (labels by token), and nothing is written.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gatherEvidence } from '../../pipeline/annotate/names/evidence.ts';
import { type Facts, gatherFacts } from '../../pipeline/annotate/names/facts.ts';
import { endingFeatures, FEATURES, features } from '../../pipeline/annotate/names/features.ts';
import { loadNameLexicons, makeNameModel } from '../../pipeline/annotate/names/knowledge.ts';
import { labelSegment } from '../../pipeline/annotate/names/label.ts';
import { loadSegmentKnowledge } from '../../pipeline/annotate/segments/knowledge.ts';
import { segmentText } from '../../pipeline/annotate/segments/segment.ts';
import { loadSyntaxKnowledge } from '../../pipeline/annotate/syntax/knowledge.ts';
import { tagTokens } from '../../pipeline/annotate/syntax/tag.ts';
import { loadTokenKnowledge } from '../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../pipeline/knowledge/vocabulary.ts';
import type { Segment, Tokens } from '../../schemas/stages/annotations.ts';
import { benchArticle } from '../../tests/bench/documents.ts';
import { quantised, writeWeights } from './averaged.ts';
import { ConditionalField } from './crf.ts';
import { makeInventor } from './invent-news.ts';
import { type GoldDocument, goldLabels, IGNORE, readNameDocuments } from './names-gold.ts';
import { randomNumbers, shuffled } from './random.ts';
import { recasedText } from './recase.ts';
import { withOtherNames } from './swap-names.ts';

const BITS = 19;
const EPOCHS = 8;
const SEED = 20241117;
const toAt = process.argv.indexOf('--to');
const OUT =
  toAt > 0
    ? pathToFileURL(`${process.argv[toAt + 1]}/`)
    : new URL('../../pipeline/annotate/names/', import.meta.url);

const vocabulary = new Vocabulary();
const tokenKnowledge = loadTokenKnowledge(vocabulary);
const segmentKnowledge = loadSegmentKnowledge(vocabulary);
const syntaxKnowledge = loadSyntaxKnowledge(vocabulary);
const lexicons = loadNameLexicons(vocabulary);
vocabulary.freeze();

const isHeldOut = process.argv.includes('--held-out');
const documents = readNameDocuments(process.argv[2]!);
const train = isHeldOut ? documents.filter((_, index) => index % 8 !== 5) : documents;
const random = randomNumbers(SEED);
const invent = makeInventor(random);
/** Share of documents that are shown once more with other names; an invented article stands beside each. */
const SWAPPED = 0.7;
const HEADLINES = 0.12;

interface Read {
  readonly tokens: Tokens;
  readonly segments: readonly Segment[];
  readonly tag: Uint8Array;
  readonly facts: Facts;
  readonly gold: Uint8Array;
}

function read(document: GoldDocument): Read {
  const article = benchArticle(document.id, document.text, null);
  const tokens = tokenise(document.text, vocabulary, tokenKnowledge);
  const segments = segmentText(article, tokens, segmentKnowledge);
  const tag = tagTokens(document.text, tokens, segments, syntaxKnowledge);
  const facts = gatherFacts(document.text, tokens, segments, lexicons);
  gatherEvidence(tokens, segments, facts, vocabulary.size);
  const gold = goldLabels(document, tokens, lexicons, facts.zone);
  return { tokens, segments, tag, facts, gold };
}

/** Epochs before the weights count for the average. */
const WARM_UP = 2;
const RATE = 0.06;
const DECAY = 1e-5;
/** Share of features hidden from each token while learning, so that none is leaned on too much. */
const HIDDEN = 0.3;
const model = new ConditionalField(BITS, RATE, DECAY);
const hashed = new Int32Array(FEATURES + 8);

function learn(document: GoldDocument): void {
  const { tokens, segments, tag, facts, gold } = read(document);
  for (const { firstToken, endToken } of segments) {
    for (let at = firstToken; at < endToken; ) {
      if (facts.zone[at] === 0) {
        at++;
        continue;
      }
      let end = at;
      let isUnsure = false;
      while (end < endToken && facts.zone[end] === 1) {
        if (gold[end] === IGNORE) isUnsure = true;
        end++;
      }
      if (!isUnsure) {
        const chain: Int32Array[] = [];
        for (let k = at; k < end; k++) {
          const some = features(tokens, tag, facts, k, firstToken, endToken, hashed);
          const count = endingFeatures(document.text, tokens, k, hashed, some);
          chain.push(hashed.slice(0, count).filter(() => random() >= HIDDEN));
        }
        model.learn(chain, [...gold.subarray(at, end)]);
      }
      at = end;
    }
  }
}

/** Now and then a document as headlines print it. */
function headlined(document: GoldDocument): GoldDocument {
  const roll = random();
  if (document.text.length > 1000 || roll > HEADLINES) return document;
  return { ...document, text: recasedText(document.text, roll < HEADLINES / 2 ? 'title' : 'upper') };
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const document of shuffled(train, random)) {
    learn(document);
    const changed = random() < SWAPPED ? withOtherNames(document, invent, random) : null;
    if (changed !== null) learn(headlined(changed));
    learn(headlined(invent.article()));
  }
  if (epoch >= WARM_UP) model.remember();
}

model.average();

if (isHeldOut) {
  const { scale, bytes } = quantised(model.weights);
  const weights = makeNameModel(bytes, quantised(model.transition, scale).bytes);
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const document of documents.filter((_, index) => index % 8 === 5)) {
    const { tokens, segments, tag, facts, gold } = read(document);
    const label = new Uint8Array(tokens.length);
    for (const segment of segments) labelSegment(document.text, tokens, tag, facts, segment, weights, label);
    for (let at = 0; at < tokens.length; at++) {
      if (gold[at] === IGNORE) continue;
      if (label[at] !== 0) found++;
      if (gold[at] !== 0) wanted++;
      if (gold[at] !== 0 && gold[at] === label[at]) right++;
    }
  }
  const precision = right / found;
  const recall = right / wanted;
  console.log(
    `tokens: P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
  );
} else {
  const header = [
    'Weights of the name model: conditional random field, hashed features, one signed byte a weight, base64.',
    'Trained on: GUM (Georgetown University Multilayer corpus, Amir Zeldes and contributors; annotations CC BY 4.0, texts',
    'CC BY / CC BY-SA), Universal NER over the English Web Treebank (CC BY-SA 4.0), re3d (Dstl; open government licences',
    'and CC), with names exchanged for others, and sentences of our own. Licence of this file: CC BY-SA 4.0.',
    'Made by: node --import tsx tools/train/train-names.ts <folder with names.jsonl>',
  ];
  const { scale, bytes } = quantised(model.weights);
  writeWeights(fileURLToPath(new URL('names.weights', OUT)), header, bytes);
  const { bytes: transitions } = quantised(model.transition, scale);
  writeWeights(fileURLToPath(new URL('transitions.weights', OUT)), header, transitions);
}
