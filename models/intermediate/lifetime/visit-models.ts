import {
  bgNbd,
  mbgNbd,
  paretoNbd,
  type Histories,
  type VisitForecast,
  type VisitModel
} from "../../../src/stats/index.js";

export const daysPerWeek = 7;

/** The segment of all customers together. */
export const everybody = "all";

const all: readonly VisitModel[] = [bgNbd, mbgNbd, paretoNbd];

/** The visit model of a name; throws on a name that is none. */
export function visitModel(name: string): VisitModel {
  const found = all.find((model) => model.name === name);
  if (!found)
    throw new Error(
      `${name} is no visit model; it is one of ${all.map((model) => model.name).join(", ")}`
    );
  return found;
}

/** Rows of parameters: one value per model, segment and parameter. */
export interface ParameterRows {
  readonly model: readonly string[];
  readonly segment: readonly string[];
  readonly parameter: readonly string[];
  readonly value: readonly (number | null)[];
}

/** A visit model with the parameters that it was fitted with. */
export interface FittedModel {
  readonly model: VisitModel;
  /** Whom it was fitted to: all, or a segment. */
  readonly segment: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly forecast: VisitForecast;
}

/** The fitted models that rows of parameters stand for, in the order of the rows. */
export function fittedModels({model, segment, parameter, value}: ParameterRows): FittedModel[] {
  const found = new Map<string, {name: string; segment: string; values: [string, number][]}>();
  model.forEach((name, row) => {
    const key = `${name} ${segment[row]!}`;
    const one = found.get(key) ?? {name, segment: segment[row]!, values: []};
    one.values.push([parameter[row]!, value[row] ?? NaN]);
    found.set(key, one);
  });
  return [...found.values()].map((one) => {
    const parameters = Object.fromEntries(one.values);
    const model = visitModel(one.name);
    return {model, segment: one.segment, parameters, forecast: model.forecast(parameters)};
  });
}

/** Grouped histories in days, as the database returns them. */
export interface GroupedDays {
  readonly frequency: readonly number[];
  readonly recency_days: readonly number[];
  readonly age_days: readonly number[];
  readonly customers: readonly number[];
}

/** Rows that stand together, from the first to before the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the rows of each kind stand, kinds of so many rows each one after the other. */
export function spans({
  of,
  rows
}: Readonly<{of: readonly string[]; rows: readonly number[]}>): Map<string, Span> {
  let to = 0;
  return new Map(of.map((kind, i) => [kind, {from: to, to: (to += rows[i]!)}]));
}

export const noRows: Span = {from: 0, to: 0};

/** The same in weeks, of a span of the rows, else of all. */
export function inWeeks(
  days: GroupedDays,
  {from, to}: Span = {from: 0, to: days.frequency.length}
): Histories {
  const pick = (column: readonly number[], unit = 1) => {
    const picked = new Float64Array(to - from);
    for (let i = 0; i < picked.length; i++) picked[i] = column[from + i]! / unit;
    return picked;
  };
  return {
    frequency: pick(days.frequency),
    recency: pick(days.recency_days, daysPerWeek),
    age: pick(days.age_days, daysPerWeek),
    customers: pick(days.customers),
    historyOf: Int32Array.from({length: to - from}, (_, i) => i)
  };
}

/**
 * Return visits that all the histories' customers are expected to make within each of the horizons.
 * Who is still there is weighed once; what one who is there does, once per frequency and age, and
 * kept in `courses` for other customers of the same forecast and horizons.
 */
export function totalsExpected(
  forecast: VisitForecast,
  {frequency, recency, age, customers}: Histories,
  horizons: readonly number[],
  courses = new Map<string, readonly number[]>()
): number[] {
  const totals = horizons.map(() => 0);
  for (let i = 0; i < frequency.length;) {
    const [x, T] = [frequency[i]!, age[i]!];
    let alive = 0;
    for (; i < frequency.length && frequency[i] === x && age[i] === T; i++)
      alive += customers[i]! * forecast.pAlive(x, recency[i]!, T);
    const key = `${x} ${T}`;
    const course =
      courses.get(key) ?? horizons.map((horizon) => forecast.visitsIfAlive(x, T, horizon));
    courses.set(key, course);
    course.forEach((visits, week) => (totals[week]! += alive * visits));
  }
  return totals;
}
