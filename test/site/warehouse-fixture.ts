const files = Array.from({length: 8}, (_, i) => {
  const month = new Date(Date.UTC(2024, 3 * i, 1));
  const end = new Date(Date.UTC(2024, 3 * i + 3, 0));
  return {
    file: `till_${month.getUTCFullYear()}-q${1 + (i % 4)}.csv`,
    source: "till",
    entities: "receipts,receipt_lines",
    exported_at: null,
    loaded_at: "2026-01-02T05:12:00",
    first_day: month.toISOString().slice(0, 10),
    last_day: end.toISOString().slice(0, 10),
    rows_read: 3_200 + 117 * i,
    rows_landed: 3_194 + 117 * i - (i % 3),
    rows_set_aside: 5 + (i % 3),
    rows_skipped: 1
  };
}).reverse();
const all = (value: (row: (typeof files)[number]) => number) =>
  files.reduce((sum, row) => sum + value(row), 0);

const checks = Array.from({length: 400}, (_, i) => ({
  model: ["receipts", "visits", "customers", "cohorts_by_month"][i % 4] as string,
  check_name: i === 0 ? "net_amount_sums" : `column_${i}_filled`,
  severity: i === 0 ? "warning" : "error",
  failing_count: i === 0 ? 3 : 0
}));

const filled = (entity: string, column_name: string, share: number, row_count = 27_000) => ({
  entity,
  column_name,
  row_count,
  filled_count: Math.round(row_count * share)
});

/** What the pages behind the numbers read: loads, rows set aside, checks and how often fields are filled. */
export const warehouse = {
  loads: {
    findings: [],
    sources: [
      {
        source: "mailer",
        file_count: 1,
        rows_read: 900,
        rows_landed: 900,
        rows_set_aside: 0,
        rows_skipped: 0,
        first_day: "2024-02-01",
        last_day: "2025-11-15",
        loaded_at: "2026-01-02T05:12:00",
        entities: "messages"
      },
      {
        source: "till",
        file_count: files.length,
        rows_read: all((row) => row.rows_read),
        rows_landed: all((row) => row.rows_landed),
        rows_set_aside: all((row) => row.rows_set_aside),
        rows_skipped: all((row) => row.rows_skipped),
        first_day: "2024-01-01",
        last_day: "2025-12-31",
        loaded_at: "2026-01-02T05:12:00",
        entities: "receipt_lines,receipts"
      }
    ],
    files,
    reasons: [
      {
        source: "till",
        entity: "receipts",
        column_name: "sold_at",
        reason: "not_a_date",
        row_count: 31,
        file_count: 6,
        example_file: "till_2024-q1.csv"
      },
      {
        source: "till",
        entity: "receipt_lines",
        column_name: null,
        reason: "receipt_set_aside",
        row_count: 16,
        file_count: 6,
        example_file: "till_2024-q1.csv"
      }
    ],
    checks
  },
  unknown: {
    findings: [],
    fields: [
      filled("receipts", "receipt_id", 1),
      filled("receipts", "card_number", 0.61),
      filled("receipts", "store_id", 1),
      filled("receipts", "seller_id", 0.22),
      filled("receipts", "discount_amount", 0),
      filled("receipt_lines", "sku", 1, 61_000),
      filled("messages", "message_id", 1, 900)
    ]
  },
  behind: {
    findings: [],
    loads: [{file_count: 9, rows_read: all((row) => row.rows_read) + 900, rows_set_aside: 47}],
    models: [{model_count: 86}],
    checks: [{check_count: checks.length, failing_count: 1}],
    entities: [{entity_count: 3}]
  }
} as const;
