import {expect, it} from "vitest";
import {calendarEvents} from "../../../models/marts/calendar_events.js";
import {rowsOf} from "../../support/models.js";

const event = (name: string, starts_on: string, ends_on = starts_on, source = "books") => ({
  source,
  name,
  starts_on,
  ends_on,
  kind: "holiday"
});

it("knows the same event a year earlier, whether it moves or not, and tells each event once", async () => {
  const rows = await rowsOf(calendarEvents, {
    staged: [
      event("Ramazon 2025", "2025-03-01", "2025-03-29"),
      event("Ramazon 2026", "2026-02-19", "2026-03-19"),
      event("Ramazon 2026", "2026-02-19", "2026-03-19", "crm"),
      event("Navruz", "2024-03-21"),
      event("Navruz", "2025-03-21"),
      {...event("Sale", "2026-01-10"), kind: null}
    ]
  });
  expect(
    rows.map((row) => [row.event, row.starts_on, row.year_before_starts_on, row.kind])
  ).toEqual([
    ["Navruz", "2024-03-21", null, "holiday"],
    ["Navruz", "2025-03-21", "2024-03-21", "holiday"],
    ["Ramazon", "2025-03-01", null, "holiday"],
    ["Ramazon", "2026-02-19", "2025-03-01", "holiday"],
    ["Sale", "2026-01-10", null, "other"]
  ]);
});
