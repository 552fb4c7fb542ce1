import {
  atLeast,
  computed,
  day,
  flag,
  key,
  notAbove,
  oneOf,
  real,
  text
} from "../../src/model/index.js";
import {withEvents} from "../../src/stats/index.js";
import {dailySeries, dayNumber, dayText, eventDays} from "../intermediate/season/calendar.js";
import {intSalesDays as days} from "../intermediate/season/int_sales_days.js";
import {
  forecasters,
  measures,
  rememberedDays,
  shortestHistory
} from "../intermediate/season/measures.js";
import {calendarEvents as events} from "../staging/calendar_events.js";
import {forecastAccuracy as accuracy} from "./forecast_accuracy.js";

/** Days foreseen. */
const horizon = 8 * 7;

export const salesForecast = computed({
  name: "sales_forecast",
  grain: ["measure", "business_date"],
  doc: "One row per measure and day of the eight weeks after the as-of day: what is to be expected, with a band that should hold eight days of ten; none under four weeks of receipts. No season of the year, no growth of prices is foreseen.",
  refs: {days, events, accuracy},
  columns: {
    measure: key(`One of ${measures.join(", ")}.`),
    business_date: day("The day foreseen."),
    mean: real("What is to be expected."),
    low: real("Lower limit of the 80 % band, as wide as past forecasts show that it must be."),
    high: real("Upper limit."),
    index: real(
      "What is expected against the mean of the eight weeks, 1 being as usual."
    ).nullable(),
    event: text("What the calendar says of the day.").nullable(),
    is_event_seen: flag("The event is in the history, so that its effect is in the forecast."),
    method: text("smoothing or last_week, whichever did better.")
  },
  checks: [
    oneOf("measure", measures),
    atLeast("low", 0),
    notAbove("low", "mean"),
    notAbove("mean", "high")
  ],
  asOf: true,
  inputs: (db) => ({
    days: db.selectFrom("days").selectAll().orderBy("business_date"),
    events: db
      .selectFrom("events")
      .select(["name", "starts_on", "ends_on", "kind"])
      .orderBy("starts_on")
      .orderBy("name"),
    chosen: db
      .selectFrom("accuracy")
      .where("is_chosen", "=", true)
      .select(["measure", "method", "band_scale"])
  }),
  compute: ({days, events, chosen}, {asOf}) => {
    const {eventOf} = eventDays(events);
    const rows = measures.flatMap((measure) => {
      const {first, series} = dailySeries(days.business_date, days[measure], dayNumber(asOf));
      const skipped = Math.max(0, series.length - rememberedDays);
      const recent = series.subarray(skipped);
      const begin = first + skipped;
      if (recent.length < shortestHistory || recent.every((value) => value === 0)) return [];
      const judged = chosen.measure.indexOf(measure);
      const method = chosen.method[judged] ?? "smoothing";
      const scale = chosen.band_scale[judged] ?? 1;
      const seen = new Set(Array.from(recent, (_, i) => eventOf(begin + i)));
      const foreseen = withEvents(forecasters[method]!, (i) => eventOf(begin + i))(recent, horizon);
      const usual = foreseen.mean.reduce((sum, value) => sum + Math.max(0, value), 0) / horizon;
      return Array.from(foreseen.mean, (value, i) => {
        const day = begin + recent.length + i;
        const event = eventOf(day);
        const mean = Math.max(0, value);
        return {
          measure,
          business_date: dayText(day),
          mean,
          low: Math.max(0, mean - Math.max(0, value - foreseen.low[i]!) * scale),
          high: mean + Math.max(0, foreseen.high[i]! - value) * scale,
          index: usual > 0 ? mean / usual : null,
          event,
          is_event_seen: event !== null && seen.has(event),
          method
        };
      });
    });
    return {
      measure: rows.map((row) => row.measure),
      business_date: rows.map((row) => row.business_date),
      mean: rows.map((row) => row.mean),
      low: rows.map((row) => row.low),
      high: rows.map((row) => row.high),
      index: rows.map((row) => row.index),
      event: rows.map((row) => row.event),
      is_event_seen: rows.map((row) => row.is_event_seen),
      method: rows.map((row) => row.method)
    };
  }
});
