import {z} from "zod";

/** `vat` of programme.json: what of the amounts in the exports is value-added tax. */
export const vatSettings = z
  .strictObject({
    pricesInclude: z
      .boolean()
      .optional()
      .describe(
        "Whether the amounts of receipts hold VAT; while it is not said, margins compare sales and costs as they are exported, and pages say so."
      ),
    costsInclude: z.boolean().default(false).describe("Whether unit costs hold VAT."),
    rates: z
      .array(
        z.strictObject({
          validFrom: z.iso.date().describe("The first day on which it holds."),
          rate: z.number().min(0).max(1).describe("VAT of the price without it, e.g. 0.12.")
        })
      )
      .refine(
        (rates) => rates.every(({validFrom}, i) => i === 0 || validFrom > rates[i - 1]!.validFrom),
        "must rise by validFrom, each day once"
      )
      .describe(
        "Rates by the day from which they hold, oldest first; the first one holds before, too."
      )
      .default([])
  })
  .refine(
    ({pricesInclude, costsInclude, rates}) =>
      rates.length > 0 || !(pricesInclude === true || costsInclude),
    'must name rates where prices or costs include it, such as [{"validFrom": "2023-01-01", "rate": 0.12}]'
  )
  .prefault({});
