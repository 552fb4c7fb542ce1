import {readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";

const sums = z.record(z.string(), z.number());
const day = z.iso.date().nullable();
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

/** What truth.json knows of one customer of the programme. */
const customer = z.object({
  /** The customer's number in the CRM: `customer_ref`. */
  ref: z.string(),
  /** Visits a day on an ordinary day, without any message. */
  visit_rate: z.number(),
  /** The probability of never coming again after a visit. */
  dropout_rate: z.number(),
  /** The day of the visit after which they never came again; null: still a customer when the hidden year ends. */
  dropped_out_after: day,
  /** Visits within the history, those without a card included. */
  visits: z.number(),
  anonymous_visits: z.number(),
  /** Visits that really came in the twelve months after the history. */
  hidden_year_visits: z.number(),
  /** Visits to expect in those months of somebody with these rates, alive or not as they truly were. */
  hidden_year_expected: z.number(),
  habit_lost_on: day,
  /** The probability of paying with points when there are enough. */
  redeeming: z.number(),
  hunts_bargains: flag,
  /** The same person's second registration. */
  duplicate_ref: z.string().nullable(),
  replacement_card: z.string().nullable(),
  shares_phone_with: z.string().nullable(),
  /** Took the card and never used it. */
  is_ghost: flag
});

const arm = z.object({
  name: z.enum(["control", "A", "B"]),
  share: z.number(),
  /** The true lift of the visit rate inside the window. */
  lift: z.number(),
  offer: z.string(),
  /** By segment: the lift there, and assigned, sent, reached, window_visits, caused_visits, prevented_visits and money. */
  segments: z.record(z.string(), sums),
  events: sums,
  points_granted: z.number()
});

const truth = z.object({
  planted: z.record(z.string(), z.unknown()),
  happened: z.object({
    campaigns: z.array(
      z.object({
        id: z.string(),
        experiment: z.string(),
        theme: z.string(),
        channel: z.string(),
        window_days: z.number(),
        arms: z.array(arm)
      })
    ),
    announcements: z.record(z.string(), sums),
    points: z.object({
      months: z.record(z.string(), sums),
      /** Lots by month of issue: how they stood when the history ended, and how they ended a year later. */
      lots: z.record(z.string(), z.object({issued: z.number(), ultimately: sums, at_end: sums}))
    }),
    frauds: z.record(z.string(), sums),
    complaints: sums,
    /** The world's own books, by month (yyyy-mm) and store. */
    books: z.record(z.string(), z.record(z.string(), sums)),
    /** The same by entity of the landing schema: rows, and what they add up to. */
    entities: z.record(z.string(), sums)
  }),
  files: z.array(
    z.object({
      path: z.string(),
      rows: z.number(),
      setAside: z.number(),
      sha256: z.string(),
      controlTotals: z.record(z.string(), sums)
    })
  ),
  customer_columns: z.array(z.string()),
  customers: z.array(z.array(z.union([z.string(), z.number(), z.null()])))
});

/** The truth about one customer. */
export type TrueCustomer = z.infer<typeof customer>;

/** The truth behind a sample; `customers` are records by column instead of rows. */
export type Truth = Omit<z.infer<typeof truth>, "customer_columns" | "customers"> & {
  customers: TrueCustomer[];
};

/** Reads the truth of a data folder that `generateSample` filled with a programme or a placebo. */
export function readTruth(folder: string): Truth {
  const {customer_columns, customers, ...rest} = truth.parse(
    JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))
  );
  const records = customers.map((row) =>
    customer.parse(Object.fromEntries(customer_columns.map((name, i) => [name, row[i]])))
  );
  return {...rest, customers: records};
}
