import {sql} from "kysely";
import {
  atLeast,
  between,
  computed,
  count,
  integer,
  notAbove,
  rate,
  text
} from "../../src/model/index.js";
import {kaplanMeier, survivalBand} from "../../src/stats/index.js";
import {intGapsAsked as gaps} from "../intermediate/lifecycle/int_gaps_asked.js";
import {runs} from "../intermediate/lifecycle/runs.js";

/** Visits of a higher number are one segment. */
const lastNumber = 5;

export const visitGaps = computed({
  name: "visit_gaps",
  grain: ["segment", "day"],
  doc: "One row per segment of visits and day on which a gap ended or was cut off by the as-of day: the share of gaps that are longer (Kaplan–Meier). Beyond 20,000 customers, of 20,000 drawn by lot.",
  refs: {gaps},
  columns: {
    segment: text(
      "all visits; after_visit_1 to after_visit_5 and after_visit_6_or_more, of customers whose first visit was seen."
    ),
    day: integer("Days since the visit."),
    at_risk_count: count("Gaps that were watched to the day and had not ended before it."),
    return_count: count("Gaps that ended on the day with a visit."),
    censored_count: count("Gaps that are open and this long today."),
    survival: rate("The share of gaps longer than the day."),
    standard_error: rate("Of the share, gaps of one customer taken together.").nullable(),
    survival_low: rate("Lower 95 % limit.").nullable(),
    survival_high: rate("Upper 95 % limit.").nullable()
  },
  checks: [
    between("survival", 0, 1),
    atLeast("at_risk_count", 1),
    notAbove("survival_low", "survival"),
    notAbove("survival", "survival_high")
  ],
  inputs: (db) => ({
    rows: db
      .with("segmented", (q) =>
        q
          .selectFrom("gaps")
          .select(["customer_id", "gap_days", "is_followed"])
          .select(sql<string>`'all'`.as("segment"))
          .unionAll(
            q
              .selectFrom("gaps")
              .where("is_start_unknown", "=", false)
              .select(["customer_id", "gap_days", "is_followed"])
              .select(({ref}) =>
                sql<string>`case when ${ref("visit_number")} > ${sql.lit(lastNumber)} then ${sql.lit(
                  `after_visit_${lastNumber + 1}_or_more`
                )} else 'after_visit_' || cast(${ref("visit_number")} as varchar) end`.as("segment")
              )
          )
      )
      .selectFrom("segmented")
      .select(["segment", "customer_id", "gap_days", "is_followed"])
      .orderBy("segment")
  }),
  compute: ({rows}) => {
    const curves = runs([rows.segment]).map(([from, to]) => {
      const curve = kaplanMeier(
        rows.gap_days.slice(from, to),
        rows.is_followed.slice(from, to),
        rows.customer_id.slice(from, to)
      );
      return {segment: rows.segment[from]!, curve, band: survivalBand(curve)};
    });
    const column = (of: (one: (typeof curves)[number]) => Float64Array) =>
      curves.flatMap((one) => Array.from(of(one)));
    const told = (of: (one: (typeof curves)[number]) => Float64Array) =>
      column(of).map((value) => (Number.isFinite(value) ? value : null));
    return {
      segment: curves.flatMap(({segment, curve}) => Array.from(curve.time, () => segment)),
      day: column(({curve}) => curve.time),
      at_risk_count: column(({curve}) => curve.atRisk),
      return_count: column(({curve}) => curve.events),
      censored_count: column(({curve}) => curve.censored),
      survival: column(({curve}) => curve.survival),
      standard_error: told(({curve}) => curve.standardError),
      survival_low: told(({band}) => band.lower),
      survival_high: told(({band}) => band.upper)
    };
  }
});
