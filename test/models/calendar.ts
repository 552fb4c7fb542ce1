/** The months from January 2026, complete or not: rows of int_months. */
export const calendar = (...complete: boolean[]) =>
  complete.map((is_complete, month_number) => ({
    month: `2026-0${month_number + 1}-01`,
    month_number,
    last_date: is_complete
      ? ["2026-01-31", "2026-02-28", "2026-03-31"][month_number]
      : "2026-03-15",
    day_count: is_complete ? [31, 28, 31][month_number] : 15,
    is_complete
  }));
