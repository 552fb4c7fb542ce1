import type {Format} from "./format.js";

export interface Tick {
  readonly at: string | number;
  readonly text: string;
}

/**
 * The ticks of a horizontal axis for the places that rows have: as many as the width carries, months by
 * quarter or half-year when there are many, and the year written once, under its first tick.
 */
export function ticksOf(
  places: readonly (string | number)[],
  unit: "month" | "day" | "count",
  format: Format,
  width: number
): Tick[] {
  const fitting = Math.max(2, Math.floor((width - 76) / (unit === "count" ? 36 : 62)));
  const step =
    [1, 2, 3, 6, 12, 24].find((n) => places.length / n <= fitting) ??
    Math.ceil(places.length / fitting);
  if (unit === "count") return roundCounts(places.map(Number), fitting);
  if (unit === "day") {
    const every = Math.ceil(places.length / fitting);
    return places
      .filter((_, i) => (places.length - 1 - i) % every === 0)
      .map((at) => ({at, text: format.shortDay(String(at))}));
  }
  const kept = places.filter(
    (at) => (Number(String(at).slice(5, 7)) - 1) % Math.min(step, 12) === 0
  );
  // A year that begins in February has one half-year in it: every so many months are told then.
  const shown = kept.length > 1 ? kept : places.filter((_, i) => i % step === 0);
  return shown.map((at, i) => {
    const year = String(at).slice(0, 4);
    const isFirst = i === 0 || String(shown[i - 1]).slice(0, 4) !== year;
    const month = format.shortMonth(String(at)).replace(/[\s.]*\d\d$/, "");
    return {at, text: isFirst ? `${month}\n${year}` : month};
  });
}

/** Multiples of a round number from the first count to the last, at most so many steps apart. */
function roundCounts(places: readonly number[], fitting: number): Tick[] {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const step = [1, 2, 5].flatMap((n) => [0, 1, 2, 3].map((power) => n * 10 ** power));
  const every =
    step.sort((a, b) => a - b).find((n) => (last - first) / n < fitting) ?? last - first;
  const begin = Math.ceil(first / every);
  return Array.from({length: Math.floor(last / every) - begin + 1}, (_, i) => {
    const at = (begin + i) * every;
    return {at, text: String(at)};
  });
}
