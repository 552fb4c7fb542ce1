import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {defaultProgramme} from "../../src/config/index.js";
import {explanationsOf} from "../../src/site/explain.js";
import {actionable} from "../../src/site/findings.js";
import {findPages, type Finding, type SiteFacts} from "../../src/site/index.js";
import {modelCatalogue} from "../../src/site/model-catalogue.js";
import type {PageRows} from "../../src/site/page-data.js";
import {discover} from "../../src/runner/index.js";
import {emptyCatalogue} from "../../src/warehouse/catalogue.js";
import {warehouse} from "./warehouse-fixture.js";
import {comingBack} from "./coming-back-data.js";
import {worth} from "./worth-data.js";

/** An invented shop's page data, made of formulas: what the pages read when no warehouse is behind them. */
export const facts: SiteFacts = {
  businessName: "Choyxona No. 7",
  currency: "UZS",
  locale: "en",
  timeZone: "Asia/Tashkent",
  weekStart: "monday",
  asOf: "2025-12-31",
  loadedAt: "2026-01-02T05:12:00",
  publishedAt: "2026-01-02T05:13:00",
  isSample: true,
  privacyFloor: 5,
  failedChecks: [],
  events: [
    {
      name: "New rules of points",
      kind: "rule_change",
      starts_on: "2025-06-15",
      ends_on: "2025-06-15"
    },
    {name: "Ramazon", kind: "holiday", starts_on: "2025-03-01", ends_on: "2025-03-29"}
  ],
  priceIndex: {},
  unsaid: ["vat"],
  missing: []
};

export const nobody = {
  phones: new Set<string>(),
  emails: new Set<string>(),
  cards: new Set<string>(),
  names: new Set<string>()
};

const month = (i: number) => new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10);
const wave = (i: number, swing: number) =>
  1 + swing * Math.sin((i / 12) * 2 * Math.PI - 1) + 0.02 * ((i * 7) % 5);

const months = Array.from({length: 24}, (_, i) => {
  const receipt_count = Math.round(4200 * wave(i, 0.12) + 40 * i);
  const net_spend = Math.round(receipt_count * 61_500 * wave(i, 0.03));
  const active_customer_count = Math.round(900 * wave(i, 0.1) + 14 * i);
  return {
    month: month(i),
    is_complete: true,
    net_spend,
    receipt_count,
    average_receipt: net_spend / receipt_count,
    active_customer_count,
    new_customer_count: Math.round(90 * wave(i, 0.3)),
    active_member_count: Math.round(active_customer_count * 0.9),
    member_count: 1200 + 40 * i,
    capture_rate: 0.58 + 0.004 * i,
    member_share: 0.52 + 0.005 * i
  };
});

const periods = [
  {period: "now", scale: 1},
  {period: "before", scale: 0.94},
  {period: "last_year", scale: 0.88}
] as const;

const overview = {
  findings: [
    {
      text: "Sales are {change} above the 4 weeks before: {money} more.",
      values: {change: {value: 0.064, unit: "rate"}, money: {value: 18_700_000, unit: "money"}},
      stake: 18_700_000,
      kind: "good",
      page: "coming-back"
    }
  ],
  span: [
    {
      first_day: "2024-01-01",
      last_day: "2025-12-31",
      first_visits_known_from: "2024-03-31"
    }
  ],
  sales: periods.map(({period, scale}) => ({
    period,
    net_spend: Math.round(312_480_000 * scale),
    receipt_count: Math.round(4_930 * (scale + 0.01)),
    known_receipt_count: Math.round(3_280 * scale)
  })),
  people: periods.map(({period, scale}) => ({
    period,
    return_visit_count: Math.round(2_990 * scale),
    customer_count: Math.round(1_208 * scale)
  })),
  newcomers: periods.map(({period, scale}) => ({
    period,
    new_customer_count: Math.round(96 / scale)
  })),
  // Read by the findings alone.
  sales_days: [],
  visit_days: [],
  sales_weeks: Array.from({length: 26}, (_, i) => ({
    weeks_back: i,
    net_spend: Math.round(76_000_000 * wave(i, 0.09)),
    receipt_count: Math.round(1_210 * wave(i, 0.08)),
    known_receipt_count: Math.round(810 * wave(i, 0.08))
  })),
  people_weeks: Array.from({length: 26}, (_, i) => ({
    weeks_back: i,
    return_visit_count: Math.round(740 * wave(i, 0.1)),
    customer_count: Math.round(520 * wave(i, 0.1))
  })),
  newcomer_weeks: Array.from({length: 26}, (_, i) => ({
    weeks_back: i,
    new_customer_count: Math.round(24 * wave(i, 0.4))
  })),
  store_months: ["S1", "S2", "S3"].flatMap((store_id, i) =>
    months.map(({month, net_spend, receipt_count}) => ({
      store_id,
      month,
      net_spend: net_spend / (2 + i),
      receipt_count: Math.round(receipt_count / (2 + i))
    }))
  ),
  segment_months: ["champions", "slipping"].flatMap((segment, i) =>
    months.map(({month, net_spend, receipt_count}, j) => {
      const is_masked = i === 1 && j < 3;
      return {
        segment,
        month,
        customer_count: is_masked ? null : 120 + 3 * j,
        receipt_count: is_masked ? null : Math.round(receipt_count / (3 + i)),
        net_spend: is_masked ? null : net_spend / (3 + i),
        is_masked
      };
    })
  ),
  months
};

const themes = ["birthday", "holiday", "win_back", "points_expiring", "sale", "favourites"];
const channels = ["sms", "telegram", "email", "push"];
const campaigns = Array.from({length: 14}, (_, i) => {
  const isSmall = i === 13;
  const customer_count = isSmall ? 3 : 180 + ((i * 131) % 900);
  const returned_count = Math.round(customer_count * (0.08 + 0.025 * ((i * 5) % 7)));
  const row = {
    campaign_id: `C${String(i + 1).padStart(2, "0")}`,
    campaign_name: "",
    variant: "",
    channel: channels[i % 4] as string,
    theme: themes[i % 6] as string,
    sent_count: customer_count + 12,
    is_watched: i !== 5,
    first_sent_on: new Date(Date.UTC(2025, i % 12, 3 + i)).toISOString().slice(0, 10),
    opened_count: i % 4 === 0 ? null : Math.round(customer_count * 0.4),
    clicked_count: i % 4 === 0 ? null : Math.round(customer_count * 0.07),
    customer_count,
    redeeming_customer_count: i % 3 === 0 ? Math.round(customer_count * 0.06) : 0,
    redemption_count: i % 3 === 0 ? Math.round(customer_count * 0.07) : 0,
    returned_count,
    credited_visit_count: Math.round(returned_count * 1.15),
    credited_net_spend: returned_count * 68_000
  };
  return isSmall
    ? {
        ...row,
        customer_count: null,
        returned_count: null,
        redeeming_customer_count: null,
        is_masked: true
      }
    : {...row, is_masked: false};
});

/** Data of the pages that are drawn here, by name, as `regulars site` writes them. */
export const drawn = {
  overview,
  "coming-back": comingBack,
  worth,
  messages: {
    findings: [],
    campaigns
  },
  ...warehouse
} as const;

const project = resolve(import.meta.dirname, "../..");
/** Every page of the project that has data, by its name. */
export const pages = await findPages(join(project, "pages/data"));
const models = await discover(project);

/** Where the data of pages that are not drawn above lie, as the sample gave them once; see drawn.test.ts. */
export const frozenFolder = join(import.meta.dirname, "frozen");

/** Whether the page's data are kept there. */
export const isFrozen = (name: string): boolean =>
  !(name in drawn) && Object.keys(new Map(pages).get(name)?.queries ?? {}).length > 0;

const frozen = Object.fromEntries(
  pages
    .filter(([name]) => isFrozen(name))
    .map(([name]) => {
      const file = join(frozenFolder, `${name}.json`);
      const text = existsSync(file) ? readFileSync(file, "utf8") : "{}";
      return [name, JSON.parse(text) as PageRows];
    })
);

/** What stands behind the pages of the project, with nothing loaded. */
export const explanations = explanationsOf(
  pages,
  new Map([["overview.months", 'select "month" from "programmeMonths" order by "month"']]),
  models.resolve,
  emptyCatalogue
);

const {cards, stories} = modelCatalogue(models, pages, emptyCatalogue, {
  asOf: "2025-12-31",
  programme: defaultProgramme
});

/** What each model is, by the file that is fetched when it is opened. */
export const files = stories;

const rows: Readonly<Record<string, PageRows>> = {...frozen, ...drawn};

/** Data of every page: those drawn here, those of the sample, the models, and what all have found. */
export const data = {
  ...Object.fromEntries(pages.map(([name]) => [name, {findings: []}])),
  ...frozen,
  ...drawn,
  models: {cards},
  actions: {
    findings: actionable(
      Object.values(rows).flatMap(({findings = []}) => findings as readonly Finding[])
    )
  }
};
