import type {Arm, Campaign} from "../communication/campaign.js";
import {channelProfiles} from "../communication/channels.js";
import type {Message, MessageEvent, Redemption} from "../journal.js";
import {giftOf} from "../life/offers.js";
import {repeatedMail} from "../mess/re-exports.js";
import {plain, type Layout} from "../output/layout.js";
import type {Shelf} from "../output/shelf.js";
import type {Spool} from "../output/spool.js";
import {addOne} from "../tally.js";
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
function filesOf(spool: Spool, kind: string, layout: Layout): (day: Day) => Shelf[] {
  return remembered((day) => {
    const yearly = spool.file(`mailer_${kind}_${isoDay(day).slice(0, 4)}.csv`, layout);
    const isRepeated = day >= repeatedMail.from && day <= repeatedMail.to;
    return isRepeated ? [yearly, spool.file(`mailer_${kind}_again.csv`, layout)] : [yearly];
  });
}

/** The list of campaigns, steps of journeys included. */
export function exportCampaigns(world: World, spool: Spool): void {
  const file = spool.file("mailer_campaigns.csv", campaigns);
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
    addOne(file.add(startsAt, row), "fixed_cost", fixedCost);
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
  const filesOn = filesOf(spool, "messages", messages);
  const issue = issuer(spool);
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
    for (const file of filesOn(dayAt(at))) addOne(file.add(at, row), "cost", cost);
    if (coupon && validUntil !== null) issue(message, coupon, validUntil);
  };
}

/** Enters coupons into the list of those handed out. */
export function issuer(
  spool: Spool
): (message: Message, coupon: string, validUntil: Moment) => void {
  const file = spool.file("mailer_coupons.csv", coupons);
  return ({at, campaign, arm}, coupon, validUntil) => {
    const worth = offerWorth(arm);
    file.add(at, [coupon, campaign.id, utcMoment(at), utcMoment(validUntil), arm.offer, worth]);
  };
}

export function exportMessageEvents(spool: Spool): (event: MessageEvent) => void {
  const filesOn = filesOf(spool, "events", events);
  return ({at, message, kind, isAutomatic}) => {
    const row = [message.id, kind, utcMoment(at), isAutomatic ? "yes" : null];
    for (const file of filesOn(dayAt(at))) addOne(file.add(at, row), kind, 1);
  };
}

export function exportRedemptions(spool: Spool): (redemption: Redemption) => void {
  const file = spool.file("mailer_redemptions.csv", redemptions);
  return ({at, message, receipt, discount}) => {
    const row = [
      message.coupon,
      message.campaign.id,
      message.recipient,
      utcMoment(at),
      receipt.id,
      discount
    ];
    addOne(file.add(at, row), "discount_amount", discount);
  };
}
