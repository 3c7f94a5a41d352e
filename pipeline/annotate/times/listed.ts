/** Bits of `listed`: lists of words that single rules ask for. */
export const Listed = {
  /** Months that are a month only with a figure or a preposition beside them; first names among them. */
  DOUBTFUL_MONTH: 1,
  SHORT_MONTH: 2,
  /** Names of papers, films and feasts: what stands behind a weekday, and before one. */
  AFTER_WEEKDAY: 4,
  BEFORE_WEEKDAY: 8,
  NUMBERED: 16,
  SPANNING: 32,
  CLAUSE: 64,
  SETTLED: 128,
  BEHIND_UNITS: 256,
  JUST: 512,
  OVER: 1024,
  RECENT: 2048,
  /** What a feast is kept with every year. */
  FEAST_THING: 4096,
  /** Words of a game's report, which has quarters of its own. */
  GAME: 8192,
  /** What is so every year. */
  HABIT: 16384,
} as const;

export const LISTS: readonly (readonly [bit: number, words: string])[] = [
  [Listed.DOUBTFUL_MONTH, 'may march august april june jan mar dec sep jun jul'],
  [Listed.SHORT_MONTH, 'jan mar dec sep jun jul'],
  [
    Listed.AFTER_WEEKDAY,
    'times telegraph mirror mail world express herald post star tribune sun magazine review prayers live',
  ],
  [
    Listed.BEFORE_WEEKDAY,
    'black good super bloody ash cyber palm easter holy giving maundy whit shrove fat ruby mad blue',
  ],
  [Listed.NUMBERED, 'once twice thrice times'],
  [Listed.SPANNING, 'in during within over for throughout after last lasts lasted took takes take'],
  [Listed.CLAUSE, 'when where which who he she they it we i you ahead the'],
  [
    Listed.SETTLED,
    'end ended ending finish finished finishing close closed closing for in on of during throughout later earlier late ' +
      'early start started',
  ],
  [Listed.BEHIND_UNITS, 'ago later earlier before after of from'],
  [Listed.JUST, 'just only mere'],
  [Listed.OVER, 'over through throughout down'],
  [Listed.RECENT, 'recent past last next coming'],
  [
    Listed.FEAST_THING,
    'album ball cake cakes candy card cards carol carols cheer classic classics cookies costume costumes decoration ' +
      'decorations dinner film films gift gifts greetings hit hits jumper jumpers letter letters light lights lunch market ' +
      'markets meal menu movie movies music ornament ornaments present presents pudding season shopping single song songs ' +
      'spirit stockings sweater sweaters tradition traditions treat treats tree trees tune tunes wish wishes wreath',
  ],
  [
    Listed.GAME,
    'buzzer dunk fumble fumbled halftime interception interceptions kickoff layup punt punted quarterback quarterbacks outscored rebounds touchdown ' +
      'touchdowns yards',
  ],
  [Listed.HABIT, 'always annually generally normally often traditionally typically usually'],
];
