import {normalCritical, type Index} from "../../../src/stats/index.js";

/** The hours of one weekday that begin at one time. */
export interface HourCell {
  readonly weekday: number;
  readonly hour: number;
  /** Days on which the shop was open then. */
  readonly open: number;
  readonly receipts: number;
  /** Sum of the squares of the receipts of each of them. */
  readonly squares: number;
}

interface HourPart {
  readonly part: "hour" | "weekday_hour";
  readonly value: string;
  readonly open: number;
  readonly receipts: number;
  readonly of: Index;
}

const two = (value: number) => String(value).padStart(2, "0");

/** Receipts in an open hour against the mean open hour: by hour of the day, and by weekday and hour. */
export function hourIndices(cells: readonly HourCell[]): HourPart[] {
  const sum = (of: readonly HourCell[], value: (cell: HourCell) => number) =>
    of.reduce((total, cell) => total + value(cell), 0);
  const usual = sum(cells, (cell) => cell.receipts) / sum(cells, (cell) => cell.open);
  const told = (part: HourPart["part"], value: string, of: readonly HourCell[]): HourPart => {
    const [open, receipts] = [sum(of, (cell) => cell.open), sum(of, (cell) => cell.receipts)];
    const mean = receipts / open;
    const variance = (sum(of, (cell) => cell.squares) - open * mean ** 2) / (open - 1);
    const reach = open > 1 ? normalCritical(0.95) * Math.sqrt(Math.max(0, variance) / open) : NaN;
    return {
      part,
      value,
      open,
      receipts,
      of: {
        index: mean / usual,
        low: Math.max(0, mean - reach) / usual,
        high: (mean + reach) / usual,
        count: open
      }
    };
  };
  const hours = [...new Set(cells.map(({hour}) => hour))].sort((a, b) => a - b);
  return [
    ...hours.map((hour) =>
      told(
        "hour",
        two(hour),
        cells.filter((cell) => cell.hour === hour)
      )
    ),
    ...cells.map((cell) => told("weekday_hour", `${cell.weekday}-${two(cell.hour)}`, [cell]))
  ];
}
