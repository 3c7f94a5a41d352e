import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export interface Peer {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/** Others' nearest passes over the same texts: wink-nlp's sentences and tags; compromise's people, places, organisations. */
export function loadPeers(): Peer[] {
  const wink = winkNLP(winkModel, ['sbd', 'pos']);
  return [
    {
      name: 'wink-nlp (sentences, tags)',
      run: (text) => {
        const doc = wink.readDoc(text);
        return [doc.sentences().out(), doc.tokens().out(wink.its.pos)];
      },
    },
    {
      name: 'compromise (people, places, organisations)',
      run: (text) => {
        const doc = compromise(text);
        return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
      },
    },
  ];
}
