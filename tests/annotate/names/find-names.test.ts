import { expect, test } from 'vitest';
import { findNames } from '../../../pipeline/annotate/names/find-names.ts';
import { segmentText } from '../../../pipeline/annotate/segments/segment.ts';
import { parse } from '../../../pipeline/annotate/syntax/parse.ts';
import { tokenise } from '../../../pipeline/annotate/tokens/tokenise.ts';
import { loadKnowledge } from '../../../pipeline/knowledge/load.ts';
import { benchArticle } from '../../bench/documents.ts';

const knowledge = loadKnowledge();

/** Names as `(title) name:type`, in order; places of every type are `place` here. */
function read(text: string): string[] {
  const article = benchArticle('test', text, null);
  const tokens = tokenise(text, knowledge.vocabulary, knowledge.tokens);
  const segments = segmentText(article, tokens, knowledge.segments);
  const syntax = parse({ article, tokens, segments }, knowledge.syntax);
  const layers = { article, tokens, segments, syntax, quotations: [], times: [], quantities: [] };
  return findNames(layers, knowledge.names).map((name) => {
    const title = name.title === null ? '' : `(${text.slice(name.title.start, name.title.end)}) `;
    const type = name.form === 'demonym' ? 'demonym' : /city|region/.test(name.type) ? 'place' : name.type;
    return `${title}${text.slice(name.start, name.end)}:${type}`;
  });
}

test.each([
  // Titles and posts stand apart, chained ones together.
  ['Lt. Gen. Bo Dahl resigned.', ['(Lt. Gen.) Bo Dahl:person']],
  [
    'Mr. Holm met Foreign Minister Ada Lundqvist.',
    ['(Mr.) Holm:person', '(Foreign Minister) Ada Lundqvist:person'],
  ],
  ['A lawyer, Prof. Dr. Ida van der Berg, agreed.', ['(Prof. Dr.) Ida van der Berg:person']],
  ['Ohio Gov. Ada Lundqvist left.', ['Ohio:place', '(Gov.) Ada Lundqvist:person']],
  ['Dr. Syed Belarno left.', ['(Dr.) Syed Belarno:person']],
  ['A parent, Malam Sani Bello, left.', ['(Malam) Sani Bello:person']],
  ['It was Senator Ada Lundqvist of Ohio.', ['(Senator) Ada Lundqvist:person', 'Ohio:place']],
  // Name orders, particles, initials, numerals.
  [
    'The minister met Kim Min-jun and Omar bin Rashid al-Mansouri.',
    ['Kim Min-jun:person', 'Omar bin Rashid al-Mansouri:person'],
  ],
  [
    'It was signed by P.B. Narayanan and Ola Nordmann Jr. in May.',
    ['P.B. Narayanan:person', 'Ola Nordmann Jr.:person'],
  ],
  // Bodies with their acronyms and enumerations.
  [
    'The National Water Board (NWB) fined him. NWB officials left.',
    ['National Water Board:organization', 'NWB:organization', 'NWB:organization'],
  ],
  ['The Ministry of Trade, Tourism and Sport agreed.', ['Ministry of Trade, Tourism and Sport:organization']],
  ['Students of the University of Accra marched.', ['University of Accra:organization']],
  [
    'The Royal Institute of Kenyan Architects marched with the Veterinary College in Oslo.',
    ['Royal Institute of Kenyan Architects:organization', 'Veterinary College:organization', 'Oslo:place'],
  ],
  [
    'According to the American Academy of Sleep, nobody left the Second Electoral Court.',
    ['American Academy of Sleep:organization', 'Second Electoral Court:organization'],
  ],
  [
    'The Prices and Markets Authority has yet to say what it will do.',
    ['Prices and Markets Authority:organization'],
  ],
  ['They urged the Ethics and Water Commission to act on it.', ['Ethics and Water Commission:organization']],
  [
    "Kenya's Prices and Markets Authority has yet to say what it will do.",
    ['Kenya:country', 'Prices and Markets Authority:organization'],
  ],
  ['He told Al Jazeera that the BoE had waited.', ['Al Jazeera:organization', 'BoE:organization']],
  // Posts and months are no names; known ones are told from what they begin.
  ['The Commissioner for Special Duties left.', []],
  ['OSLO, Jan 7 - Nobody came.', ['OSLO:place']],
  ['The National Coordinator met the European Council.', ['European Council:organization']],
  ['Bo Dahl (D-IA) saw Ada Lundqvist, R-Mo., leave.', ['Bo Dahl:person', 'Ada Lundqvist:person']],
  ['As Secretary of State he met the anti-war crowd. Is it over?', []],
  [
    'The Elysee said no. Kremlin spokesman Bo Dahl agreed.',
    ['Elysee:organization', 'Kremlin:organization', '(spokesman) Bo Dahl:person'],
  ],
  // Persons have no article, save before a noun, and nobody owns a person.
  ['He wrote to the Jarla Ilbo.', ['Jarla Ilbo:other']],
  ["The Quellons' loss was heavy.", ['Quellons:other']],
  ['The Ada Lundqvist case was closed.', ['Ada Lundqvist:person']],
  ["Tumblebee's Ada Lundqvist wrote it.", ['Tumblebee:organization', 'Ada Lundqvist:person']],
  ['“Who goes there?” the King asked the Prime Minister.', []],
  ['The Committee to Protect Journalists agreed.', ['Committee to Protect Journalists:organization']],
  // Places by head word and by gazetteer; articles and possessives stay outside.
  [
    "They flew from the United States to Lake Orumba and Kenya's coast.",
    ['United States:country', 'Lake Orumba:place', 'Kenya:country'],
  ],
  ['The plane left Nairobi Airport.', ['Nairobi Airport:facility']],
  // Nicknames inside.
  [
    'Elisabeth “Liz” May met William "Bill" Lund.',
    ['Elisabeth “Liz” May:person', 'William "Bill" Lund:person'],
  ],
  ['Robert (Bob) Holm agreed on Tuesday.', ['Robert (Bob) Holm:person']],
  // What a family calls its own names nobody.
  ['She said Mum had left. Dad agreed with Grandma.', []],
  [
    'The CEI (Varnian Episcopal Conference) agreed. Few trust the CEI now.',
    ['CEI:organization', 'Varnian Episcopal Conference:organization', 'CEI:organization'],
  ],
  [
    'Officials of the Kenya Water Agency and Red Cross volunteers left.',
    ['Kenya Water Agency:organization', 'Red Cross:organization'],
  ],
  // A longer known name is no place; a capital alone is no person.
  ['They left the Paris Agreement.', ['Paris Agreement:other']],
  ['Washington withdrew its offer.', ['Washington:place']],
  // Peoples, followers, other names.
  [
    'Japanese and Kenyan officials met Taliban leaders.',
    ['Japanese:demonym', 'Kenyan:demonym', 'Taliban:group'],
  ],
  ['They won the World Cup on Monday.', ['World Cup:other']],
])('names of "%s"', (text, names) => {
  expect(read(text)).toEqual(names);
});

test('words with a capital that are no names', () => {
  expect(
    read('However, the Government said on Monday that it owes US$5 million. We agreed, and I left.'),
  ).toEqual([]);
});

test('a surname alone is the person named in full before, wherever it stands', () => {
  const names = read(
    'Police arrested Ada Brightwater in Nairobi. Brightwater denied it.\nNobody saw Brightwater leave.',
  );
  expect(names.filter((name) => name === 'Brightwater:person')).toHaveLength(2);
});

test('the first word of a body alone is short for it, unless it is a town or somebody', () => {
  const short = read('Acme Motors sold its plant. Shares in Acme fell, and Acme paid nobody.');
  expect(short.filter((name) => name === 'Acme:organization')).toHaveLength(2);
  const valo = read("Finland's Valo Sensors was bought. Few had heard of Valo before.");
  expect(valo).toContain('Valo Sensors:organization');
  expect(valo).toContain('Valo:organization');
  expect(read('Smolby Town Council met in Smolby on Monday.')).toContain('Smolby:place');
  expect(read('Paris Motors closed. They left Paris on Monday.')).toContain('Paris:place');
  expect(read('Ada Holm founded Holm Motors. They praised Holm.')).toContain('Holm:person');
  expect(read('The Government Commission met. Officials of the Government agreed.')).not.toContain(
    'Government:organization',
  );
});

test('storms bear the names of people, and are none', () => {
  const names = read('Cyclone Ilsa hit Nairobi on Monday. Ilsa is the third storm this year.');
  expect(names).toEqual(['Cyclone Ilsa:other', 'Nairobi:place', 'Ilsa:other']);
  expect(read('Rain from Storm Ada fell. The storm passed.')).toContain('Storm Ada:other');
  expect(read('Storm Lundqvist wrote it, her publisher said.')).toContain('Storm Lundqvist:person');
});

test('headlines in title case and in capitals', () => {
  expect(read('Police Arrest Ada Holm in Nairobi After Protest')).toContain('Ada Holm:person');
  expect(read('MINISTER MEETS ENVOY IN PARIS')).toEqual(['PARIS:place']);
});

test('time grows with the length of capitals on one line, not faster', () => {
  const time = (count: number): number => {
    const text = 'Ada '.repeat(count);
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  time(2_000);
  expect(time(16_000)).toBeLessThan(time(4_000) * 16 + 300);
});
