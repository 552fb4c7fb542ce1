import {z} from "zod";
import {programmeRules} from "./rules.js";
import {sourceMapping} from "./sources.js";
import {vatSettings} from "./vat.js";

const share = z.number().min(0).max(1);
const isoDay = z.iso.date();

const timeZone = z.string().refine(isTimeZone, "is not an IANA time zone such as Asia/Tashkent");

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", {timeZone: zone});
    return true;
  } catch {
    return false;
  }
}

/** How long after a touch a visit may still be credited to it, in hours, by channel and event. */
export const attributionWindows = z.strictObject({
  clicked: z.number().positive().default(120),
  opened: z.number().positive().default(120),
  answered: z.number().positive().default(168),
  delivered: z
    .record(z.string(), z.number().positive())
    .default({sms: 24, push: 24, print: 336, call: 168})
    .describe(
      "Hours after delivery by channel; a channel that is not named has no delivery window."
    ),
  openedByChannel: z
    .record(z.string(), z.number().positive())
    .default({viber: 12, whatsapp: 12, telegram: 12})
    .describe("Hours after an opening where a channel differs from `opened`.")
});

/** `DIR/programme.json`: everything has a default, an unknown key is an error. */
export const programmeSchema = z.strictObject({
  $schema: z.string().optional(),
  business: z
    .strictObject({
      name: z.string().default("My shop"),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, "is not a three-letter currency code such as UZS")
        .default("UZS"),
      timeZone: timeZone.default("Asia/Tashkent"),
      phoneCountry: z
        .string()
        .regex(/^[A-Z]{2}$/, "is not a two-letter country code such as UZ")
        .default("UZ"),
      locale: z.enum(["en", "ru", "uz"]).default("en"),
      weekStart: z.enum(["monday", "sunday"]).default("monday"),
      dayEndsAt: z
        .string()
        .regex(/^(0\d|1[01]):[0-5]\d$/, "is not a time before noon such as 03:00")
        .default("00:00")
        .describe("Sales before this time belong to the business day before.")
    })
    .prefault({}),
  identity: z
    .strictObject({
      leftOut: z
        .array(z.string().min(1))
        .default([])
        .describe(
          "Cards, phones (in E.164), e-mails and customer ids of staff, tests and the counter: their receipts stay in sales, and nobody is a customer by them."
        )
    })
    .prefault({}),
  history: z
    .strictObject({
      beginsAtOpening: z
        .boolean()
        .default(false)
        .describe(
          "True when the receipts begin with the shop itself: then nobody's start is unknown."
        )
    })
    .prefault({}),
  margin: z
    .strictObject({
      defaultRate: share
        .default(0.3)
        .describe("Margin where neither unit cost nor category is known."),
      byCategory: z.record(z.string(), share).default({})
    })
    .prefault({}),
  vat: vatSettings,
  prices: z
    .strictObject({
      index: z
        .record(
          z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "is not a month such as 2026-03"),
          z.number().positive()
        )
        .default({})
        .describe(
          "Consumer prices by month, on any base; amounts of earlier months are then counted in money of the as-of day where they are averaged or forecast. A month that is not named has the index of the last one before."
        )
    })
    .prefault({}),
  lifetime: z
    .strictObject({
      cutDate: isoDay
        .optional()
        .describe(
          "The last day that visit models are fitted on, and after which they are judged; without it they are fitted on everything and judged on the last third of history."
        ),
      models: z
        .array(z.enum(["bg_nbd", "mbg_nbd", "pareto_nbd"]))
        .min(1)
        .default(["bg_nbd", "mbg_nbd"])
        .describe(
          "Visit models that are tried; the one closest to the visits after the cut is used."
        ),
      segmentBy: z
        .enum(["store", "acquisition_channel", "none"])
        .default("store")
        .describe(
          "Customers by the store of their first visit, or by how they were won: visit models are fitted to each group that is large enough, and used where that foresees better."
        ),
      monthlyDiscountRate: share
        .default(0.01)
        .describe("What a visit a month from now is worth less than one today.")
    })
    .prefault({}),
  lifecycle: z
    .strictObject({
      cooling: z.number().positive().default(1),
      atRisk: z.number().positive().default(2),
      lost: z.number().positive().default(3)
    })
    .refine(
      ({cooling, atRisk, lost}) => cooling < atRisk && atRisk < lost,
      "must rise from cooling over atRisk to lost"
    )
    .describe(
      "A customer is in a state when the days since the last visit exceed so many times the expected gap."
    )
    .prefault({}),
  rfm: z
    .strictObject({
      lookBackDays: z
        .int()
        .positive()
        .default(365)
        .describe("Days to the as-of day whose visits and spend are scored."),
      ties: z
        .enum(["together", "split"])
        .default("together")
        .describe(
          "Whether equal customers score equally (quantile cuts) or fill fifths of equal size by their ids (NTILE)."
        )
    })
    .prefault({}),
  core: z
    .strictObject({
      share: share
        .default(0.5)
        .describe("The share of a year's margin that the core customers bring together.")
    })
    .prefault({}),
  activeZone: z
    .strictObject({
      share: share
        .default(0.1)
        .describe("The share of a store's customers of a year who make its active zone."),
      least: z.int().min(1).default(30).describe("As many as there are, up to this."),
      most: z.int().min(1).default(70).describe("Never more than this."),
      calledDays: z
        .int()
        .min(0)
        .default(30)
        .describe("Whoever was called within so many days is left in peace.")
    })
    .refine(({least, most}) => least <= most, "must have least not above most")
    .describe("The customers of a store who come and recommend most: small enough to be called.")
    .prefault({}),
  points: z
    .strictObject({overspend: z.enum(["reject", "overdraft"]).default("reject")})
    .prefault({}),
  rules: programmeRules,
  privacy: z
    .strictObject({
      floor: z.int().min(1).default(5).describe("Groups smaller than this are masked.")
    })
    .prefault({}),
  attribution: z.strictObject({windows: attributionWindows.prefault({})}).prefault({}),
  sources: z.array(sourceMapping).default([])
});

export type Programme = z.infer<typeof programmeSchema>;

/** The settings of a programme whose programme.json is empty. */
export const defaultProgramme: Programme = programmeSchema.parse({});
