import {count, flag, model, oneOf, real, text} from "../../src/model/index.js";
import {intDataGates as gates} from "../intermediate/lifetime/int_data_gates.js";
import {intLifetimeFits as fits} from "../intermediate/lifetime/int_lifetime_fits.js";
import {intVisitModelChosen as chosen} from "../intermediate/lifetime/int_visit_model_chosen.js";

export const lifetimeModel = model({
  name: "lifetime_model",
  grain: ["model", "segment", "parameter"],
  doc: "One row per model, segment and parameter, fitted up to `lifetime.cutDate` where it is set, else up to the as-of day; without enough data values are empty and the reason says why.",
  refs: {fits, chosen, gates},
  columns: {
    model: text(
      "bg_nbd (Fader, Hardie and Lee 2005), mbg_nbd, pareto_nbd: visits; gamma_gamma: spend of a visit."
    ),
    segment: text(
      "all: everybody together; else the customers of one `store:…` or `acquisition_channel:…`, where they are enough."
    ),
    parameter: text("As the paper names it; times are in weeks, spend in the currency."),
    value: real("The maximum-likelihood estimate.").nullable(),
    standard_error: real("From the observed information.").nullable(),
    log_likelihood: real("At the estimate, times in weeks.").nullable(),
    customer_count: count("Customers it was fitted to."),
    start_unknown_count: count(
      "Those who teach the models although their first visit may not have been seen; 0 where enough others do."
    ),
    status: text(
      "converged; edge: forecasts hold, single parameters mean nothing; failed; too_little_data."
    ),
    reason: text("What the status means here; empty when converged."),
    is_used: flag(
      "Forecasts rest on it; of a segment only where it foresaw better than everybody's fit."
    ),
    mean_error_rate: real(
      "Of a visit model: how far the weekly visits foreseen after the cut were from those made, of those made in all."
    ).nullable()
  },
  checks: [oneOf("status", ["converged", "edge", "failed", "too_little_data"])],
  select: (db, {programme}) =>
    db
      .selectFrom("fits as f")
      .leftJoin("chosen as c", (join) =>
        join.onRef("c.model", "=", "f.model").onRef("c.segment", "=", "f.segment")
      )
      .leftJoin("gates as g", (join) =>
        join.onRef("g.moment", "=", "f.moment").onRef("g.segment", "=", "f.segment")
      )
      .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
      .select([
        "f.model",
        "f.segment",
        "f.parameter",
        "f.value",
        "f.standard_error",
        "f.log_likelihood",
        "f.customer_count",
        "f.status",
        "f.reason",
        "c.mean_error_rate"
      ])
      .select(({eb, fn, lit}) => [
        fn.coalesce("g.start_unknown_count", lit(0)).as("start_unknown_count"),
        fn.coalesce("c.is_chosen", eb("f.value", "is not", null).$castTo<boolean>()).as("is_used")
      ])
});
