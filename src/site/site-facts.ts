import {ruleChanges, type Programme, type RuleChange} from "../config/index.js";
import type {Catalogue} from "../warehouse/index.js";
import type {PageRows} from "./page-data.js";
import type {Page} from "./page.js";

/** What every page knows of the programme and of its numbers: `data/site.json`. */
export interface SiteFacts {
  readonly businessName: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly locale: string;
  /** The clock on which moments are written. */
  readonly timeZone: string;
  readonly weekStart: "monday" | "sunday";
  /** The day that the numbers speak of, "YYYY-MM-DD"; null when nothing was built. */
  readonly asOf: string | null;
  /** When the newest export was loaded, UTC without zone; null when none was. */
  readonly loadedAt: string | null;
  /** When the numbers were published, UTC without zone; null when they never were. */
  readonly publishedAt: string | null;
  /** True for the invented programme that comes with Regulars. */
  readonly isSample: boolean;
  /** Groups of fewer people than this are masked. */
  readonly privacyFloor: number;
  /** The checks that kept newer numbers from being published; empty when the last build was published. */
  readonly failedChecks: readonly {
    readonly model: string;
    readonly check: string;
    readonly failingCount: number;
  }[];
  /** The price level by month, "YYYY-MM"; empty where the settings name none. */
  readonly priceIndex: Readonly<Record<string, number>>;
  /** What the calendar knows to the as-of day, the newest first: charts over time show it. */
  readonly events: readonly SiteEvent[];
  /** What the settings leave open though margins depend on it. */
  readonly unsaid: readonly Unsaid[];
  /** The pages that have nothing to show: they leave the menu. */
  readonly missing: readonly MissingPage[];
}

/** Whether prices hold VAT; what a point pays at the till, where points are paid with. */
export type Unsaid = "vat" | "point_value";

/** One event of the calendar, as `pages/data/calendar.json.ts` reads it, or a change of rules by the settings. */
export interface SiteEvent {
  /** Empty for a change of rules that the calendar does not name. */
  readonly name: string;
  readonly kind: string;
  readonly starts_on: string;
  readonly ends_on: string;
  /** What the settings say that changed on its first day; only for a change of rules. */
  readonly changes?: readonly RuleChange[];
}

/** A page without data, and the entities whose exports would fill it. */
export interface MissingPage {
  /** Its name, e.g. `messages`. */
  readonly page: string;
  readonly entities: readonly string[];
}

/**
 * The facts of a published set and of the pages made of it; `data` is the content of each page's file by its
 * name. `locale` is set by the build of each language.
 */
export function siteFacts(
  catalogue: Catalogue,
  programme: Programme,
  isSample: boolean,
  pages: readonly (readonly [name: string, page: Page])[],
  data: Readonly<Record<string, PageRows>>
): SiteFacts {
  const {business, prices, privacy} = programme;
  const loaded = catalogue.loads.map((load) => load.loaded_at).sort();
  return {
    businessName: business.name,
    currency: business.currency,
    locale: business.locale,
    timeZone: business.timeZone,
    weekStart: business.weekStart,
    asOf: catalogue.as_of,
    loadedAt: loaded.at(-1) ?? null,
    publishedAt: catalogue.published_at || null,
    isSample,
    privacyFloor: privacy.floor,
    failedChecks: catalogue.failed_checks.map((check) => ({
      model: check.model,
      check: check.check_name,
      failingCount: check.failing_count
    })),
    priceIndex: prices.index,
    events: withRules(
      (data.calendar?.events ?? []) as readonly SiteEvent[],
      programme,
      catalogue.as_of
    ),
    unsaid: unsaidBy(programme),
    missing: missingPages(pages, data)
  };
}

function unsaidBy({vat, rules}: Programme): Unsaid[] {
  return [
    ...(vat.pricesInclude === undefined ? (["vat"] as const) : []),
    ...(rules.some(({pointValue}) => pointValue !== undefined) ? [] : (["point_value"] as const))
  ];
}

/** The events of the calendar with the changes of rules that the settings tell, those to the as-of day. */
export function withRules(
  events: readonly SiteEvent[],
  {rules}: Programme,
  asOf: string | null
): SiteEvent[] {
  const told = ruleChanges(rules).filter(({validFrom}) => asOf !== null && validFrom <= asOf);
  const isThat = (event: SiteEvent, day: string) =>
    event.kind === "rule_change" && event.starts_on === day;
  return [
    ...events.map((event) => {
      const own = told.find(({validFrom}) => isThat(event, validFrom));
      return own ? {...event, changes: own.changes} : event;
    }),
    ...told
      .filter(({validFrom}) => !events.some((event) => isThat(event, validFrom)))
      .map(({validFrom, changes}) => ({
        name: "",
        kind: "rule_change",
        starts_on: validFrom,
        ends_on: validFrom,
        changes
      }))
  ].sort((a, b) => b.starts_on.localeCompare(a.starts_on));
}

/** The pages whose needs the data do not meet. */
export function missingPages(
  pages: readonly (readonly [name: string, page: Page])[],
  data: Readonly<Record<string, PageRows>>
): MissingPage[] {
  return pages.flatMap(([name, {needs}]) =>
    needs === null || (data[name]?.[needs.rows]?.length ?? 0) > 0
      ? []
      : [{page: name, entities: needs.entities}]
  );
}
