/** Digits as printed at an offset: "12,000", "1,00,000", "1.85", "10" of "10bn". */
export interface Figures {
  /** Without separators: "12000". */
  readonly digits: string;
  /** Offset after the last digit. */
  readonly end: number;
  readonly hasGroups: boolean;
}

/** Longest stretch that is looked at: no amount is longer, and bad input may be. */
const LONGEST = 40;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** The figures at `at`; null where the separators make no number ("14:00", "1.2.3", "12,00"). */
export function readFigures(text: string, at: number): Figures | null {
  let end = at;
  let digits = '';
  let group = 0;
  let groups = 0;
  let hasPoint = false;
  for (;;) {
    const from = end;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - at > LONGEST) return null;
    if (groups > 0 && !hasPoint && end - from !== 3 && !(end - from === 2 && isIndian(text, end)))
      return null;
    digits += text.slice(from, end);
    const unit = text.charCodeAt(end);
    if (!isDigit(text.charCodeAt(end + 1))) break;
    if (unit === 44) {
      group = groups === 0 ? end - from : group;
      if (hasPoint || group > 3 || text.charCodeAt(at) === 48) return null;
      groups++;
    } else if (unit === 46) {
      if (hasPoint) return null;
      hasPoint = true;
      digits += '.';
    } else if (unit === 58) return null;
    else break;
    end++;
  }
  return { digits, end, hasGroups: groups > 0 };
}

/** Groups of two end in one of three: "1,00,000". */
function isIndian(text: string, end: number): boolean {
  return text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1));
}
