/** Page data of *What is a customer worth?*, made of formulas. */
const groups = ["1", "2", "3 to 5", "6 to 11", "12 or more"];
const models = {bg_nbd: ["r", "alpha", "a", "b"], mbg_nbd: ["r", "alpha", "a", "b"]};

export const worth = {
  findings: [],
  totals: [
    {
      customer_count: 1639,
      net_spend: 1_210_000_000,
      margin_so_far: 363_000_000,
      expected_visits_12m: 3602,
      predicted_value_12m: 143_600_000,
      new_count: 120,
      new_value: 61_000,
      top_value: 88_000_000,
      is_masked: false
    }
  ],
  spreads: groups.map((visits, i) => ({
    visits,
    customer_count: 600 - 110 * i,
    p10: 900 * (i + 1),
    p25: 4_000 * (i + 1),
    p50: 21_000 * (i + 1),
    p75: 48_000 * (i + 1),
    p90: 80_000 * (i + 1),
    mean_value: 32_000 * (i + 1),
    mean_margin_so_far: 44_000 * (i + 1),
    is_masked: false
  })),
  backtest: Array.from({length: 34}, (_, i) => ({
    week: i + 1,
    week_end_date: new Date(Date.UTC(2025, 4, 8 + 7 * i)).toISOString().slice(0, 10),
    cut_date: "2025-05-01",
    model: "mbg_nbd",
    predicted_visits: 1414 * Math.sqrt((i + 1) / 34),
    actual_visits: Math.round(1447 * ((i + 1) / 34) ** 0.6),
    error_rate: Math.sqrt((i + 1) / 34) / ((i + 1) / 34) ** 0.6 - 1
  })),
  models: Object.entries(models).flatMap(([model, parameters]) =>
    parameters.map((parameter, i) => ({
      model,
      segment: "all",
      parameter,
      value: 0.9 + i,
      standard_error: 0.08 + i / 10,
      customer_count: 1022,
      status: "converged",
      reason: "",
      is_used: model === "mbg_nbd",
      mean_error_rate: model === "mbg_nbd" ? 0.057 : 0.06
    }))
  )
};
