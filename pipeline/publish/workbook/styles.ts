/** `xl/styles.xml`, and the number of each style in it. */

/** Index of a cell format. */
export const STYLE = {
  plain: 0,
  /** Format `@`: what is typed or looks like a number, a date or a formula stays text. */
  text: 1,
  date: 2,
  instant: 3,
  header: 4,
  link: 5,
  title: 6,
  wrapped: 7,
  label: 8,
  heading: 9,
  count: 10,
} as const;

/** In this order the formats name them. */
const FONTS = [
  '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B5394"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>',
  '<font><b/><sz val="13"/><name val="Calibri"/><family val="2"/></font>',
];

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill>',
];

const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F8C99"/></bottom><diagonal/></border>',
];

/** Dates as ISO 8601 whatever the language of the program; moments say that they are UTC. */
const DATE_FORMATS = ['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd&quot;T&quot;hh:mm:ss&quot;Z&quot;'];
const FIRST_FORMAT = 164;
const TEXT_FORMAT = 49;

interface Look {
  readonly format?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly alignment?: string;
}

const TOP = 'vertical="top"';
const LOOKS: Readonly<Record<keyof typeof STYLE, Look>> = {
  plain: {},
  text: { format: TEXT_FORMAT },
  date: { format: FIRST_FORMAT },
  instant: { format: FIRST_FORMAT + 1 },
  header: { format: TEXT_FORMAT, font: 1, fill: 2, border: 1 },
  link: { format: TEXT_FORMAT, font: 2, alignment: TOP },
  title: { format: TEXT_FORMAT, font: 3 },
  wrapped: { format: TEXT_FORMAT, alignment: `${TOP} wrapText="1"` },
  label: { format: TEXT_FORMAT, font: 1, alignment: TOP },
  heading: { format: TEXT_FORMAT, font: 4 },
  count: { alignment: `${TOP} horizontal="left"` },
};

function xf({ format = 0, font = 0, fill = 0, border = 0, alignment }: Look): string {
  const applied = [
    format ? ' applyNumberFormat="1"' : '',
    font ? ' applyFont="1"' : '',
    fill ? ' applyFill="1"' : '',
    border ? ' applyBorder="1"' : '',
    alignment ? ' applyAlignment="1"' : '',
  ].join('');
  const open = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}`;
  return alignment ? `${open}><alignment ${alignment}/></xf>` : `${open}/>`;
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

export const stylesXml = (): string =>
  [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list(
      'numFmts',
      DATE_FORMATS.map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${code}"/>`),
    ),
    list('fonts', FONTS),
    list('fills', FILLS),
    list('borders', BORDERS),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list(
      'cellXfs',
      Object.keys(STYLE).map((name) => xf(LOOKS[name as keyof typeof STYLE])),
    ),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
