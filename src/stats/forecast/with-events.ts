import {usualLevels} from "../season/usual-levels.js";
import type {Forecaster} from "./forecast.js";

/**
 * A forecaster that knows the calendar: `eventOf` names the event of a day of the series and of those
 * after it, null for an ordinary day. Days of events are replaced by what would have been usual before
 * the rest is foreseen; a coming day of an event seen before is the usual one times the event's mean
 * ratio to it. Events not seen before, and days without usual neighbours, are taken as they are.
 */
export function withEvents(
  forecaster: Forecaster,
  eventOf: (day: number) => string | null
): Forecaster {
  return (series, horizon) => {
    const usual = usualLevels(series, (day) => eventOf(day) === null);
    const seen = new Map<string, {sum: number; usual: number}>();
    const ordinary = series.map((value, day) => {
      const event = eventOf(day);
      if (event === null || Number.isNaN(usual[day]!)) return value;
      const before = seen.get(event) ?? {sum: 0, usual: 0};
      seen.set(event, {sum: before.sum + value, usual: before.usual + usual[day]!});
      return usual[day]!;
    });
    const factor = (i: number) => {
      const effect = seen.get(eventOf(series.length + i) ?? "");
      return effect && effect.usual > 0 ? effect.sum / effect.usual : 1;
    };
    const {mean, low, high} = forecaster(ordinary, horizon);
    const moved = (values: Float64Array) => values.map((value, i) => value * factor(i));
    return {mean: moved(mean), low: moved(low), high: moved(high)};
  };
}
