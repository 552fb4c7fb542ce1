import {sql} from "kysely";
import {flag, integer, model, rate, real, text} from "../../../src/model/index.js";
import {byBytes, ratio} from "../../../src/warehouse/sql.js";
import {intLifetimeBacktests as backtests} from "./int_lifetime_backtests.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {everybody} from "./visit-models.js";

export const intVisitModelChosen = model({
  name: "int_visit_model_chosen",
  grain: ["segment", "model"],
  doc: "One row per segment and visit model that was tried on it: how far off its back-test was, and whether it forecasts for the segment.",
  refs: {fits, backtests},
  columns: {
    segment: text("Whom it was fitted to: all, or a segment."),
    model: text("The visit model."),
    mean_error_rate: real(
      "How far the weekly cumulated visits foreseen were from those made, on average, of those made in all; empty without a back-test."
    ).nullable(),
    everybody_error_rate: rate(
      "The same of everybody's fit on the segment's customers, the best of the models; of all, its own."
    ).nullable(),
    place: integer("1 for the closest; BG/NBD first where none is judged."),
    is_chosen: flag(
      "Fitted, and the closest of those; of a segment, closer than everybody's fit, too: forecasts are its own."
    )
  },
  select: (db, {programme}) =>
    db
      .with("errors", (q) =>
        q
          .selectFrom("backtests")
          .groupBy(["model", "fitted_segment", "segment"])
          .select(["model", "fitted_segment", "segment"])
          .select(({fn, ref}) =>
            ratio(
              fn.avg<number>(sql`abs(${ref("predicted_visits")} - ${ref("actual_visits")})`),
              fn.max("actual_visits")
            ).as("mean_error_rate")
          )
      )
      .with("together", (q) =>
        q
          .selectFrom("errors")
          .where("fitted_segment", "=", everybody)
          .groupBy("segment")
          .select(({fn}) => ["segment", fn.min("mean_error_rate").as("error_rate")])
      )
      .with("tried", (q) =>
        q
          .selectFrom("fits as f")
          .leftJoin("errors as e", (join) =>
            join
              .onRef("e.model", "=", "f.model")
              .onRef("e.fitted_segment", "=", "f.segment")
              .onRef("e.segment", "=", "f.segment")
          )
          .where("f.model", "<>", "gamma_gamma")
          .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
          .groupBy(["f.model", "f.segment", "e.mean_error_rate"])
          .select(({eb, fn}) => [
            "f.model",
            "f.segment",
            "e.mean_error_rate",
            eb(fn.count<number>("f.value"), "=", fn.countAll<number>())
              .$castTo<boolean>()
              .as("is_fitted")
          ])
      )
      .with("placed", (q) =>
        q
          .selectFrom("tried as t")
          .leftJoin("together as w", "w.segment", "t.segment")
          .select(["t.segment", "t.model", "t.mean_error_rate", "t.is_fitted"])
          .select(({fn, ref}) => [
            "w.error_rate as everybody_error_rate",
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("t.segment")
                  .orderBy("t.is_fitted", "desc")
                  .orderBy(sql`${ref("t.mean_error_rate")} asc nulls last`)
                  .orderBy(byBytes(ref("t.model")))
              )
              .as("place")
          ])
      )
      .selectFrom("placed")
      .select(["segment", "model", "mean_error_rate", "everybody_error_rate", "place"])
      .select(({and, eb, fn, lit, or, ref}) =>
        fn
          .coalesce(
            and([
              eb("place", "=", 1),
              eb("is_fitted", "=", true),
              or([
                eb("segment", "=", everybody),
                eb("mean_error_rate", "<", ref("everybody_error_rate"))
              ])
            ]).$castTo<boolean>(),
            lit(false)
          )
          .as("is_chosen")
      )
});
