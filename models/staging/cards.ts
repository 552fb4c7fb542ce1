import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, instant, key, model, oneOf, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoKey} from "./who.js";
import {winning} from "./winning.js";

export const cards = model({
  name: "cards",
  grain: ["source", "card_number"],
  doc: "One row per card and source, without cards handed out after the as-of day.",
  refs: {landed: landing(entities.cards), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    card_number: key("The number on the card.").personal(),
    who_key: key("How the record says whose it is, as one text.").personal(),
    customer_ref: text("Whose it is.").nullable(),
    kind: text("discount, points, cobranded or gift.").nullable(),
    issued_at: instant("When it was handed out."),
    issued_date: day("The same as a day of the source's clock."),
    activated_at: instant("When it was first made valid.").nullable(),
    store_id: text("Where it was handed out.").nullable(),
    seller_id: text("Who handed it out.").nullable(),
    tier: text("The tier that it stands for.").nullable(),
    status: text("As the source says it.").nullable()
  },
  checks: [oneOf("kind", ["discount", "points", "cobranded", "gift"])],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.cards))
      .selectFrom("won")
      .where(({eb, ref}) => eb(dayOf(ref("won.issued_at_local")), "<=", dayValue(asOf)))
      .select([
        "source",
        "card_number",
        "customer_ref",
        "kind",
        "issued_at",
        "activated_at",
        "store_id",
        "seller_id",
        "tier",
        "status"
      ])
      .select(({ref}) => [
        whoKey({
          source: ref("source"),
          customer_ref: ref("customer_ref"),
          card_number: ref("card_number")
        })
          .$notNull()
          .as("who_key"),
        dayOf(ref("issued_at_local")).as("issued_date")
      ])
});
