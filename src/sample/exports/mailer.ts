import type {Campaign} from "../campaigns.js";
import {clock, civil, isoDay, type Day} from "../days.js";
import type {Message, MessageEvent, Redemption} from "../journal.js";
import type {Layout, Spool} from "../spool.js";

const plain = {encoding: "utf-8", newline: "\n", delimiter: ","} as const;

/** The message service: campaigns, messages, events and coupons, each in a file of its own; its clock is UTC. */
export const mailerCampaigns: Layout = {
  ...plain,
  name: "mailer_campaigns",
  header: [
    "Campaign ID",
    "Name",
    "Theme",
    "Channel",
    "Offer",
    "Offer value",
    "Starts (UTC)",
    "Window days"
  ],
  fileOf: () => "mailer_campaigns.csv"
};

export const mailerMessages: Layout = {
  ...plain,
  name: "mailer_messages",
  header: ["Message ID", "Campaign ID", "Channel", "Recipient", "Sent (UTC)", "Coupon"],
  fileOf: (day) => `mailer_messages_${civil(day).year}.csv`
};

export const mailerEvents: Layout = {
  ...plain,
  name: "mailer_events",
  header: ["Message ID", "Event", "Time (UTC)"],
  fileOf: (day) => `mailer_events_${civil(day).year}.csv`
};

export const mailerCoupons: Layout = {
  ...plain,
  name: "mailer_coupons",
  header: ["Coupon", "Campaign ID", "Recipient", "Redeemed (UTC)", "Receipt", "Discount"],
  fileOf: () => "mailer_coupons.csv"
};

const tashkentOffsetMinutes = 300;

/** A moment of Tashkent's clock as the service writes it. */
function utc(day: Day, minute: number): string {
  const at = day * 1440 + minute - tashkentOffsetMinutes;
  const utcDay = Math.floor(at / 1440);
  return `${isoDay(utcDay)} ${clock(at - utcDay * 1440)}`;
}

function recipient({campaign, customer}: Message): string | null {
  return campaign.channel === "email" ? customer.email : `998${customer.phone}`;
}

export function exportCampaign(spool: Spool, campaign: Campaign): void {
  const {id, name, theme, channel, couponPercent, day, minute, windowDays} = campaign;
  const offer = couponPercent > 0 ? "percent" : "none";
  const row = [
    id,
    name,
    theme,
    channel,
    offer,
    couponPercent || null,
    utc(day, minute),
    windowDays
  ];
  spool.add(mailerCampaigns, day, minute, [row], {campaigns: 1});
}

export function exportMessage(spool: Spool, message: Message): void {
  const {id, campaign, day, minute, coupon} = message;
  const row = [id, campaign.id, campaign.channel, recipient(message), utc(day, minute), coupon];
  spool.add(mailerMessages, day, minute, [row], {messages: 1, [campaign.id]: 1});
}

export function exportMessageEvent(spool: Spool, {message, kind, day, minute}: MessageEvent): void {
  spool.add(mailerEvents, day, minute, [[message.id, kind, utc(day, minute)]], {[kind]: 1});
}

export function exportRedemption(spool: Spool, {message, receipt}: Redemption): void {
  const {day, minute} = receipt;
  const amount = receipt.lines.reduce((sum, line) => sum + line.discount, 0);
  const row = [
    message.coupon,
    message.campaign.id,
    recipient(message),
    utc(day, minute),
    receipt.id,
    amount
  ];
  spool.add(mailerCoupons, day, minute, [row], {redemptions: 1, discount_amount: amount});
}
