import {sql} from "kysely";
import {flag, integer, model, real, text} from "../../../src/model/index.js";
import {byBytes, ratio} from "../../../src/warehouse/sql.js";
import {intLifetimeBacktests as backtests} from "./int_lifetime_backtests.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";

export const intVisitModelChosen = model({
  name: "int_visit_model_chosen",
  grain: ["model"],
  doc: "One row per visit model that was tried: how far off its back-test was, and whether it is the one that forecasts.",
  refs: {fits, backtests},
  columns: {
    model: text("The visit model."),
    mean_error_rate: real(
      "How far the weekly cumulated visits foreseen were from those made, on average, of those made in all; empty without a back-test."
    ).nullable(),
    place: integer("1 for the closest; BG/NBD first where none is judged."),
    is_chosen: flag("Fitted, and the closest of those: forecasts are its own.")
  },
  select: (db, {programme}) =>
    db
      .with("errors", (q) =>
        q
          .selectFrom("backtests")
          .groupBy("model")
          .select(({fn, ref}) => [
            "model",
            ratio(
              fn.avg<number>(sql`abs(${ref("predicted_visits")} - ${ref("actual_visits")})`),
              fn.max("actual_visits")
            ).as("mean_error_rate")
          ])
      )
      .with("tried", (q) =>
        q
          .selectFrom("fits as f")
          .leftJoin("errors as e", "e.model", "f.model")
          .where("f.model", "<>", "gamma_gamma")
          .where("f.moment", "=", programme.lifetime.cutDate ? "cut" : "now")
          .groupBy(["f.model", "e.mean_error_rate"])
          .select(({eb, fn}) => [
            "f.model",
            "e.mean_error_rate",
            eb(fn.count<number>("f.value"), "=", fn.countAll<number>())
              .$castTo<boolean>()
              .as("is_fitted")
          ])
      )
      .with("placed", (q) =>
        q
          .selectFrom("tried")
          .select(["model", "mean_error_rate", "is_fitted"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .orderBy("is_fitted", "desc")
                  .orderBy(sql`${ref("mean_error_rate")} asc nulls last`)
                  .orderBy(byBytes(ref("model")))
              )
              .as("place")
          )
      )
      .selectFrom("placed")
      .select(["model", "mean_error_rate", "place"])
      .select(({and, eb}) =>
        and([eb("place", "=", 1), eb("is_fitted", "=", true)])
          .$castTo<boolean>()
          .as("is_chosen")
      )
});
