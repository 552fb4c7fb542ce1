/** What an average newcomer had brought by the end of each window, from window 0 on, of those watched so long. */
export interface Curve {
  /** Newcomers watched to the window's end. */
  readonly customers: readonly number[];
  /** Margin of an average one of them up to then. */
  readonly margins: readonly number[];
}

/** When a cost came back, and how far that can be told. */
export interface Payback {
  /** The first window whose margin covers the cost; null while none does, or without a cost. */
  readonly window: number | null;
  /** The last window that enough newcomers were watched to; null where even the first day had too few. */
  readonly watched: number | null;
  /** Margin of an average newcomer up to that window's end. */
  readonly margin: number | null;
}

/** A window is judged by so many newcomers at least, and by such a share of those of the first day. */
const fewest = {newcomers: 5, share: 1 / 10};

/** The first window by which the margin of an average newcomer covers what winning one cost. */
export function paybackOf({customers, margins}: Curve, cost: number | null): Payback {
  const needed = Math.max(fewest.newcomers, (customers[0] ?? 0) * fewest.share);
  const windows = customers.filter((count) => count >= needed).length;
  if (windows === 0) return {window: null, watched: null, margin: null};
  const covered = cost === null ? -1 : margins.slice(0, windows).findIndex((sum) => sum >= cost);
  return {
    window: covered < 0 ? null : covered,
    watched: windows - 1,
    margin: margins[windows - 1]!
  };
}

/** The margin of an average newcomer by the end of a window; null where fewer than five were watched to it. */
export const marginAfter = ({customers, margins}: Curve, window: number): number | null =>
  (customers[window] ?? 0) >= fewest.newcomers ? margins[window]! : null;
