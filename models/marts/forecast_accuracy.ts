import {atLeast, between, computed, count, flag, key, rate, real} from "../../src/model/index.js";
import {calibratedBackTest, withEvents} from "../../src/stats/index.js";
import {dailySeries, dayNumber, eventDays} from "../intermediate/season/calendar.js";
import {intSalesDays as days} from "../intermediate/season/int_sales_days.js";
import {forecasters, measures, rememberedDays} from "../intermediate/season/measures.js";
import {calendarEvents as events} from "../staging/calendar_events.js";

/** Forecasts of four weeks are made every four weeks, the first after eight. */
const firstOrigin = 8 * 7;
const horizon = 4 * 7;

export const forecastAccuracy = computed({
  name: "forecast_accuracy",
  grain: ["measure", "method"],
  doc: "One row per measure and way of forecasting: how forecasts of four weeks, made every four weeks of the last two years from what was known then, would have done; none under twelve weeks of receipts.",
  refs: {days, events},
  columns: {
    measure: key(`One of ${measures.join(", ")}.`),
    method: key(
      "smoothing (exponential, damped trend, weekly season) or last_week, each knowing the calendar."
    ),
    mase: real(
      "Mean absolute error ÷ that of foreseeing a day by the same weekday of the week before, within the history; empty where weeks never differ."
    ).nullable(),
    coverage: rate(
      "Share of the days that fell within the 80 % band, as wide as the errors known at the time made it."
    ),
    band_scale: real("How many times as wide as the model says the band must be, by all errors."),
    origin_count: count("Forecasts made."),
    is_chosen: flag("The better of the two: it makes the forecasts.")
  },
  checks: [
    between("coverage", 0, 1),
    atLeast("origin_count", 1),
    atLeast("mase", 0),
    atLeast("band_scale", 0)
  ],
  asOf: true,
  inputs: (db) => ({
    days: db.selectFrom("days").selectAll().orderBy("business_date"),
    events: db
      .selectFrom("events")
      .select(["name", "starts_on", "ends_on", "kind"])
      .orderBy("starts_on")
      .orderBy("name")
  }),
  compute: ({days, events}, {asOf}) => {
    const {eventOf} = eventDays(events);
    const rows = measures.flatMap((measure) => {
      const {first, series} = dailySeries(days.business_date, days[measure], dayNumber(asOf));
      const skipped = Math.max(0, series.length - rememberedDays);
      const recent = series.subarray(skipped);
      if (recent.length < firstOrigin + horizon || recent.every((value) => value === 0)) return [];
      const tested = Object.entries(forecasters).map(([method, forecaster]) => ({
        measure,
        method,
        ...calibratedBackTest(
          recent,
          withEvents(forecaster, (day) => eventOf(first + skipped + day)),
          {firstOrigin, horizon, every: horizon}
        )
      }));
      const best = tested.reduce((a, b) => (b.mase < a.mase ? b : a));
      return tested.map((one) => ({...one, isChosen: one === best}));
    });
    return {
      measure: rows.map(({measure}) => measure),
      method: rows.map(({method}) => method),
      mase: rows.map(({mase}) => (Number.isFinite(mase) ? mase : null)),
      coverage: rows.map(({coverage}) => coverage),
      band_scale: rows.map(({scale}) => scale),
      origin_count: rows.map(({origins}) => origins),
      is_chosen: rows.map(({isChosen}) => isChosen)
    };
  }
});
