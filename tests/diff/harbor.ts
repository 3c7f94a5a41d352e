/** Articles of our own, and one of them changed. */
export const LINES = [
  'OSLO -- The mayor of Oslo, Ada Lund, said on Tuesday that the port would be closed for two days.',
  '“Nobody will lose a day of pay,” Lund told the workers.',
  'Norway will also give 32 generators to Kharkiv. The owners paid $4 million to the city.',
  'The foreign minister of Norway, Per Dahl, met President Ruth Auma in Nairobi on Monday.',
  'Auma said: “We expect the first ships in June.”',
];
export const INSERTED = 'Officials in Bergen said that 14 trucks had left the quay.';
export const article = (lines: readonly string[]) =>
  ['HARBOR TIMES', 'March 7, 2023', ...lines, ''].join('\n');
export const short = (day: number) =>
  article([
    `ROME -- Eva Conti said on Friday that the bridge would be open for ${day} days.`,
    'Conti met Per Dahl.',
  ]);
export const FILES = { 'a.txt': short(3), 'harbor.txt': article(LINES), 'z.txt': short(9) };
export const changed = (at: number, line: string | null, ...more: string[]) => ({
  ...FILES,
  'harbor.txt': article(LINES.toSpliced(at, 1, ...(line === null ? [] : [line]), ...more)),
});
