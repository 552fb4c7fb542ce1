import {sql} from "kysely";
import {atLeast, count, day, integer, model, real, text} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {intForecastMoments as moments} from "../intermediate/lifetime/int_forecast_moments.js";
import {intLifetimeBacktests as backtests} from "../intermediate/lifetime/int_lifetime_backtests.js";
import {intVisitModelChosen as chosen} from "../intermediate/lifetime/int_visit_model_chosen.js";

export const lifetimeBacktest = model({
  name: "lifetime_backtest",
  grain: ["week"],
  doc: "One row per whole week after the cut: return visits that the best visit model, fitted up to the cut, foresaw of the customers known then, and those that they made; none where no model could be fitted.",
  refs: {backtests, chosen, moments},
  columns: {
    week: integer("1 for the seven days after the cut, and so on."),
    cut_date: day("The last day that the model had seen."),
    week_end_date: day("The week's last day."),
    model: text("The visit model."),
    predicted_visits: real("Return visits foreseen from the cut to the week's end."),
    actual_visits: count("Return visits made from the cut to the week's end."),
    error_rate: real("Foreseen less made, of made; empty while none was made.").nullable()
  },
  checks: [atLeast("week", 1)],
  select: (db) =>
    db
      .selectFrom("backtests as b")
      .innerJoin("chosen as c", "c.model", "b.model")
      .crossJoin("moments as m")
      .where("c.place", "=", 1)
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
