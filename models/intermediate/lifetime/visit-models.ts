import {
  bgNbd,
  mbgNbd,
  paretoNbd,
  type Histories,
  type VisitForecast,
  type VisitModel
} from "../../../src/stats/index.js";

export const daysPerWeek = 7;

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

/** Rows of parameters: one value per model and parameter. */
export interface ParameterRows {
  readonly model: readonly string[];
  readonly parameter: readonly string[];
  readonly value: readonly (number | null)[];
}

/** The forecast that each model's parameters give, by model. */
export function forecastsOf({model, parameter, value}: ParameterRows): Map<string, VisitForecast> {
  const byModel = new Map<string, Record<string, number>>();
  model.forEach((name, row) =>
    byModel.set(name, {...byModel.get(name), [parameter[row]!]: value[row] ?? NaN})
  );
  return new Map(
    [...byModel].map(([name, parameters]) => [name, visitModel(name).forecast(parameters)])
  );
}

/** Grouped histories in days, as the database returns them. */
export interface GroupedDays {
  readonly frequency: readonly number[];
  readonly recency_days: readonly number[];
  readonly age_days: readonly number[];
  readonly customers: readonly number[];
}

/** The same in weeks; rows `rows` of them, in their order, else all. */
export function inWeeks(days: GroupedDays, rows = [...days.frequency.keys()]): Histories {
  const pick = (column: readonly number[], unit = 1) =>
    Float64Array.from(rows, (row) => column[row]! / unit);
  return {
    frequency: pick(days.frequency),
    recency: pick(days.recency_days, daysPerWeek),
    age: pick(days.age_days, daysPerWeek),
    customers: pick(days.customers),
    historyOf: Int32Array.from(rows.keys())
  };
}

/**
 * Return visits that all the histories' customers are expected to make within `horizon` weeks; what
 * one would do if still there is computed once per run of equal frequency and age.
 */
export function totalExpected(
  forecast: VisitForecast,
  {frequency, recency, age, customers}: Histories,
  horizon: number
): number {
  let [sum, alive] = [0, 0];
  for (let i = 0; i < frequency.length; i++) {
    const [x, T] = [frequency[i]!, age[i]!];
    alive += customers[i]! * forecast.pAlive(x, recency[i]!, T);
    if (x === frequency[i + 1] && T === age[i + 1]) continue;
    sum += alive * forecast.visitsIfAlive(x, T, horizon);
    alive = 0;
  }
  return sum;
}
