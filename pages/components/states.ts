import {t} from "../i18n/index.js";

/** A lifecycle state as a reader sees it. */
export interface StateLook {
  readonly id: string;
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  readonly color: string;
}

/** The states of customers who have come, from the best to the worst. */
export const stateLooks = (): readonly StateLook[] => [
  {
    id: "active",
    label: t("Regular"),
    meaning: t("Comes again and again, and in time."),
    color: "var(--good)"
  },
  {
    id: "new",
    label: t("New"),
    meaning: t("Came once, and it is early for a second visit."),
    color: "var(--series-1)"
  },
  {
    id: "returned",
    label: t("Back again"),
    meaning: t("Was lost, and came again."),
    color: "var(--series-3)"
  },
  {
    id: "cooling",
    label: t("Late"),
    meaning: t("Away for longer than usual."),
    color: "var(--uncertain)"
  },
  {
    id: "at_risk",
    label: t("At risk"),
    meaning: t("Away for much longer than usual."),
    color: "var(--series-2)"
  },
  {
    id: "lost",
    label: t("Lost"),
    meaning: t("Away for so long that they count as lost."),
    color: "var(--bad)"
  }
];

/** A state in words. */
export const stateName = (id: string): string =>
  stateLooks().find((state) => state.id === id)?.label ?? id;
