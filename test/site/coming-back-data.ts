/** Page data of *Do they come back?*, made of formulas. */
const month = (i: number) => new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10);
const groups = [
  ["all", ""],
  ["store", "North"],
  ["store", "South"],
  ["first_offer", "none"],
  ["first_offer", "discount"]
] as const;

const cohorts = Array.from({length: 24}, (_, i) => i).flatMap((i) => {
  const size = i === 20 ? 3 : 70 + ((i * 37) % 60);
  return Array.from({length: 23 - i}, (_, at) => {
    const period = at + 1;
    const isMasked = size < 5;
    const isOpen = period === 23 - i && i % 2 === 0;
    const rate = 0.46 * Math.pow(period, -0.28) + 0.03 * Math.sin(i + period);
    const rolling = Math.min(1, rate + 0.3 * Math.exp(-period / 14));
    return {
      cohort_month: month(i),
      period,
      customer_count: isMasked ? null : size,
      active_count: isMasked || isOpen ? null : Math.round(size * rate),
      retention_rate: isMasked || isOpen ? null : Math.round(size * rate) / size,
      rolling_rate: isMasked || isOpen ? null : Math.round(size * rolling) / size,
      is_masked: isMasked
    };
  });
});

const curve = groups.flatMap(([dimension, value], g) =>
  Array.from({length: 23}, (_, i) => {
    const period = i + 1;
    const customer_count = Math.round((2_200 - 90 * period) / (g === 0 ? 1 : 2 + 0.4 * g));
    const rate = (0.46 - 0.03 * g) * Math.pow(period, -0.28);
    return {
      dimension,
      value,
      period,
      customer_count,
      active_count: Math.round(customer_count * rate),
      rolling_count: Math.round(customer_count * Math.min(1, rate + 0.3 * Math.exp(-period / 14))),
      is_masked: false
    };
  })
);

const windows = groups.flatMap(([dimension, value], g) =>
  Array.from({length: 20}, (_, window_number) => {
    const customer_count = Math.round((1_100 - 45 * window_number) / (g === 0 ? 1 : 2 + 0.4 * g));
    const rate = window_number === 0 ? 1 : (0.4 - 0.02 * g) * Math.pow(window_number, -0.3);
    const margin_to_date = 39_000 + (27_000 - 2_000 * g) * Math.pow(window_number, 0.8);
    return {
      dimension,
      value,
      window_number,
      customer_count,
      active_count: Math.round(customer_count * rate),
      margin_to_date,
      margin_to_date_low: margin_to_date * 0.93,
      margin_to_date_high: margin_to_date * 1.07,
      is_masked: false
    };
  })
);

const payback = [
  ["all", "", 1_168, 23_645, 0],
  ["acquisition_channel", "C1", 141, 101_932, 4],
  ["acquisition_channel", "C2", 135, 944_421, null],
  ["cohort_month", "2025-01", 61, 58_000, 1]
].map(([dimension, value, newcomer_count, cost_per_newcomer, payback_windows]) => ({
  dimension,
  value,
  newcomer_count,
  cost_per_newcomer,
  payback_windows,
  watched_windows: 18,
  margin_90d: 118_000,
  is_masked: false
}));

const numbers = ["1", "2", "3", "4", "5", "6_or_more"];

export const comingBack = {
  findings: [
    {
      text: "Newcomers come back more often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.",
      values: {share: {value: 0.48, unit: "rate"}, rest: {value: 0.36, unit: "rate"}},
      stake: 0,
      kind: "good",
      page: null
    }
  ],
  cohorts,
  curve,
  windows,
  payback,
  ladder: numbers.map((number, i) => ({
    segment: `after_visit_${number}`,
    gap_count: 1_100 - 160 * i,
    repeat_rate_90d: 0.58 + 0.06 * i,
    repeat_rate_low: 0.54 + 0.06 * i,
    repeat_rate_high: 0.62 + 0.06 * i,
    is_masked: false
  })),
  rungs: Array.from({length: 12}, (_, i) => i).flatMap((i) =>
    Array.from({length: 6}, (_, r) => ({
      cohort_month: month(12 + i),
      visit_number: r + 1,
      customer_count: 60 - 8 * r,
      followed_count: 40 - 6 * r,
      repeat_rate_90d: i > 9 ? null : 0.5 + 0.05 * r + 0.02 * Math.sin(i + r),
      median_days: 50 - 5 * r,
      is_masked: false
    }))
  ),
  gaps: Array.from({length: 120}, (_, i) => {
    const survival = Math.exp(-Math.pow((i + 1) / 60, 0.7));
    return {
      day: i + 1,
      at_risk_count: 9_000 - 60 * i,
      survival,
      survival_low: survival * 0.96,
      survival_high: Math.min(1, survival * 1.04),
      is_masked: false
    };
  }),
  compared: [
    ...numbers.map((value, i) => ["visit_number", value, i] as const),
    ...["North", "South", ""].map((value, i) => ["store", value, i] as const)
  ].map(([dimension, value, i]) => ({
    dimension,
    value,
    customer_count: 800 - 100 * i,
    gap_count: 1_500 - 180 * i,
    median_days: 55 - 6 * i,
    median_days_low: 50 - 6 * i,
    median_days_high: 61 - 6 * i,
    return_rate_60d: 0.52 + 0.05 * i,
    p_value_adjusted: dimension === "store" ? 0.34 : 2e-20,
    is_masked: false
  })),
  newest: [],
  capture: Array.from({length: 6}, (_, i) => ({
    month: month(23 - i),
    receipt_count: 4_200,
    capture_rate: i < 3 ? 0.66 : 0.64
  })),
  unknown: [{customer_count: 412}]
};
