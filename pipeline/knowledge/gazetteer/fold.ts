/**
 * Folding of place names: small letters without accents; full stops and apostrophes vanish; every other sign parts
 * words. "Port-au-Prince", "PORT AU PRINCE" and "Port-au-Prince," of a running text fold alike.
 */
const UNITS = 65536;
export const SKIPPED = 0;
export const SEPARATOR = 32;

/** Folded unit of each UTF-16 unit: a letter or digit, SKIPPED or SEPARATOR. */
export const foldedUnit = new Uint16Array(UNITS).fill(SEPARATOR);

/** Letters without a canonical decomposition, by their plain form. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['ß', 's'],
  ['æÆǣ', 'a'],
  ['œŒøØǿ', 'o'],
  ['łŁ', 'l'],
  ['đĐðÐ', 'd'],
  ['þÞŧŦ', 't'],
  ['ıİ', 'i'],
  ['əƏ', 'a'],
  ['ħĦ', 'h'],
  ['ŋŊ', 'n'],
  ['ơƠ', 'o'],
  ['ưƯ', 'u'],
];
const VANISHING = ".'\u2018\u2019\u201b\u02bb\u02bc\u02bf\u02be\u02b9\u02ba\u2032`\u00b4\u02b0\u0301";

function fill(): void {
  for (let unit = 48; unit <= 57; unit++) foldedUnit[unit] = unit;
  for (let unit = 97; unit <= 122; unit++) {
    foldedUnit[unit] = unit;
    foldedUnit[unit - 32] = unit;
  }
  // Latin letters with accents: their decompositions have been fixed since Unicode 3.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const base = foldedUnit[String.fromCharCode(unit).normalize('NFD').charCodeAt(0)]!;
      if (base >= 97 && base <= 122) foldedUnit[unit] = base;
    }
  }
  for (const [letters, plain] of PLAIN) {
    for (const letter of letters) foldedUnit[letter.charCodeAt(0)] = plain.charCodeAt(0);
  }
  for (let unit = 0x300; unit <= 0x36f; unit++) foldedUnit[unit] = SKIPPED;
  for (const sign of VANISHING) foldedUnit[sign.charCodeAt(0)] = SKIPPED;
}
fill();

/** Words of a name as the tokeniser would cut it, each folded; "'s" is a word of its own. */
export function foldedWords(name: string): string[] {
  const words: string[] = [];
  let word = '';
  const flush = () => {
    if (word !== '') words.push(word);
    word = '';
  };
  const parted = name.replace(/['\u2019]s(?![\p{L}\p{N}])/gu, ' s');
  for (let i = 0; i < parted.length; i++) {
    const unit = foldedUnit[parted.charCodeAt(i)]!;
    if (unit === SEPARATOR) flush();
    else if (unit !== SKIPPED) word += String.fromCharCode(unit);
  }
  flush();
  return words;
}

/** Whether all letters of a name have a folded form: a name in another script has none. */
export function isFoldable(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit > 127 && foldedUnit[unit] === SEPARATOR && /\p{L}/u.test(name[i]!)) return false;
  }
  return foldedWords(name).length > 0;
}
