import type {Campaign} from "../communication/campaign.js";
import {segmentFactors, type Segment} from "../communication/effects.js";
import {experimentId} from "../communication/assignment.js";
import type {Sums, Tally} from "../tally.js";
import {monthOf} from "../time/spelling.js";
import type {World} from "../world.js";

type Table = Record<string, unknown>;

/** What came of it: the counts that only the world can make. */
export function happened(world: World, tally: Tally): Table {
  return {
    campaigns: [...world.campaigns, ...world.occasions].map((campaign) => ({
      id: campaign.id,
      experiment: experimentId(campaign),
      theme: campaign.theme,
      channel: campaign.channel,
      window_days: campaign.windowDays,
      arms: campaign.arms.map(({name, share, lift, offer, offerValue, isPersonalised}) => ({
        name,
        share: Number(share.toFixed(4)),
        lift,
        offer,
        offer_value: offerValue,
        is_personalised: isPersonalised,
        segments: segmentsOf(tally, campaign, name, lift),
        events: tally.of("events", `${campaign.id} ${name}`),
        points_granted: tally.of("granted", `${campaign.id} ${name}`).points ?? 0
      }))
    })),
    announcements: Object.fromEntries(tally.under("announcements")),
    points: {months: Object.fromEntries(tally.under("points")), lots: lotsOf(world, tally)},
    frauds: Object.fromEntries(tally.under("frauds")),
    complaints: tally.of("complaints", "all"),
    books: booksOf(tally),
    entities: Object.fromEntries(tally.under("entities"))
  };
}

/** The counts of an arm by segment, each beside the true lift of a first message. */
function segmentsOf(tally: Tally, {id, theme}: Campaign, arm: string, lift: number): Table {
  const counts = tally.under("campaigns", `${id} ${arm} `) as [Segment, Sums][];
  return Object.fromEntries(
    counts.map(([segment, sums]) => [
      segment,
      {lift: Number((lift * segmentFactors[theme][segment]).toFixed(4)), ...sums}
    ])
  );
}

/** Lots by month of issue, as they stood when the history ended and as they ended a year later. */
function lotsOf(world: World, tally: Tally): Table {
  const last = monthOf(world.lastDay);
  const atEnd = Object.fromEntries(tally.under("lots at end"));
  const lots = tally.under("lots").filter(([month]) => month <= last);
  return Object.fromEntries(
    lots.map(([month, {issued = 0, redeemed = 0, expired = 0, taken_back = 0}]) => [
      month,
      {issued, ultimately: {redeemed, expired, taken_back}, at_end: atEnd[month] ?? {}}
    ])
  );
}

/** The books by month and store. */
function booksOf(tally: Tally): Record<string, Record<string, Sums>> {
  const books: Record<string, Record<string, Sums>> = {};
  for (const [name, sums] of tally.under("books")) {
    const [month = "", store = ""] = name.split(" ");
    (books[month] ??= {})[store] = sums;
  }
  return books;
}
