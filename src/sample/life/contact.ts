import {armFor, experimentId} from "../communication/assignment.js";
import {callOutcome} from "../communication/calls.js";
import {
  channels,
  isExperiment,
  type Arm,
  type Campaign,
  type Channel
} from "../communication/campaign.js";
import {channelProfiles} from "../communication/channels.js";
import {optOutProbability, segmentOf, trueLift, type Segment} from "../communication/effects.js";
import {lapsedAfterDays} from "../communication/journeys.js";
import {log} from "../chance/elementary.js";
import {streams} from "../chance/random.js";
import type {Message, MessageEvent} from "../journal.js";
import {constants} from "../programme/rules.js";
import {addTo, type Sums} from "../tally.js";
import {dayAt, type Moment} from "../time/days.js";
import type {Person} from "./person.js";
import {answerSurvey} from "./aftermath.js";

/** Assigns a customer to an arm of a campaign, if eligible, and writes to the treated. */
export function contact(person: Person, campaign: Campaign, at: Moment): void {
  const {world, customer, tally} = person;
  if (at <= customer.registeredAt || at < world.firstDay * 1440 || at >= (world.lastDay + 1) * 1440)
    return;
  if (!person.hasConsented || person.isHeldOut) return;
  if (!canReach(person, campaign.channel) || !isMeant(person, campaign, at)) return;
  const arm = armFor(world, campaign, customer);
  if (!arm) return;
  const segment = segmentOf(person.visits);
  const account = tally.of("campaigns", accountOf(campaign, arm)[segment]);
  const experiment = experimentId(campaign);
  if (isExperiment(campaign) && !person.assigned.has(experiment)) {
    person.assigned.add(experiment);
    const tested = campaign.journey?.id ? null : campaign.id;
    const {name, share} = arm;
    person.journal.assignment({
      at,
      experiment,
      campaign: tested,
      arm: name,
      share,
      card: person.main.card
    });
  }
  addTo(account, {assigned: 1});
  person.influences.watch(account, at + campaign.windowDays * 1440);
  if (arm.name !== "control") write(person, campaign, arm, segment, account, at);
}

const accountNames = new Map<Arm, Record<Segment, string>>();

/** The names of the accounts of an arm, by segment: asked for at every contact, so spelt only once. */
function accountOf(campaign: Campaign, arm: Arm): Record<Segment, string> {
  let names = accountNames.get(arm);
  if (!names) {
    const name = (segment: Segment): string => `${campaign.id} ${arm.name} ${segment}`;
    names = {new: name("new"), regular: name("regular"), loyal: name("loyal")};
    accountNames.set(arm, names);
  }
  return names;
}

const usersOf = Object.fromEntries(
  channels.map((channel) => [channel, streams(`uses ${channel}`)])
) as Record<Channel, ReturnType<typeof streams>>;

/** True when the shop has what the channel needs and the customer has not refused it. */
function canReach({world, customer, record, refused}: Person, channel: Channel): boolean {
  const {needs, reach} = channelProfiles[channel];
  if (refused.has(channel)) return false;
  if (needs === "phone" && record.dialled === null) return false;
  if (needs === "email" && !record.email?.includes("@")) return false;
  if (needs === "account" && !customer.hasAccount) return false;
  return reach === 1 || usersOf[channel](world.seed, customer.index).chance(reach);
}

function isMeant(person: Person, {audience}: Campaign, at: Moment): boolean {
  switch (audience) {
    case "frequent":
      return person.visits >= 6;
    case "lapsed":
      return person.lastVisitAt < at - lapsedAfterDays * 1440;
    case "with points":
      return person.main.purse.balance >= constants.smallestRedemption;
    case "with account":
    case "everyone":
      return true;
  }
}

function write(
  person: Person,
  campaign: Campaign,
  arm: Arm,
  segment: Segment,
  account: Sums,
  at: Moment
): void {
  const {record, main, customer, contacts: rng} = person;
  const profile = channelProfiles[campaign.channel];
  const recipient = profile.needs === "email" ? record.email : record.dialled;
  const number = person.messages++;
  const hasCoupon = arm.offer === "percent" || arm.offer === "gift";
  const until = at + campaign.windowDays * 1440;
  const message: Message = {
    id: `${campaign.id}-${customer.index.toString(36)}-${number.toString(36)}`,
    at,
    campaign,
    arm,
    card: main.card,
    recipient: recipient ?? main.card,
    coupon: hasCoupon
      ? `${campaign.id}${arm.name}-${customer.index.toString(36).toUpperCase()}${number}`
      : null,
    validUntil: hasCoupon ? until : null
  };
  person.journal.message(message);
  addTo(account, {sent: 1});
  const isDelivered = rng.chance(profile.delivered);
  const reactions = {opens: rng.next(), clicks: rng.next(), lag: rng.next(), optsOut: rng.next()};
  const reaches = profile.needs === "email" ? record.reachesEmail : record.reachesPhone;
  if (campaign.channel === "call") call(person, message, isDelivered && reaches);
  else if (!isDelivered || record.dialled?.length === 11) tell(person, message, "bounced", at + 1);
  else tell(person, message, "delivered", at + 1);
  if (!isDelivered || !reaches) return;
  addTo(account, {reached: 1});
  const nth = person.influences.nth(at);
  const lift = trueLift(arm, campaign.theme, segment, nth);
  person.influences.add({account, lift, from: at + 1, until});
  if (message.coupon) person.coupons.push({message, code: message.coupon, until});
  if (arm.offer === "points") person.promises.push({message, points: arm.offerValue, until});
  if (arm.offer === "raffle") raffle(person, message);
  react(person, message, reactions);
  if (reactions.optsOut < optOutProbability(nth)) optOut(person, message, reactions.lag);
}

function tell(
  person: Person,
  message: Message,
  kind: MessageEvent["kind"],
  at: Moment,
  isAutomatic = false
): void {
  person.journal.messageEvent({at, message, kind, isAutomatic});
}

function call(person: Person, message: Message, isAnswered: boolean): void {
  const at = message.at + 30 + person.contacts.below(9 * 60);
  person.journal.call({at, message, outcome: callOutcome(person.contacts, isAnswered)});
}

/** Opens and clicks; whoever comes often opens often, which is why openers prove nothing. */
function react(
  person: Person,
  message: Message,
  {opens, clicks, lag}: {opens: number; clicks: number; lag: number}
): void {
  const {channel, theme} = message.campaign;
  const {opened, clicked} = channelProfiles[channel];
  const {visitRate, opensByMachine} = person.customer.nature;
  const eagerness = 0.7 + Math.min(0.6, visitRate * 6);
  const hour = Math.floor(-log(1 - lag) * 240);
  if (channel === "email" && opensByMachine)
    tell(person, message, "opened", message.at + 2 + (hour % 3), true);
  if (opened === null) {
    if (clicks < clicked * eagerness) tell(person, message, "clicked", message.at + 4 + hour);
    return;
  }
  if (opens >= opened * eagerness) return;
  tell(person, message, "opened", message.at + 4 + hour);
  if (clicks < clicked)
    tell(person, message, "clicked", message.at + 5 + hour + Math.floor(clicks * 40));
  if (theme === "survey") answerSurvey(person, message.at + 10 + hour);
}

function optOut(person: Person, message: Message, lag: number): void {
  const {channel} = message.campaign;
  const at = message.at + 6 + Math.floor(lag * 600);
  person.refused.add(channel);
  tell(person, message, "unsubscribed", at);
  person.journal.consent({at, card: person.main.card, channel, granted: false});
}

/** One in a hundred wins. */
function raffle(person: Person, message: Message): void {
  const {world, contacts: rng} = person;
  const drawnAt = dayAt(message.campaign.endsAt) * 1440 + 18 * 60;
  if (!rng.chance(0.01) || drawnAt >= (world.lastDay + 1) * 1440) return;
  person.agenda.add(drawnAt, () => {
    person.main.grant(drawnAt, "bonus", message.arm.offerValue, {campaign: message.campaign.id});
    addTo(person.tally.of("granted", `${message.campaign.id} ${message.arm.name}`), {
      points: message.arm.offerValue
    });
  });
}
