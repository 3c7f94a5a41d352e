/** Character classes by UTF-16 unit, made once: the tokeniser asks for one per character. */

export const Char = { OTHER: 0, SPACE: 1, LETTER: 2, DIGIT: 3, MARK: 4, SURROGATE: 5 } as const;

const UNITS = 65536;
export const charClass = new Uint8Array(UNITS);
export const isUpper = new Uint8Array(UNITS);
/** Class in the low three bits, `UPPER` above: one look-up where both are asked for. */
export const charInfo = new Uint8Array(UNITS);
export const CLASS_BITS = 7;
export const UPPER_SHIFT = 3;
/** Lower-case unit; curly apostrophes become straight ones; units whose lower case is longer stay as they are. */
export const lower = new Uint16Array(UNITS);

const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\u00a0\u200b\u2060\ufeff]/u;

for (let unit = 0; unit < UNITS; unit++) {
  lower[unit] = unit;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    charClass[unit] = Char.SURROGATE;
    continue;
  }
  const char = String.fromCharCode(unit);
  if (unit >= 48 && unit <= 57) charClass[unit] = Char.DIGIT;
  else if (SPACE.test(char)) charClass[unit] = Char.SPACE;
  else if (LETTER.test(char)) {
    charClass[unit] = Char.LETTER;
    const small = char.toLowerCase();
    if (small.length === 1 && small !== char) {
      lower[unit] = small.charCodeAt(0);
      isUpper[unit] = 1;
    }
  } else if (MARK.test(char)) charClass[unit] = Char.MARK;
}
lower[0x2019] = 39;
lower[0x2018] = 39;
lower[0x02bc] = 39;
for (let unit = 0; unit < UNITS; unit++) charInfo[unit] = charClass[unit]! | (isUpper[unit]! << UPPER_SHIFT);
