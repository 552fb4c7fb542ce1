/** Page data of *What is a customer worth?*, made of formulas. */
const groups = ["1", "2", "3 to 5", "6 to 11", "12 or more"];
const models = {bg_nbd: ["r", "alpha", "a", "b"], mbg_nbd: ["r", "alpha", "a", "b"]};

export const worth = {
  findings: [],
  totals: [
    {
      customer_count: 1639,
      historic_value: 342_000_000,
      margin_so_far: 363_000_000,
      points_redeemed_amount: 18_000_000,
      message_cost: 3_000_000,
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
    mean_historic_value: 44_000 * (i + 1),
    is_masked: false
  })),
  ahead: [
    {
      predicted_value_12m: 143_600_000,
      predicted_value_12m_low: 125_000_000,
      predicted_value_12m_high: 162_000_000
    }
  ],
  groups: ["store", "acquisition_channel", "first_offer"].flatMap((dimension, d) =>
    ["", "A", "B", "C"].map((value, i) => ({
      dimension,
      value: dimension === "first_offer" && value ? ["coupon", "discount", "none"][i - 1]! : value,
      customer_count: i === 3 && d === 1 ? null : 420 - 70 * i,
      historic_value: 90_000_000 - 9_000_000 * i,
      predicted_value_12m: i === 3 && d === 1 ? null : 31_000_000 - 4_000_000 * i,
      predicted_value_12m_low: i === 3 && d === 1 ? null : 26_000_000 - 4_000_000 * i,
      predicted_value_12m_high: i === 3 && d === 1 ? null : 36_000_000 - 4_000_000 * i,
      is_masked: i === 3 && d === 1
    }))
  ),
  lifetimes: ["all", "came_again"].map((segment, i) => ({
    segment,
    customer_count: 1168 - 340 * i,
    lost_count: 418 - 150 * i,
    median_months: i === 0 ? 12.03 : null,
    median_months_low: 10.1,
    median_months_high: null,
    mean_months: 11.2,
    watched_months: 19.7,
    one_year_rate: 0.5,
    is_masked: false
  })),
  calibration: ["p_alive", "expected_visits"].flatMap((measure) =>
    Array.from({length: 10}, (_, i) => {
      const predicted = measure === "p_alive" ? 0.06 + 0.085 * i : 0.1 + 0.02 * i ** 2.6;
      const actual = predicted * (1 + 0.1 * Math.sin(i));
      return {
        measure,
        decile: i + 1,
        customer_count: 64,
        mean_p_alive: 0.1 + 0.08 * i,
        predicted,
        actual,
        actual_low: actual * 0.8,
        actual_high: actual * 1.2,
        is_masked: false
      };
    })
  ),
  assumptions: [
    ["customers", 1022, 500],
    ["history_days", 729, 180],
    ["most_visits", 45, 3],
    ["silent_days", 0, 30],
    ["spend_independent_of_frequency", 0.23, 0.2]
  ].map(([assumption, value, limit_value]) => ({
    assumption,
    value,
    low: assumption === "spend_independent_of_frequency" ? 0.16 : null,
    high: assumption === "spend_independent_of_frequency" ? 0.3 : null,
    p_value: null,
    limit_value,
    customer_count: 1022,
    is_met: assumption !== "spend_independent_of_frequency"
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
      start_unknown_count: 0,
      status: "converged",
      reason: "",
      is_used: model === "mbg_nbd",
      mean_error_rate: model === "mbg_nbd" ? 0.057 : 0.06
    }))
  )
};
