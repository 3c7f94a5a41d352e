/** Sentences, and the rows wanted of each: "kind: what was said < speaker (cue)". */

export const DIRECT: [name: string, text: string, wanted: string[]][] = [
  [
    'a title behind the name, its comma left open',
    '“It was late,” Ada Lund, founder of Marel Works told the board.',
    ['direct: It was late, < founder of Marel Works (told)'],
  ],
  [
    'who once spoke to another',
    '“It was late,” said Ada Lund, a teacher, who has advised Berg.',
    ['direct: It was late, < Ada Lund (said)'],
  ],
  [
    'a heading in marks is nobody’s',
    '“We must go,” Ada Lund said.\n‘A pier too far’\nThe plan was old.',
    ['direct: We must go, < Ada Lund (said)'],
  ],
  [
    'after',
    '“We will rebuild the pier,” Mayor Ada Lund said.',
    ['direct: We will rebuild the pier, < Mayor Ada Lund (said)'],
  ],
  [
    'before',
    'Ada Lund said: “We will rebuild the pier.”',
    ['direct: We will rebuild the pier. < Ada Lund (said)'],
  ],
  [
    'inverted',
    '“We will rebuild it,” said Ada Lund, a teacher.',
    ['direct: We will rebuild it, < Ada Lund (said)'],
  ],
  ['British order', "'We will rebuild it', said Ada Lund.", ['direct: We will rebuild it < Ada Lund (said)']],
  [
    'between two parts',
    '“The pier,” Lund said, “will be rebuilt.”',
    ['direct: The pier, < Lund (said)', 'direct: will be rebuilt. < Lund (said)'],
  ],
  [
    'apposition between name and verb',
    '“It is late,” Ada Lund, 30, of Westby, who saw it all, told reporters.',
    ['direct: It is late, < Ada Lund (told)'],
  ],
  ['stop inside the marks', '“It is late.” Ada Lund said.', ['direct: It is late. < Ada Lund (said)']],
  [
    'unnamed people',
    '“It is late,” said a senior official at the ministry.',
    ['direct: It is late, < a senior official at the ministry (said)'],
  ],
  [
    'a verb outside the lexicon',
    '“We never saw it coming,” Ada Lund shrugged.',
    ['direct: We never saw it coming, < Ada Lund (shrugged)'],
  ],
  [
    'in her words',
    'Ada Lund runs the ferries. In her words, “you cannot run a pier on goodwill”.',
    ['direct: you cannot run a pier on goodwill < her (In her words)'],
  ],
  [
    'in the words of',
    'In the words of Ada Lund, “you cannot run a pier on goodwill”.',
    ['direct: you cannot run a pier on goodwill < Ada Lund (In the words)'],
  ],
  ['colon', 'Ada Lund: “We will not go.”', ['direct: We will not go. < Ada Lund (:)']],
  [
    'signed',
    '“We will never leave this town.” — Ada Lund, teacher',
    ['direct: We will never leave this town. < Ada Lund'],
  ],
];

export const MIXED: [name: string, text: string, wanted: string[]][] = [
  [
    'behind that',
    'Ada Lund said that the pier was “a ruin by the sea.”',
    ['mixed: the pier was “a ruin by the sea.” < Ada Lund (said)'],
  ],
  [
    'before the cue',
    'The pier is “a ruin by the sea,” Ada Lund said.',
    ['mixed: The pier is “a ruin by the sea,” < Ada Lund (said)'],
  ],
  [
    'what the speaker did behind a quotation',
    'Lund said the plan was “sad”, and went home.',
    ['mixed: the plan was “sad” < Lund (said)'],
  ],
  [
    'a judgement before the claim',
    'Berg dismissed as “fantasy” claims that the pier was unsafe.',
    ['mixed: “fantasy” claims that the pier was unsafe < Berg (dismissed)'],
  ],
  [
    'in his words, with a clause around the quotation',
    'Per Berg left. In his words, the plan was “dead on arrival”.',
    ['mixed: the plan was “dead on arrival” < his (In his words)'],
  ],
  [
    'a judgement of one quoted word',
    'The chairwoman rejected the accusation as “fantasy.”',
    ['mixed: the accusation as “fantasy.” < The chairwoman (rejected)'],
  ],
  ['called', 'Lund called the plan “a sad mistake.”', ['mixed: the plan “a sad mistake.” < Lund (called)']],
];

export const INDIRECT: [name: string, text: string, wanted: string[]][] = [
  [
    'what is promised, not what is done besides',
    'Ada Lund promised new roofs before the next rainy season and thanked “our brothers in Peru” for taking in refugees.',
    ['indirect: new roofs before the next rainy season < Ada Lund (promised)'],
  ],
  [
    'a bearer behind what the post is of',
    'The President of the Republic Ada Lund said the pier was safe.',
    ['indirect: the pier was safe < The President of the Republic Ada Lund (said)'],
  ],
  [
    'an aide of a bearer',
    'The spokesman of President Ada Lund said the pier was safe.',
    ['indirect: the pier was safe < The spokesman of President Ada Lund (said)'],
  ],
  [
    'a time before the name',
    'On the third day Ada Lund said the pier was safe.',
    ['indirect: the pier was safe < Ada Lund (said)'],
  ],
  [
    'a body that the speaker is from',
    'Rep. Ada Lund from the opposition Liberal Party of Oslo said the pier was safe.',
    ['indirect: the pier was safe < Rep. Ada Lund from the opposition Liberal Party of Oslo (said)'],
  ],
  [
    'a report of a report',
    'According to the Pier Society, the pier is safe, The Morning Post said.',
    [
      'indirect: According to the Pier Society, the pier is safe < The Morning Post (said)',
      'indirect: the pier is safe < the Pier Society (According to)',
    ],
  ],
  [
    'what the speaker did next is not said',
    'Lund said the ministers had met, and threatened to recall his envoy.',
    ['indirect: the ministers had met < Lund (said)', 'indirect: to recall his envoy < Lund (threatened)'],
  ],
  [
    'a joined verb of what is said',
    'Lund said the ship had hit a rock, and later sank.',
    ['indirect: the ship had hit a rock, and later sank < Lund (said)'],
  ],
  [
    'a verb of asking inside what is said',
    'Lund said she had met Berg but had not asked him for money.',
    ['indirect: she had met Berg but had not asked him for money < Lund (said)'],
  ],
  [
    'two halves, the second behind "and"',
    'No clerks had been hurt, Lund said, and no doors had been broken.',
    ['indirect: No clerks had been hurt < Lund (said)', 'indirect: no doors had been broken < Lund (said)'],
  ],
  [
    'what somebody denies that others say',
    'Lund denied reports that Berg was ill.',
    ['indirect: Berg was ill < Lund (denied)'],
  ],
  [
    'a claim with its owner',
    "Lund rejected the board's claim that the pier was unsafe.",
    ['indirect: the pier was unsafe < Lund (rejected)'],
  ],
  [
    'a long relative clause between subject and cue',
    'An elderly man who had been watching from his balcony said he feared worse.',
    ['indirect: he feared worse < An elderly man (said)'],
  ],
  [
    'the person blamed for saying it',
    'Lund criticised Berg for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Berg (saying)'],
  ],
  [
    'the person who was given something for saying it',
    'Lund gave Berg a medal for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Berg (saying)'],
  ],
  [
    'what the speaker got for saying it',
    'Lund drew criticism for saying that the pier was unsafe.',
    ['indirect: the pier was unsafe < Lund (saying)'],
  ],
  [
    'a relative clause that ends with a day',
    'The minister who resigned on Monday said nobody had warned her.',
    ['indirect: nobody had warned her < The minister (said)'],
  ],
  [
    'the second half ends with its clause',
    'The report, Lund said, was wrong; Berg disagreed.',
    ['indirect: The report < Lund (said)', 'indirect: was wrong < Lund (said)'],
  ],
  [
    'the article’s own name for what was said',
    'The army said it had killed ten rebels, a claim that could not be verified.',
    ['indirect: it had killed ten rebels < The army (said)'],
  ],
  [
    'a reduced relative clause',
    'One of the men arrested on Friday told police he was innocent.',
    ['indirect: he was innocent < One of the men (told)'],
  ],
  [
    'a clause of place behind the subject',
    'Residents of the village, where floods killed ten people, said they had no water.',
    ['indirect: they had no water < Residents of the village (said)'],
  ],
  ['asked to act', 'Ada Lund urged the board to act.', ['indirect: to act < Ada Lund (urged)']],
  [
    'a relative clause with "that"',
    'The firm that built the pier in 1990 said in May it had passed every test.',
    ['indirect: it had passed every test < The firm (said)'],
  ],
  [
    'who lives in a place',
    'The mayor met a man living in Oslo who said the pier was unsafe.',
    ['indirect: the pier was unsafe < a man (said)'],
  ],
  [
    'second verb with an addressee',
    'Ada Lund met port chiefs in Westby and told reporters she had not decided whether to close the pier.',
    ['indirect: she had not decided whether to close the pier < Ada Lund (told)'],
  ],
  ['that', 'Ada Lund said that the pier will close.', ['indirect: the pier will close < Ada Lund (said)']],
  ['without that', 'Ada Lund said the pier will close.', ['indirect: the pier will close < Ada Lund (said)']],
  [
    'behind place and time',
    'Ada Lund said in a speech on Friday that the pier will close.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'two cues, one subject',
    'Lund says the pier is old and warns that it may fall.',
    ['indirect: the pier is old < Lund (says)', 'indirect: it may fall < Lund (warns)'],
  ],
  [
    'participle',
    'Lund welcomed the report, adding that it came late.',
    ['indirect: it came late < Lund (adding)'],
  ],
  [
    'behind what is said',
    'The pier will close, Ada Lund said.',
    ['indirect: The pier will close < Ada Lund (said)'],
  ],
  [
    'according to',
    'The pier will close, according to the harbour board.',
    ['indirect: The pier will close < the harbour board (according to)'],
  ],
  [
    'according to, first',
    'According to Ada Lund, the pier will close.',
    ['indirect: the pier will close < Ada Lund (According to)'],
  ],
  [
    'an object that names what is said',
    'Lund expressed deep regret over the loss of the pier.',
    ['indirect: deep regret over the loss of the pier < Lund (expressed)'],
  ],
  ['naming', 'Lund called Berg a true friend.', ['indirect: Berg a true friend < Lund (called)']],
  [
    'quoted as saying',
    'Ada Lund was quoted as saying that the pier will close.',
    ['indirect: the pier will close < Ada Lund (saying)'],
  ],
  [
    'when it was said',
    'The pier will close, Ada Lund told the board when they met.',
    ['indirect: The pier will close < Ada Lund (told)'],
  ],
  [
    'relative clause',
    'Ada Lund, who said the pier will close, left the board.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'a clause that opens the sentence',
    'As Ada Lund said that the pier will close, the shops closed.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'two speakers, the first with a name between commas',
    "Ada Lund's lawyer, Ola Berg, and her brother Carl said the pier will close.",
    ["indirect: the pier will close < Ada Lund's lawyer, Ola Berg, and her brother Carl (said)"],
  ],
  [
    'a clause before "and"',
    'It rained, and Ada Lund said the pier will close.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    '"that" before a noun like a verb',
    'Ada Lund told the agency Marel that reports in the press were made up.',
    ['indirect: reports in the press were made up < Ada Lund (told)'],
  ],
  [
    'asked of people somewhere',
    'Ada Lund urged people in the harbour to leave the pier.',
    ['indirect: to leave the pier < Ada Lund (urged)'],
  ],
  [
    'who tells it all, at the end',
    'Ada Lund said the pier will close, the harbour agency reported.',
    ['indirect: the pier will close < Ada Lund (said)'],
  ],
  [
    'a bare object ends where the article goes on',
    'Ada Lund expressed regret, but the board did not reply.',
    ['indirect: regret < Ada Lund (expressed)'],
  ],
  [
    'several speakers',
    'Ada Lund and Per Berg said the pier will close.',
    ['indirect: the pier will close < Ada Lund and Per Berg (said)'],
  ],
];

export const SILENT: [name: string, text: string][] = [
  ['a year tells nothing', 'In an email of May 3, 2012, informed the board that the pier was shut.'],
  ['told by nobody', 'Lund was brought in and told that the pier was closed.'],
  ['worth noting', 'It is worth noting that the pier was closed.'],
  ['whose', 'They built a pier, whose name Lund reveals in May.'],
  ['shown, not said', 'The decline showed a board that was “adrift at sea, without a map”.'],
  ['a place before a colon', 'Kenya: Two Charged Over Harbour Funds\n\nThe court met in Nairobi.'],
  ['sent away, not judged', 'The party dismissed Berg as coach and rejected the bill as amended.'],
  ['a relative clause behind a claim', 'Lund denied media reports that had appeared on Friday.'],
  ['a thing that threatens', 'The fire threatened to spread, and the plan promises to cut costs.'],
  ['other words', 'In other words, “the pier is old”.'],
  ['scare quotes', 'The “free” meal cost Ada Lund nine crowns.'],
  ['title of a work', 'Ada Lund starred in “The Last Pier” in May.'],
  ['nickname', 'Per “Ox” Berg won the race.'],
  ['negated', 'Ada Lund did not say that the pier will close.'],
  ['declined', 'Ada Lund declined to say whether the pier will close.'],
  ['possible', 'Ada Lund may say that the pier will close.'],
  ['passive', 'Ada Lund was told to leave the pier.'],
  ['named so', 'The plan, called “New Tide”, will cost nine crowns.'],
  ['noun', 'The board is a think tank by the sea.'],
  ['off', 'Lund called off the meeting on the pier.'],
];
