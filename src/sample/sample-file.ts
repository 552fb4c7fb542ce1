import type {Sums} from "./tally.js";

/** A file of the inbox and what it must add up to. */
export interface SampleFile {
  /** Relative to the data folder. */
  path: string;
  rows: number;
  /** Rows planted so that no loader can read them; they add nothing to the control totals. */
  setAside: number;
  sha256: string;
  /** By month (yyyy-mm) of the events, as the world counted them; money is whole UZS. */
  controlTotals: Record<string, Sums>;
}
