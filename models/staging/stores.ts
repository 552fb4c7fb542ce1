import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, key, model, text} from "../../src/model/index.js";
import {winning} from "./winning.js";

export const stores = model({
  name: "stores",
  grain: ["source", "store_id"],
  doc: "One row per store and source.",
  refs: {landed: landing(entities.stores), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    store_id: key("The store's id on receipts."),
    name: text("Its name.").nullable(),
    city: text("City.").nullable(),
    opened_on: day("Its first day.").nullable(),
    time_zone: text("IANA zone of its clock.").nullable(),
    day_ends_at: text("Sales before this time belong to the business day before.").nullable()
  },
  select: (db) =>
    db
      .with("won", (q) => winning(q, "landed", entities.stores))
      .selectFrom("won")
      .select(["source", "store_id", "name", "city", "opened_on", "time_zone", "day_ends_at"])
});
