import { describe, expect, it } from 'vitest';
import { eventsOf } from './events-of.ts';

describe('tellings', () => {
  it('join the meeting told before', () => {
    const events = eventsOf(
      'President Ivo Marn of Peru met Prime Minister Ana Weld of Iceland in Oslo on Friday. The meeting lasted an hour.',
    );
    const meetings = events.filter(({ type }) => type === 'CONSULT');
    expect(meetings).toHaveLength(1);
    expect(meetings[0]!.triggers).toEqual(['met', 'meeting']);
    expect(meetings[0]).toMatchObject({ place: 'Oslo', earliest: '2024-11-15' });
  });

  it('stay apart where the dates differ', () => {
    const events = eventsOf('Peru attacked Iceland on 3 November. Peru attacked Iceland on 12 November.');
    expect(events.filter(({ type }) => type === 'ASSAULT')).toHaveLength(2);
  });

  it('stay apart where two things are rejected', () => {
    const events = eventsOf(
      'Ivo Marn of Peru ruled out talks. Critics spoke of a coup, a charge Ivo Marn rejects.',
    );
    expect(events.filter(({ type }) => type === 'REJECT')).toHaveLength(2);
  });

  it('stay apart where one is denied', () => {
    const events = eventsOf('Iceland signed a treaty with Peru. Norway has not signed a treaty with Peru.');
    expect(events.map(({ status }) => status)).toEqual(['happened', 'denied']);
  });
});

describe('parties', () => {
  it('act for whom their post or their words say', () => {
    const [event] = eventsOf('Peruvian troops shelled the port of Reykjavik.');
    expect(event!.sides[0]).toBe('Peruvian troops~Peru#military');
    const [visit] = eventsOf('Foreign Minister Ana Weld of Iceland visited Peru.');
    expect(visit!.sides[0]).toBe('Ana Weld~Iceland#government');
    const [meeting] = eventsOf(
      'The UN envoy, Lars Holm, met his Icelandic counterpart, Ana Weld, in Lima on Friday.',
    );
    expect(meeting!.sides[0]).toMatch(/#international$/);
    expect(meeting!.sides[1]).toMatch(/#government$/);
    const [talks] = eventsOf(
      "Iceland's foreign minister, Ivo Marn, met his Peruvian colleague, Ana Weld, in Oslo on Friday.",
    );
    expect(talks!.sides).toEqual(['Ivo Marn~Iceland#government', 'Ana Weld~Peru#government']);
    const [former] = eventsOf('Former minister Ivo Marn accused the police of theft.');
    expect(former!.sides[0]).toBe('Ivo Marn');
    const [once] = eventsOf('Police arrested a former lawmaker of Peru.');
    expect(once!.sides[1]).not.toMatch(/#/);
    const [labour] = eventsOf('Jon Brask, president of the Norway Labour Congress, criticised Peru.');
    expect(labour!.sides[0]).not.toMatch(/#government/);
    const [leader] = eventsOf('The leader of the Alder Party accused Peru of fraud.');
    expect(leader!.sides[0]).not.toMatch(/#government/);
    const [agency] = eventsOf('The UN Refugee Agency urged Peru to open the crossing.');
    expect(agency!.sides[0]).toMatch(/#international$/);
    const [general] = eventsOf('The attorney general sued Peru.');
    expect(general!.sides[0]).toMatch(/#government$/);
    const [clerks] = eventsOf('Minister Ivo Marn met officials of the United Nations.');
    expect(clerks!.sides[1]).toMatch(/#international$/);
    const deal = eventsOf('Japan waited. Tokyo agreed to sign the treaty with Peru.').find(
      ({ type }) => type === 'AGREE',
    );
    expect(deal!.sides[0]).toBe('Tokyo~Japan');
  });

  it('are never who merely reports it', () => {
    const [event] = eventsOf('Gunmen attacked the bus near the mill, the ministry said.');
    expect(event!.actors).toEqual(['Gunmen']);
    expect(event!.recipients).toEqual(['bus']);
    expect(event!.isQuoted).toBe(true);
  });

  it('include those through whom it is done', () => {
    const [event] = eventsOf('Iceland will give 300 tents to Peru through the Red Cross.');
    expect(event).toMatchObject({ type: 'AID', status: 'planned', plover: 'AGREE' });
    expect(event!.intermediaries).toEqual(['Red Cross']);
    expect(event!.amounts).toEqual(['300 tents']);
  });

  it('are carried from the aid spoken of just before', () => {
    const events = eventsOf(
      'The aid from Iceland consists of tents and blankets. The items will be given to the cities of Lima and Cusco.',
    );
    const gift = events.find(({ status }) => status === 'planned')!;
    expect(gift.actors).toEqual(['Iceland']);
    expect(gift.recipients).toEqual(['Lima', 'Cusco']);
  });

  it('speak for themselves in quotations', () => {
    const [event] = eventsOf('"We condemn Peru," Prime Minister Ana Weld of Iceland said.');
    expect(event).toMatchObject({
      type: 'ACCUSE',
      actors: ['Ana Weld'],
      recipients: ['Peru'],
      isQuoted: true,
    });
  });
});

describe('no event', () => {
  it.each([
    'The storm killed nine people and destroyed forty houses.',
    'Cyclone Oriel struck northern Iceland and killed nine people.',
    'At least 85,000 people have been forced from their homes after the storm.',
    'Inspector Kate Moor would not rule out further arrests.',
    'Ivo Marn, who stood with his hands folded, said nothing.',
    'She was struck by the beauty of the coast.',
    'He declined to comment.',
    "The minister's press release named no date.",
    'The airline pushed back the jet.',
    'Fjord offers US$78 million for the Romanian plant.',
    'The company delivered 300 trucks to the retailer Norsk plc.',
    'The mayor called the plan a mistake.',
    'My uncle and I met in a bar.',
    'The flood-ravaged town is poor.',
    'Prices attacked by inflation rose.',
    'The report demonstrates how rivers move.',
    'Protesters outside the court chanted "Lock him up."',
    'Peru wants a say if frozen assets are used.',
    'Mount Oriel erupted, forcing hundreds to flee.',
    'Soldiers are trained to shoot.',
    'Norway did not join in a statement backing the bid.',
    'The agency charged with the upkeep of records closed.',
    'The Navy is committed to keeping order.',
    'The warming is a threat to Norway.',
    'The takeover of Fjord Bank took a year.',
    'Members must declare donations to the registrar.',
    'The Peru withdrawal cost a lot.',
    'They went on a trip to Peru in May.',
    'The loan was paid by a bank in Lima.',
    'Ana Weld of Iceland expressed shock at the death of Ivo Marn.',
    "Peru's rapidly worsening air pollution has forced the league to postpone three games.",
    'The minister concedes that the number could be too high.',
    'The president disbanded the commission.',
    'Ben and Beryl met on a coach with their families.',
    'The nominees do not meet the constitutional threshold.',
    'He blocked the view with burning eyes.',
    'The Peru war is long over.',
    'After the break Tessa Moor demolished Kara Holt.',
    'The chairman killed the bill.',
    'The ministry, insisting that no firm would be allowed to pay bonuses, published the bill.',
    'The high court quashed the order.',
    'The state offered a $5 million reward for his capture.',
    'The fund made a hostile bid.',
    'Ana Weld met the standard.',
  ])('in "%s"', (text) => {
    expect(eventsOf(text).map(({ type, triggers }) => `${type} ${triggers}`)).toEqual([]);
  });
});

it('stays linear on long lines of one kind', () => {
  for (const unit of [
    'attack ',
    'A and ',
    'agreed to ',
    '"we will ',
    'of Peru ',
    'who met ',
    'March ',
    'attacks on talks ',
    'of Peru, and Lima ',
    'to go and meet, ',
    'with burning ',
    'Lund expressed regret over rain and ',
    'he was told and told that aid is late, ',
  ]) {
    const time = (count: number): number => {
      const text = unit.repeat(count);
      const begin = performance.now();
      eventsOf(text);
      return performance.now() - begin;
    };
    time(500);
    const short = Math.max(time(2000), 2);
    expect(time(16000), unit).toBeLessThan(short * 40);
  }
});

describe('dates', () => {
  it.each([
    ['China, which fought a war with India in 1962, called on both countries to stop.', 'REQUEST', null],
    ['Chairman Ivo Marn, who is to step down next month, rejected a call from Iceland.', 'REJECT', null],
    ['Gunmen killed nine farmers in Lima, officials said on Wednesday.', 'ASSAULT', null],
    ['LIMA, March 3, 2024 — Riot police fired tear gas at protesters near the bridge.', 'ASSAULT', null],
    ["Iceland condemned Monday's attack by Peru on the port.", 'ASSAULT', '2024-11-11'],
    ['The ministry said police on Monday arrested 40 students in Lima.', 'COERCE', '2024-11-11'],
    ['The ministry, which closed on Monday, said police arrested 40 students in Lima.', 'COERCE', null],
    ['On Monday, police arrested 40 students in Lima.', 'COERCE', '2024-11-11'],
    ['Police in Lima arrested 40 students on Monday, the ministry said.', 'COERCE', '2024-11-11'],
    [
      'Iceland imposed sanctions on soldiers of Peru, and Norway last week accused it of fraud.',
      'SANCTION',
      null,
    ],
  ])('%s', (text, type, earliest) => {
    const event = eventsOf(text).find((one) => one.type === type);
    expect(event).toBeDefined();
    expect(event!.earliest).toBe(earliest);
  });
});

describe('amounts', () => {
  it.each([
    ['Ivo Marn, 44, was sentenced to prison for fraud.', []],
    ['Police in Lima arrested a man of 34.', []],
    ['The union of Norway, which sent 120 observers, proposed a meeting with Peru.', []],
    ['Police in Lima arrested 40 students.', ['40 students']],
  ])('%s', (text, amounts) => {
    const event = eventsOf(text).find(({ type }) => type !== 'AID');
    expect(event!.amounts).toEqual(amounts);
  });
});

describe('places', () => {
  it('of a relative clause are not those of the main one', () => {
    const [event] = eventsOf('Norway, which runs a camp in Lima, condemned Peru.');
    expect(event).toMatchObject({ type: 'ACCUSE', place: null });
  });

  it('stand behind an apposition too', () => {
    const [event] = eventsOf(
      'Foreign Minister Ivo Marn of Peru met his Icelandic counterpart, Ana Weld, in Oslo on Friday.',
    );
    expect(event).toMatchObject({ type: 'CONSULT', place: 'Oslo', earliest: '2024-11-15' });
  });
});

describe('reports of matches', () => {
  const play =
    'Kara Holt sacked the quarterback and Ben Arlo returned the kickoff 23 yards. The rookie scored a touchdown before halftime, and Holt attacked the linebackers.';

  it('tell no plays as acts', () => {
    expect(eventsOf(play)).toEqual([]);
  });

  it.each([
    'Peru conceded a goal in the second half.',
    'Peru slashed the value-added tax in March.',
    'Officials said that cooking could kill the bacteria.',
    'The march in Lima was met with counter-protesters.',
    'Many sailors die from poisoned liquor every year.',
    'Iceland opened the crossing amid the Inquiry into Allegations of Waste.',
  ])('tell nothing that only looks like an act: %s', (text) => {
    const told = eventsOf(text).filter(({ type }) => type !== 'RETREAT');
    expect(told).toEqual([]);
  });

  it('tell what a state does', () => {
    const events = eventsOf(
      `${play} Police arrested 40 fans. Foreign Minister Ana Weld of Iceland met Ben Arlo.`,
    );
    expect(events.map(({ type }) => type)).toContain('CONSULT');
  });
});
