import { type Frame, firstTokenOf } from '../clause/frame.ts';
import { readComplements } from '../clause/objects.ts';
import { isSpot } from '../clause/place-types.ts';
import { type Party, partyOf } from '../parties/party.ts';
import { verbOver } from '../status/governor.ts';
import { effectAt } from '../status/operators.ts';
import { Place } from './slots.ts';
import type { Trigger } from './triggers.ts';

export const has = (list: readonly Party[], party: Party): boolean =>
  list.some((other) => other.mention === party.mention);

/** "appealed to donors for shipments": the donors are to give them. */
export function askedFor(frame: Frame, phrase: number): Party[] {
  const first = firstTokenOf(frame, phrase);
  if (frame.word[first - 1] !== frame.knowledge.words.for) return [];
  const group = verbOver(frame, phrase);
  if (
    group < 0 ||
    effectAt(frame.knowledge.operators.verb, frame.word, frame.groups[group]!.head) !== 'proposed'
  )
    return [];
  const after = readComplements(frame, frame.groups[group]!.endToken);
  const asked =
    after.object.length > 0
      ? after.object
      : after.prepositions.flatMap((one) =>
          isToOrOn(frame, one.word) && one.token === frame.groups[group]!.endToken ? one.phrases : [],
        );
  return partiesOfList(frame, asked);
}

function isToOrOn(frame: Frame, word: number): boolean {
  return word === frame.knowledge.words.to || word === frame.knowledge.words.on;
}

/** "the Peru withdrawal" may be one from Peru; "the Peru withdrawal from Oslo" is Peru's. */
export function dropSites(frame: Frame, phrase: number, actors: Party[]): void {
  const { endToken } = frame.phrases[phrase]!;
  if (frame.word[endToken] === frame.knowledge.words.from) return;
  for (let i = actors.length - 1; i >= 0; i--) if (isInside(frame, phrase, actors[i]!)) actors.splice(i, 1);
}

/** A name within the phrase, before its noun. */
function isInside(frame: Frame, phrase: number, { mention }: Party): boolean {
  const { firstToken, head } = frame.phrases[phrase]!;
  const { form, head: at, endToken } = frame.mentions[mention]!;
  return (
    form === 'name' && at >= firstToken && at < head && frame.word[endToken] !== frame.knowledge.words['-']
  );
}

/** "the Oslo bombing": a town before the noun is where it struck, no attacker; "the Peru war": nor is a country. */
export function moveSites(frame: Frame, phrase: number, actors: Party[], recipients: Party[]): void {
  const isWar = frame.word[frame.phrases[phrase]!.head] === frame.knowledge.words.war;
  for (let i = actors.length - 1; i >= 0; i--) {
    const { entities, mention } = actors[i]!;
    if (isWar && isInside(frame, phrase, actors[i]!)) {
      actors.splice(i, 1);
      continue;
    }
    const isSite = entities.length > 0 && entities.every((entity) => isSpot(frame.entities[entity]!.type));
    if (!isSite || frame.mentions[mention]!.form === 'demonym') continue;
    recipients.push(...actors.splice(i, 1));
  }
}

/** "her arrest", "Weld's murder": the owner is who suffers it; a nationality, or an owner beside "of …", is who does it. */
export function giveOwner(frame: Frame, { recipient }: Trigger, actors: Party[], recipients: Party[]): void {
  if (!recipient.slots.some(({ place }) => place === Place.OWNER)) return;
  for (let i = recipients.length - 1; i >= 0; i--) {
    const { mention } = recipients[i]!;
    const owner = actors.findIndex((actor) => actor.mention === mention);
    if (owner < 0) continue;
    if (frame.mentions[mention]!.form === 'demonym') recipients.splice(i, 1);
    else actors.splice(owner, 1);
  }
}

export function partiesOfList(frame: Frame, phrases: readonly number[]): Party[] {
  return phrases.map((phrase) => partyOf(frame, phrase, 'any')).filter((party) => party !== null);
}
