/** Forms in which English texts print a city's name beside the one that the packages have. */
const ARTICLE = /^(?:Al|Ar|As|Ad|An|Az|Ash|At|El)[ -](?=\p{L}{3})/u;
const ARABIC = new Set('AE BH DJ DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));

export function cityNames(name: string, country: string): string[] {
  if (name.includes(' / ')) return name.split(' / ').flatMap((part) => cityNames(part, country));
  const names = [name];
  // "Halle (Saale)" is mostly called by its first word.
  const bare = /^(\p{L}{3,}) \(\p{Lu}[\p{L} .]+\)$/u.exec(name)?.[1];
  if (bare !== undefined) names.push(bare);
  if (name.startsWith('Saint ')) names.push(`St. ${name.slice(6)}`);
  if (/^St\.? /.test(name)) names.push(name.replace(/^St\.? /, 'Saint '));
  if (name.startsWith('Fort ')) names.push(`Ft. ${name.slice(5)}`);
  if (name.startsWith('Mount ')) names.push(`Mt. ${name.slice(6)}`);
  if (ARABIC.has(country) && ARTICLE.test(name)) names.push(name.replace(ARTICLE, ''));
  if ((country === 'KR' || country === 'KP' || country === 'JP') && /-(?:si|shi|gun)$/.test(name)) {
    names.push(name.replace(/-(?:si|shi|gun)$/, ''));
  }
  if (country === 'PH' && name.endsWith(' City')) names.push(name.slice(0, -5));
  if (country === 'DE' || country === 'AT' || country === 'CH') names.push(spelledOut(name));
  return [...new Set(names)];
}

/** "Köln" as "Koeln", "Gießen" as "Giessen". */
function spelledOut(name: string): string {
  return name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('Ü', 'Ue')
    .replaceAll('Ö', 'Oe')
    .replaceAll('ß', 'ss');
}
