import {t} from "../i18n/index.js";
import type {FrameOptions} from "./frame.js";
import type {SiteFacts} from "./site.js";

/** The channels of the gallery's invented numbers. */
export const channels = ["sms", "email", "telegram", "push", "call", "print"];

/** A row of the invented numbers. */
export interface Point {
  readonly group: string;
  readonly day: string;
  readonly value: number | null;
}

export const months = Array.from({length: 18}, (_, i) =>
  new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10)
);
export const wave = (i: number, shift = 0) =>
  Math.round(900 + 220 * Math.sin(i / 2.2 + shift) + 18 * i);
export const series: Point[] = months.map((day, i) => ({
  group: "",
  day,
  value: i === 7 ? null : wave(i)
}));

/** One component of the gallery under its name. */
export type Shown = readonly [name: string, element: HTMLElement];

/** What stands around a chart of the gallery. */
export const around =
  (site: SiteFacts) =>
  <R>(title: string, more: Partial<FrameOptions<R>> = {}): FrameOptions<R> => ({
    site,
    title,
    note: t("Every component of the site in every state, on invented numbers."),
    sample: t("{n} {n|customer|customers} with a known first visit", {n: 1234}),
    empty: t("No receipts have been loaded. Put an export of the till into the inbox."),
    columns: [],
    ...more
  });
