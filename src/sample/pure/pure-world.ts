import type {Cell} from "../output/layout.js";

/** One entity of a pure world, in the landing schema's own columns; the rows are made while they are read. */
export interface PureEntity {
  columns: readonly string[];
  rows: () => Iterable<readonly Cell[]>;
}

/** One process and nothing else: no seasons, no campaigns, no mess; for tests of one method. */
export interface PureWorld {
  entities: Readonly<Record<string, PureEntity>>;
  /** The parameters, and what follows from them exactly. */
  truth: Readonly<Record<string, unknown>>;
}

export interface PureOptions {
  seed: number;
  customers: number;
}

/** The first moment of every pure world, in seconds since 1970: 1 July 2024. */
const beginning = Date.UTC(2024, 6, 1) / 1000;

/** A moment of a pure world, days after its beginning, as yyyy-mm-dd hh:mm:ss. */
export function instant(days: number): string {
  const text = new Date(Math.round(beginning + days * 86_400) * 1000).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

export const customerRef = (index: number): string => `c${index + 1}`;
