import { isPlaceKind } from '../../pipeline/knowledge/gazetteer/gazetteer.ts';
import { PlaceKind } from '../../pipeline/knowledge/gazetteer/kinds.ts';
import { loadGazetteer } from '../../pipeline/knowledge/gazetteer/load.ts';
import type { Inventor } from './invent-news.ts';
import type { GoldDocument } from './names-gold.ts';

const SHARE = 0.6;

/**
 * A copy of a document with other names in their places, the same name always by the same other: the model is to learn
 * from what stands around a name, not to know it by heart. Null where the document names nobody.
 */
export function withOtherNames(
  document: GoldDocument,
  invent: Inventor,
  random: () => number,
): GoldDocument | null {
  if (document.entities.length === 0) return null;
  const words = new Map<string, string>();
  const wholes = new Map<string, string>();
  let text = '';
  let at = 0;
  const entities: { start: number; end: number; type: string }[] = [];
  for (const entity of [...document.entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (entity.start < at) continue;
    text += document.text.slice(at, entity.start);
    const printed = document.text.slice(entity.start, entity.end);
    let name = wholes.get(printed);
    if (name === undefined) {
      name = random() < SHARE ? otherName(printed, entity.type, words, invent) : printed;
      wholes.set(printed, name);
    }
    entities.push({ start: text.length, end: text.length + name.length, type: entity.type });
    text += name;
    at = entity.end;
  }
  text += document.text.slice(at);
  return { ...document, text, entities };
}

function otherName(printed: string, type: string, words: Map<string, string>, invent: Inventor): string {
  if (!/^\p{Lu}/u.test(printed)) return printed;
  if (type === 'PER') {
    const parts = printed.split(' ');
    if (parts.length > 3 || !parts.every((part) => /^\p{Lu}[\p{L}'’-]*$/u.test(part))) return printed;
    const person = invent.person();
    if (parts.length === 2 && !words.has(parts[0]!) && !words.has(parts[1]!)) {
      words.set(parts[0]!, person.given);
      words.set(parts[1]!, person.surname);
      return person.full;
    }
    return parts
      .map((part, index) => {
        const other = words.get(part) ?? (index === parts.length - 1 ? person.surname : person.given);
        words.set(part, other);
        return other;
      })
      .join(' ');
  }
  if (type === 'LOC') {
    const gazetteer = loadGazetteer();
    const name = gazetteer.find(printed);
    if (name < 0) return printed;
    const kind = gazetteer.kindOf(name);
    if (!isPlaceKind(kind)) return printed;
    return (kind & PlaceKind.COUNTRY) !== 0 ? invent.country() : invent.city();
  }
  return /^[A-Z]{3,5}$/.test(printed) ? invent.acronym() : printed;
}
