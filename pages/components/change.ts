/** The relative change from one value to another; null when it cannot be said. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : now / before - 1;
}

/** The difference of two shares; null when it cannot be said. */
export function differenceOf(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : now - before;
}
