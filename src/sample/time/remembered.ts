import type {Day} from "./days.js";

/** The first and last day that a sample can ask for: 2000 and 2050. */
const first = 10_957;
const last = 29_219;

/** Remembers what a function says of each day: a sample asks for the same few hundred millions of times. */
export function remembered<T>(tell: (day: Day) => T): (day: Day) => T {
  const known: (T | undefined)[] = new Array<undefined>(last - first).fill(undefined);
  return (day) => {
    const place = day - first;
    return known[place] ?? (known[place] = tell(day));
  };
}
