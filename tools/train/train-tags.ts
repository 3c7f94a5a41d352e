/**
 * Trains the tagger: node --import tsx tools/train/train-tags.ts <folder with tags.tsv> [--held-out]
 * Writes pipeline/annotate/syntax/tags.weights. With --held-out every eighth document is kept out and measured, and
 * nothing is written (its words are still in the word list if that was made from all documents).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { letterCase } from '../../pipeline/annotate/segments/letter-case.ts';
import { candidates } from '../../pipeline/annotate/syntax/candidates.ts';
import {
  beginClause,
  FEATURES,
  features,
  hashTokens,
  readOn,
} from '../../pipeline/annotate/syntax/features.ts';
import { tagTokens } from '../../pipeline/annotate/syntax/tag.ts';
import { loadWordTable } from '../../pipeline/annotate/syntax/words.ts';
import { loadTokenKnowledge } from '../../pipeline/annotate/tokens/knowledge.ts';
import { tokenise } from '../../pipeline/annotate/tokens/tokenise.ts';
import { Vocabulary } from '../../pipeline/knowledge/vocabulary.ts';
import { type Segment, TAGS } from '../../schemas/stages/annotations.ts';
import { AveragedWeights, quantised, writeWeights } from './averaged.ts';
import { type GoldSentence, readGum } from './gum.ts';
import { randomNumbers, shuffled } from './random.ts';
import { recased } from './recase.ts';

const BITS = 19;
const EPOCHS = 8;
const SEED = 20241117;
const OUT = new URL('../../pipeline/annotate/syntax/tags.weights', import.meta.url);

const vocabulary = new Vocabulary();
const tokenKnowledge = loadTokenKnowledge(vocabulary);
const wordsAt = process.argv.indexOf('--words');
const words = loadWordTable(
  vocabulary,
  ...(wordsAt > 0 ? [new URL(process.argv[wordsAt + 1]!, 'file:///')] : []),
);
vocabulary.freeze();

const isHeldOut = process.argv.includes('--held-out');
const sentences = readGum(join(process.argv[2]!, 'tags.tsv'));
const documents = [...new Set(sentences.map((sentence) => sentence.document))];
const held = new Set(isHeldOut ? documents.filter((_, index) => index % 8 === 5) : []);
const train = sentences.filter((sentence) => !held.has(sentence.document));
const frequency = new Map<string, number>();
for (const sentence of train) {
  for (const { form } of sentence.tokens) frequency.set(form, (frequency.get(form) ?? 0) + 1);
}

/** Our tokens of a sentence with the gold tag that covers each. */
function aligned(sentence: GoldSentence): {
  segment: Segment;
  gold: Uint8Array;
  tokens: ReturnType<typeof tokenise>;
} {
  const tokens = tokenise(sentence.text, vocabulary, tokenKnowledge);
  const gold = new Uint8Array(tokens.length);
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    const end = tokens.end[i]!;
    while (at < sentence.tokens.length - 1 && sentence.tokens[at]!.end <= tokens.start[i]!) at++;
    gold[i] = sentence.tokens[at]!.tag;
    for (let k = at + 1; k < sentence.tokens.length && sentence.tokens[k]!.end <= end; k++) {
      if (/[a-z0-9]/i.test(sentence.tokens[k]!.form)) gold[i] = sentence.tokens[k]!.tag;
    }
  }
  const segment = {
    kind: 'sentence' as const,
    passage: 0,
    firstToken: 0,
    endToken: tokens.length,
    start: 0,
    end: sentence.text.length,
    letterCase: letterCase(tokens, 0, tokens.length),
  };
  return { segment, gold, tokens };
}

const model = new AveragedWeights(BITS);
const random = randomNumbers(SEED);
const found = new Uint8Array(TAGS.length);
const hashed = new Int32Array(FEATURES);
const clause = { verb: 0, tag: 0 };

function learn(sentence: GoldSentence): void {
  const { segment, gold, tokens } = aligned(sentence);
  for (let i = 0; i < tokens.length; i++) {
    // A rare word is now and then shown as one that no list knows.
    const count = frequency.get(sentence.text.slice(tokens.start[i]!, tokens.end[i]!)) ?? 0;
    if (count <= 2 && random() < 0.35) tokens.word[i] = words.size;
  }
  const hash = hashTokens(sentence.text, tokens, words);
  const style = segment.letterCase;
  beginClause(clause);
  let tag1 = -1;
  let tag2 = -1;
  for (let at = 0; at < tokens.length; at++) {
    const count = candidates(sentence.text, tokens, words, hash.classId[at]!, at, 0, style, found);
    let best = found[0]!;
    if (count > 1) {
      features(tokens, hash, at, 0, tokens.length, style, tag1, tag2, clause, hashed);
      let top = -Infinity;
      let isGoldThere = false;
      for (let k = 0; k < count; k++) {
        const name = found[k]!;
        if (name === gold[at]) isGoldThere = true;
        let score = 0;
        for (let f = 0; f < FEATURES; f++) score += model.weights[(hashed[f]! + name) & model.mask]!;
        if (score > top) {
          top = score;
          best = name;
        }
      }
      model.tick();
      if (isGoldThere && best !== gold[at]) {
        for (let f = 0; f < FEATURES; f++) {
          model.add(hashed[f]!, gold[at]!, 1);
          model.add(hashed[f]!, best, -1);
        }
      }
    }
    readOn(clause, best, hash, at);
    tag2 = tag1;
    tag1 = best;
  }
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const sentence of shuffled(train, random)) {
    learn(sentence);
    const roll = random();
    if (roll < 0.25) learn(recased(sentence, 'title', random));
    else if (roll < 0.37) learn(recased(sentence, 'upper', random));
  }
}
const weights = quantised(model.averages()).bytes;

if (isHeldOut) {
  for (const style of ['running', 'title', 'upper'] as const) {
    let right = 0;
    let all = 0;
    const errors = new Map<string, number>();
    for (const sentence of sentences) {
      if (!held.has(sentence.document)) continue;
      const shown = style === 'running' ? sentence : recased(sentence, style, random);
      const { segment, gold, tokens } = aligned(shown);
      const tag = tagTokens(shown.text, tokens, [segment], { words, weights });
      for (let i = 0; i < tokens.length; i++) {
        all++;
        if (tag[i] === gold[i]) right++;
        else {
          const key = `${TAGS[gold[i]!]}>${TAGS[tag[i]!]}`;
          errors.set(key, (errors.get(key) ?? 0) + 1);
        }
      }
    }
    const kinds = [...errors].sort((a, b) => b[1] - a[1]).slice(0, 14);
    console.log(`${style}: ${right} of ${all} = ${((100 * right) / all).toFixed(2)} %`);
    console.log(kinds.map(([key, count]) => `${key} ${count}`).join('  '));
  }
} else {
  writeWeights(
    fileURLToPath(OUT),
    [
      'Weights of the part-of-speech tagger: averaged perceptron, hashed features, one signed byte a weight, base64.',
      'Trained on GUM (Georgetown University Multilayer corpus: Amir Zeldes and contributors; annotations CC BY 4.0, texts',
      'CC BY / CC BY-SA). Licence of this file: CC BY-SA 4.0.',
      'Made by: node --import tsx tools/train/train-tags.ts <folder with tags.tsv>',
    ],
    weights,
  );
}
