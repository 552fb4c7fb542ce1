import {stream} from "../chance/random.js";
import {outage} from "../mess/re-exports.js";
import type {Spool} from "../output/spool.js";
import {rulesHistory} from "../programme/rules.js";
import {categories} from "../shop/catalogue.js";
import {addOne} from "../tally.js";
import {holidays} from "../time/calendar.js";
import {monthStarts, weekday, type Day} from "../time/days.js";
import {isoDay} from "../time/spelling.js";
import type {World} from "../world.js";
import {entityFile} from "./entity-files.js";

const stores = entityFile("till", "stores", ["store_id", "name", "city", "opened_on", "time_zone"]);
const sellers = entityFile("till", "sellers", ["seller_id", "name", "store_id", "hired_on"]);
const products = entityFile("till", "products", ["sku", "name", "category", "unit_cost"]);
const promotions = entityFile("till", "promotions", [
  "category",
  "starts_on",
  "kind",
  "name",
  "ends_on"
]);
const announcements = entityFile("mailer", "announcements", [
  "announcement_id",
  "channel",
  "published_at",
  "ends_at",
  "reach",
  "cost",
  "shared_code"
]);
const costs = entityFile("books", "costs", [
  "month",
  "item",
  "amount",
  "kind",
  "acquisition_channel"
]);
const targets = entityFile("books", "targets", ["metric", "period", "value"]);
const calendarEvents = entityFile("books", "calendar_events", [
  "name",
  "starts_on",
  "ends_on",
  "kind"
]);
const storeChecks = entityFile("books", "store_checks", [
  "store_id",
  "checked_on",
  "item",
  "passed"
]);

/** The short lists that a shop keeps by hand: places, people, goods, prices, costs, targets, days, checks. */
export function exportReference(world: World, spool: Spool): void {
  const start = world.firstDay * 1440;
  const files = {
    stores: stores(spool),
    sellers: sellers(spool),
    products: products(spool),
    promotions: promotions(spool),
    announcements: announcements(spool)
  };
  for (const {id, name, city, openedOn} of world.stores) {
    files.stores.add(start, [id, name, city, isoDay(openedOn), "Asia/Tashkent"]);
  }
  for (const {id, name, store, hiredOn} of world.sellers) {
    files.sellers.add(start, [id, name, world.store(store).id, isoDay(hiredOn)]);
  }
  for (const product of categories.flatMap((category) => category.products)) {
    const {sku, name, category, basePrice, costRate} = product;
    files.products.add(start, [sku, name, category, Math.round(basePrice * costRate)]);
  }
  for (const {name, category, percent, from, to} of world.promotions) {
    const row = [
      categories[category]?.name ?? null,
      isoDay(from),
      "percent",
      `${name} −${percent} %`,
      isoDay(to)
    ];
    files.promotions.add(start, row);
  }
  for (const {id, channel, from, to, reach, cost, sharedCode} of world.announcements) {
    const row = [
      id,
      channel,
      `${isoDay(from)} 09:00`,
      `${isoDay(to)} 21:00`,
      reach,
      cost,
      sharedCode
    ];
    addOne(files.announcements.add(start, row), "cost", cost);
  }
  exportMonths(world, spool, start);
  exportDays(world, spool, start);
  exportChecks(world, spool);
}

/** Monthly costs in UZS: they grow with the programme, not by chance. */
function exportMonths(world: World, spool: Spool, start: number): void {
  const files = {costs: costs(spool), targets: targets(spool)};
  for (const month of monthStarts(world.firstDay, world.lastDay)) {
    const level = world.prices(month);
    const cost = (item: string, base: number, kind: string, channel: string | null = null) => {
      const amount = Math.round((base * level) / 1000) * 1000;
      addOne(files.costs.add(start, [isoDay(month), item, amount, kind, channel]), kind, amount);
    };
    cost("Платформа рассылок", 450_000 + 60 * world.customers, "platform");
    cost("Маркетолог, четверть ставки", 1_400_000, "staff");
    cost("Подарки за приглашения", 200_000, "gifts");
    cost("Реклама в Instagram", 600_000, "acquisition", "instagram");
    cost("Реклама в Telegram", 300_000, "acquisition", "telegram");
    cost("Листовки", 250_000, "acquisition", "листовка");
    const spend = Math.round(24_000 * world.customers * level);
    files.targets.add(start, ["net_spend", isoDay(month), spend]);
    files.targets.add(start, ["capture_rate", isoDay(month), 0.7]);
  }
}

/** The shop's calendar: what happened, and the holidays of the year ahead, which any calendar knows. */
function exportDays(world: World, spool: Spool, start: number): void {
  const file = calendarEvents(spool);
  const day = (name: string, from: Day, to: Day, kind: string) => {
    if (to >= world.firstDay) {
      file.add(start, [name, isoDay(from), isoDay(to), kind]);
    }
  };
  for (const {name, startsOn, endsOn} of holidays(world.firstDay, world.horizon))
    day(name, startsOn, endsOn, "holiday");
  for (const {name, closure} of world.stores)
    if (closure) day(`${name}: ремонт`, closure.from, closure.to, "outage");
  day(`${outage.store}: касса без связи`, outage.from, outage.to, "outage");
  for (const {validFrom} of rulesHistory)
    day("Новые правила баллов", validFrom, validFrom, "rule_change");
  for (const {name, from, to} of world.promotions) day(name, from, to, "promotion");
}

const checklist = [
  "витрина чистая",
  "ценники на месте",
  "предлагают карту",
  "форма одежды",
  "очередь до трёх человек"
];

/** Secret: a checked item passes with this probability in a store of ordinary quality. */
const ordinaryPass = 0.84;

/** The share of marks that nobody can read. */
const unclear = 0.01;

/** A visitor with a checklist looks in on every store on one day of the month. */
function exportChecks(world: World, spool: Spool): void {
  const file = storeChecks(spool);
  for (const month of monthStarts(world.firstDay, world.lastDay)) {
    for (const [s, store] of world.stores.entries()) {
      const rng = stream(world.seed, "store check", month * 16 + s);
      const on = month + rng.below(28);
      if (weekday(on) === 6 || on < store.openedOn) continue;
      for (const item of checklist) {
        const passed = rng.chance(Math.min(0.99, ordinaryPass * store.quality));
        const isUnclear = rng.chance(unclear);
        const row = [store.id, isoDay(on), item, isUnclear ? "?" : String(passed)];
        const sums = file.add(on * 1440, row);
        if (isUnclear) addOne(sums, "set_aside", 1);
        else addOne(sums, "passed", passed ? 1 : 0);
      }
    }
  }
}
