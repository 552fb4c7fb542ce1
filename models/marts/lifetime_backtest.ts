import {sql} from "kysely";
import {atLeast, count, day, integer, model, real, text} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {intForecastMoments as moments} from "../intermediate/lifetime/int_forecast_moments.js";
import {intLifetimeBacktests as backtests} from "../intermediate/lifetime/int_lifetime_backtests.js";
import {everybody} from "../intermediate/lifetime/visit-models.js";
import {intVisitModelChosen as chosen} from "../intermediate/lifetime/int_visit_model_chosen.js";

export const lifetimeBacktest = model({
  name: "lifetime_backtest",
  grain: ["week"],
  doc: "One row per whole week after the cut: return visits that the best visit model, fitted up to the cut, and of segments their own where it is chosen, foresaw of the customers known then, and those that they made; none where no model could be fitted.",
  refs: {backtests, chosen, moments},
  columns: {
    week: integer("1 for the seven days after the cut, and so on."),
    cut_date: day("The last day that the model had seen."),
    week_end_date: day("The week's last day."),
    model: text("The visit model of everybody."),
    predicted_visits: real("Return visits foreseen from the cut to the week's end."),
    actual_visits: count("Return visits made from the cut to the week's end."),
    error_rate: real("Foreseen less made, of made; empty while none was made.").nullable()
  },
  checks: [atLeast("week", 1)],
  select: (db) =>
    db
      .with("used", (q) =>
        q
          .selectFrom("backtests as b")
          .innerJoin("chosen as c", (join) =>
            join.onRef("c.model", "=", "b.model").onRef("c.segment", "=", "b.fitted_segment")
          )
          .where("c.place", "=", 1)
          .where(({eb, or}) => or([eb("c.segment", "=", everybody), eb("c.is_chosen", "=", true)]))
          .select(["b.week", "b.model", "b.fitted_segment", "b.segment", "b.predicted_visits"])
          .select("b.actual_visits")
      )
      .with("own", (q) =>
        q
          .selectFrom("used as o")
          .innerJoin("used as w", (join) =>
            join.onRef("w.segment", "=", "o.segment").onRef("w.week", "=", "o.week")
          )
          .where("o.fitted_segment", "<>", everybody)
          .where("w.fitted_segment", "=", everybody)
          .groupBy("o.week")
          .select(({fn}) => [
            "o.week",
            fn.sum<number>(sql`o.predicted_visits - w.predicted_visits`).as("difference")
          ])
      )
      .with("together", (q) =>
        q
          .selectFrom("used as u")
          .leftJoin("own", "own.week", "u.week")
          .where("u.segment", "=", everybody)
          .select(["u.week", "u.model", "u.actual_visits"])
          .select(({fn, lit, ref}) =>
            sql<number>`${ref("u.predicted_visits")} + ${fn.coalesce("own.difference", lit(0))}`.as(
              "predicted_visits"
            )
          )
      )
      .selectFrom("together as b")
      .crossJoin("moments as m")
      .where("m.moment", "=", "cut")
      .select([
        "b.week",
        "m.on_date as cut_date",
        "b.model",
        "b.predicted_visits",
        "b.actual_visits"
      ])
      .select(({ref}) => [
        sql<string>`${ref("m.on_date")} + cast(${ref("b.week")} * 7 as integer)`.as(
          "week_end_date"
        ),
        ratio(
          sql<number>`${ref("b.predicted_visits")} - ${ref("b.actual_visits")}`,
          ref("b.actual_visits")
        ).as("error_rate")
      ])
});
