import { textId } from './articles.ts';

/** The stretches of one article that its rows rest on, each once, with its words if any row shows them. */
export class Spans {
  readonly #articleId: string;
  /** The words as JSON, `null` while no row shows them. */
  readonly #texts = new Map<string, string>();

  constructor(articleId: string) {
    this.#articleId = articleId;
  }

  /**
   * The id of the span of a row.
   * @param start and `end` as JSON numbers
   * @param text as JSON
   */
  add(start: string, end: string, text: string): string {
    const place = `${start}-${end}`;
    const known = this.#texts.get(place);
    if (known === undefined || known === 'null') this.#texts.set(place, text);
    return `row:${this.#articleId}/span/${place}`;
  }

  /** Each span as the JSON of a node, without its closing brace. */
  *nodes(): Generator<string> {
    const id = `{"@id":"row:${this.#articleId}/span/`;
    const source = `","@type":"oa:SpecificResource","oa:hasSource":"${textId(this.#articleId)}","oa:hasSelector":`;
    for (const [place, text] of this.#texts) {
      const dash = place.indexOf('-');
      const bounds = `"oa:start":${place.slice(0, dash)},"oa:end":${place.slice(dash + 1)}`;
      const position = `{"@type":"oa:TextPositionSelector",${bounds}}`;
      const selector =
        text === 'null' ? position : `[${position},{"@type":"oa:TextQuoteSelector","oa:exact":${text}}]`;
      yield `${id}${place}${source}${selector}`;
    }
  }
}
