import {describe, expect, it} from "vitest";
import {calendarEvents} from "../../../models/staging/calendar_events.js";
import {costs} from "../../../models/staging/costs.js";
import {rowsOf} from "../../support/models.js";

describe("costs", () => {
  it("of months after the as-of day are hidden, and one without a kind is other", async () => {
    const cost = {item: "leaflets", amount: 100};
    const landed = [
      {...cost, month: "2026-02-01", kind: "acquisition", acquisition_channel: "leaflet"},
      {...cost, month: "2026-03-01"},
      {...cost, month: "2026-04-01"}
    ];
    const rows = await rowsOf(costs, {landed}, {asOf: "2026-03-10"});
    expect(rows.map((row) => [row.month, row.kind, row.acquisition_channel])).toEqual([
      ["2026-02-01", "acquisition", "leaflet"],
      ["2026-03-01", "other", null]
    ]);
  });

  it("are corrected by a newer list", async () => {
    const cost = {month: "2026-02-01", item: "leaflets"};
    const landed = [
      {...cost, amount: 120, _load_id: "new"},
      {...cost, amount: 100, _load_id: "old"}
    ];
    const loads = [
      {load_id: "new", exported_at: "2026-03-02T00:00:00"},
      {load_id: "old", exported_at: "2026-03-01T00:00:00"}
    ];
    const rows = await rowsOf(costs, {landed, loads});
    expect(rows.map(({amount}) => amount)).toEqual([120]);
  });
});

describe("the calendar", () => {
  it("keeps days ahead of the as-of day, and one day without an end is one day", async () => {
    const landed = [{name: "Navruz", starts_on: "2027-03-21", kind: "holiday"}];
    const rows = await rowsOf(calendarEvents, {landed}, {asOf: "2026-06-30"});
    expect(rows).toMatchObject([
      {name: "Navruz", starts_on: "2027-03-21", ends_on: "2027-03-21", kind: "holiday"}
    ]);
  });

  it("takes an event that would end before it starts as one day, so that one slip stops no build", async () => {
    const landed = [{name: "Sale", starts_on: "2026-05-09", ends_on: "2026-05-01"}];
    const rows = await rowsOf(calendarEvents, {landed});
    expect(rows).toMatchObject([{starts_on: "2026-05-09", ends_on: "2026-05-09"}]);
  });
});
