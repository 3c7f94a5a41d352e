/** Words that say what a division is, dropped from one of its names: "Zamfara State" is "Zamfara" too. */
const BEHIND = [
  'Oblast',
  'Province',
  'State',
  'County',
  'Region',
  'Republic',
  'Krai',
  'Kray',
  'District',
  'Governorate',
  'Department',
  'Prefecture',
  'Municipality',
  'Voivodeship',
  'Parish',
  'Canton',
  'Emirate',
];
const BEFORE = [
  'Province of',
  'Provincia di',
  'Provincia de',
  'State of',
  'Republic of',
  'County of',
  'County',
  'District of',
  'Departamento de',
  'Department of',
  'Free and Hanseatic City of',
];

/** The name as it stands, and without the word for its kind. */
export function divisionNames(printed: string): string[] {
  const name = printed.replace(/\boblast\b/, 'Oblast').replace(/\bcounty\b/, 'County');
  for (const word of BEHIND) {
    if (name.endsWith(` ${word}`)) return [name, name.slice(0, -word.length - 1)];
  }
  for (const words of BEFORE) {
    if (name.startsWith(`${words} `)) return [name, name.slice(words.length + 1)];
  }
  return [name];
}
