import {cumulate} from "./chance/distributions.js";
import {announcementsBetween, type Announcement} from "./communication/announcements.js";
import type {Campaign} from "./communication/campaign.js";
import {datedCampaigns} from "./communication/campaigns.js";
import {occasions} from "./communication/journeys.js";
import {population} from "./people/population.js";
import {priceLevel} from "./shop/prices.js";
import {promotionsBetween, type Promotion} from "./shop/promotions.js";
import {makeSellers, type Seller} from "./shop/sellers.js";
import {stores, type Store} from "./shop/stores.js";
import {dayFactors, isRamadan} from "./time/calendar.js";
import {monthsBefore, parseDay, type Day} from "./time/days.js";
import {remembered} from "./time/remembered.js";

/** What the caller chooses. */
export interface WorldOptions {
  seed: number;
  customers: number;
  months: number;
  /** True for the placebo world, where no message changes anything. */
  isPlacebo: boolean;
}

/** The history always ends here, so that a sample never depends on the day on which it is made. */
export const lastDay = parseDay("2026-06-30");

/** The world goes on for a year that is never exported: the truth about what the forecasts say. */
export const hiddenDays = 365;

/** Everything that is common to all customers. Made again, alike, wherever it is needed. */
export class World {
  readonly seed: number;
  readonly customers: number;
  readonly months: number;
  readonly isPlacebo: boolean;
  readonly firstDay: Day;
  readonly lastDay = lastDay;
  /** The last day of the hidden year. */
  readonly horizon = lastDay + hiddenDays;
  readonly stores: readonly Store[] = stores;
  /** Running sums of the stores' weights. */
  readonly storeWeights = cumulate(stores.map(({weight}) => weight));
  readonly sellers: readonly Seller[];
  readonly campaigns: readonly Campaign[];
  readonly occasions: readonly Campaign[];
  readonly announcements: readonly Announcement[];
  readonly promotions: readonly Promotion[];
  /** An upper bound of `busyness`. */
  readonly busiest: number;
  /** The days of the hidden year, each weighted by how often an ordinary customer, or a bargain hunter, comes on it. */
  readonly hiddenYear: {ordinary: number; ofHunters: number};
  private readonly factors: Float64Array;
  private readonly levels: Float64Array;

  constructor(options: WorldOptions) {
    const {seed, customers, months, isPlacebo} = options;
    inRange("customers", customers, 1, 4_000_000);
    inRange("months", months, 1, 60);
    inRange("seed", seed, 0, 2 ** 31 - 1);
    this.seed = seed;
    this.customers = customers;
    this.months = months;
    this.isPlacebo = isPlacebo;
    this.firstDay = monthsBefore(lastDay, months - 1);
    this.sellers = makeSellers(seed);
    const real = (campaign: Campaign): Campaign =>
      isPlacebo ? {...campaign, arms: campaign.arms.map((arm) => ({...arm, lift: 0}))} : campaign;
    this.campaigns = datedCampaigns(this.firstDay, lastDay).map(real);
    this.occasions = occasions(this.firstDay, lastDay).map(real);
    this.announcements = announcementsBetween(this.firstDay, lastDay);
    this.promotions = promotionsBetween(this.firstDay, lastDay);
    this.factors = dayFactors(this.firstDay, this.horizon);
    this.levels = this.factors.map((_, i) => priceLevel(this.firstDay + i, this.firstDay));
    this.busiest = this.factors.reduce((a, b) => Math.max(a, b), 1);
    this.hiddenYear = this.weighYear();
  }

  /** How busy a day is; 1 is ordinary, and so is every day before the history. */
  busyness(day: Day): number {
    return this.factors[day - this.firstDay] ?? 1;
  }

  /** The price level of a day; 1 at the beginning. */
  prices(day: Day): number {
    return this.levels[day - this.firstDay] ?? 1;
  }

  /** True on the days of the fast. */
  readonly ramadan = remembered(isRamadan);

  /** What was announced to everybody on a day and worked; nothing works in the placebo world. */
  readonly announcementOn = remembered((day): Announcement | false =>
    this.isPlacebo
      ? false
      : (this.announcements.find(({from, to}) => day >= from && day <= to) ?? false)
  );

  readonly promotionOn = remembered(
    (day): Promotion | false =>
      this.promotions.find(({from, to}) => day >= from && day <= to) ?? false
  );

  private weighYear(): {ordinary: number; ofHunters: number} {
    const {during, otherwise} = population.bargainHunters;
    const year = {ordinary: 0, ofHunters: 0};
    for (let day = this.lastDay + 1; day <= this.horizon; day++) {
      year.ordinary += this.busyness(day);
      year.ofHunters += this.busyness(day) * (this.promotionOn(day) ? during : otherwise);
    }
    return year;
  }

  /** The store with an index; an unknown index is an error of the generator. */
  store(index: number): Store {
    const store = this.stores[index];
    if (!store) throw new Error(`There is no store ${index}.`);
    return store;
  }

  seller(index: number): Seller {
    const seller = this.sellers[index];
    if (!seller) throw new Error(`There is no seller ${index}.`);
    return seller;
  }
}

function inRange(name: string, value: number, from: number, to: number): void {
  if (Number.isInteger(value) && value >= from && value <= to) return;
  throw new RangeError(`${name} is ${value}; choose a whole number from ${from} to ${to}.`);
}
