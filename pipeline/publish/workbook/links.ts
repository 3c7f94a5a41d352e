/** Links of a sheet: the cells that open a page, and the relationships that name the pages. */
import { LINK_CHARS, SHEET_LINKS } from './limits.ts';
import { xmlAttribute } from './xml-text.ts';

/** Addresses that every program takes for one; others stay text, those of a host beyond ASCII too. */
const ADDRESS =
  /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:[/?#](?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/i;

/**
 * The address that a click on a text opens, letters beyond ASCII percent-encoded; null where the text is none.
 * @param text a byte string
 */
export function addressOf(text: string): string | null {
  if (!/^https?:/i.test(text)) return null;
  const address = text.replace(
    /[\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return address.length <= LINK_CHARS && ADDRESS.test(address) ? address : null;
}

export class Links {
  readonly #links: string[] = [];
  /** Relationships by the address that they name. */
  readonly #ids = new Map<string, number>();
  #count = 0;

  /** Whether the cell becomes a link: a sheet holds so many. */
  add(ref: string, address: string): boolean {
    if (this.#count === SHEET_LINKS) return false;
    this.#count++;
    // What stands behind `#` is a place on the page, and kept apart as Excel does.
    const at = address.indexOf('#');
    const page = at < 0 ? address : address.slice(0, at);
    const place = at < 0 ? '' : ` location="${xmlAttribute(address.slice(at + 1))}"`;
    const id = this.#ids.get(page) ?? this.#ids.size + 1;
    this.#ids.set(page, id);
    this.#links.push(`<hyperlink ref="${ref}" r:id="rId${id}"${place}/>`);
    return true;
  }

  /** A link to a sheet of the workbook. */
  addSheet(ref: string, sheet: string): void {
    this.#links.push(`<hyperlink ref="${ref}" location="'${sheet}'!A1" display="${sheet}"/>`);
  }

  /** The element of the sheet. */
  xml(): string {
    return this.#links.length === 0 ? '' : `<hyperlinks>${this.#links.join('')}</hyperlinks>`;
  }

  /** The relationships of the sheet, null where it has none. */
  relationships(): string | null {
    if (this.#ids.size === 0) return null;
    const each = [...this.#ids].map(
      ([address, id]) =>
        `<Relationship Id="rId${id}" Type="${HYPERLINK}" Target="${xmlAttribute(address)}" TargetMode="External"/>`,
    );
    return `${XML}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
  }
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HYPERLINK = `${OFFICE}/hyperlink`;
