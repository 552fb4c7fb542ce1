import type {Arm, Campaign} from "../communication/campaign.js";
import {channelProfiles} from "../communication/channels.js";
import type {Message, MessageEvent, Redemption} from "../journal.js";
import {giftOf} from "../life/offers.js";
import {repeatedMail} from "../mess/re-exports.js";
import {plain, type Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import type {Sums} from "../tally.js";
import {dayAt, type Day, type Moment} from "../time/days.js";
import {remembered} from "../time/remembered.js";
import {isoDay, utcMoment} from "../time/spelling.js";
import type {World} from "../world.js";

/** The message service: campaigns, messages, events, coupons and redemptions; its clock is UTC. */
const campaigns: Layout = {
  ...plain,
  header: [
    "Campaign ID",
    "Name",
    "Goal",
    "Theme",
    "Offer",
    "Offer value",
    "Starts (UTC)",
    "Ends (UTC)",
    "Fixed cost",
    "Window days",
    "Journey",
    "Step",
    "Delay days",
    "Trigger"
  ]
};

const messages: Layout = {
  ...plain,
  header: [
    "Message ID",
    "Campaign ID",
    "Version",
    "Channel",
    "Recipient",
    "Sent (UTC)",
    "Cost",
    "Personal",
    "Coupon"
  ]
};

const events: Layout = {...plain, header: ["Message ID", "Event", "Time (UTC)", "By machine"]};

const coupons: Layout = {
  ...plain,
  header: ["Coupon", "Campaign ID", "Issued (UTC)", "Valid until (UTC)", "Kind", "Value"]
};

const redemptions: Layout = {
  ...plain,
  header: ["Coupon", "Campaign ID", "Recipient", "Redeemed (UTC)", "Receipt", "Discount"]
};

/** The files of a kind that hold a day: one a year, and the one handed out twice. */
function filesOf(kind: string): (day: Day) => string[] {
  return remembered((day) => {
    const yearly = `mailer_${kind}_${isoDay(day).slice(0, 4)}.csv`;
    const isRepeated = day >= repeatedMail.from && day <= repeatedMail.to;
    return isRepeated ? [yearly, `mailer_${kind}_again.csv`] : [yearly];
  });
}

const messageFiles = filesOf("messages");
const eventFiles = filesOf("events");

/** The list of campaigns, steps of journeys included. */
export function exportCampaigns(world: World, spool: Spool): void {
  for (const campaign of [...world.campaigns, ...world.occasions]) {
    const {id, name, goal, theme, startsAt, endsAt, fixedCost, windowDays, journey} = campaign;
    const offer = offerOf(campaign);
    const row = [
      id,
      name,
      goal,
      theme,
      offer.offer,
      offerWorth(offer),
      utcMoment(startsAt),
      utcMoment(endsAt),
      fixedCost,
      windowDays,
      journey?.id ?? null,
      journey?.step ?? null,
      journey?.delayDays ?? null,
      journey?.trigger ?? null
    ];
    spool.add("mailer_campaigns.csv", campaigns, startsAt, row, {fixed_cost: fixedCost});
  }
}

/** What the first treated arm is offered. */
function offerOf({arms}: Campaign): Arm {
  const arm = arms.find(({name}) => name === "A");
  if (!arm) throw new Error("A campaign has no arm A.");
  return arm;
}

/** The size of an offer as the service keeps it: a gift is worth its price. */
function offerWorth(arm: Arm): number | null {
  if (arm.offer === "gift") return giftOf(arm).basePrice;
  return arm.offerValue || null;
}

export function exportMessages(spool: Spool): (message: Message) => void {
  return (message) => {
    const {id, at, campaign, arm, recipient, coupon, validUntil} = message;
    if (campaign.channel === "call") return;
    const {cost} = channelProfiles[campaign.channel];
    const personal = arm.isPersonalised ? "yes" : "no";
    const row = [
      id,
      campaign.id,
      arm.name,
      campaign.channel,
      recipient,
      utcMoment(at),
      cost,
      personal,
      coupon
    ];
    for (const file of messageFiles(dayAt(at))) spool.add(file, messages, at, row, {cost});
    if (coupon && validUntil !== null) issue(spool, message, coupon, validUntil);
  };
}

/** Enters a coupon into the list of those handed out. */
export function issue(
  spool: Spool,
  {at, campaign, arm}: Message,
  coupon: string,
  validUntil: Moment
): void {
  const row = [
    coupon,
    campaign.id,
    utcMoment(at),
    utcMoment(validUntil),
    arm.offer,
    offerWorth(arm)
  ];
  spool.add("mailer_coupons.csv", coupons, at, row, {});
}

const one: Record<MessageEvent["kind"], Sums> = {
  delivered: {delivered: 1},
  opened: {opened: 1},
  clicked: {clicked: 1},
  answered: {answered: 1},
  bounced: {bounced: 1},
  unsubscribed: {unsubscribed: 1}
};

export function exportMessageEvents(spool: Spool): (event: MessageEvent) => void {
  return ({at, message, kind, isAutomatic}) => {
    const row = [message.id, kind, utcMoment(at), isAutomatic ? "yes" : null];
    for (const file of eventFiles(dayAt(at))) spool.add(file, events, at, row, one[kind]);
  };
}

export function exportRedemptions(spool: Spool): (redemption: Redemption) => void {
  return ({at, message, receipt, discount}) => {
    const row = [
      message.coupon,
      message.campaign.id,
      message.recipient,
      utcMoment(at),
      receipt.id,
      discount
    ];
    spool.add("mailer_redemptions.csv", redemptions, at, row, {discount_amount: discount});
  };
}
