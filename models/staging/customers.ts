import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, flag, instant, key, model, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoColumns, whoKey} from "./who.js";
import {winning} from "./winning.js";

export const customers = model({
  name: "customers",
  grain: ["source", "customer_ref"],
  doc: "One row per person in a customer list and source, without those who registered after the as-of day.",
  refs: {landed: landing(entities.customers), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    customer_ref: key("The person's id in this source."),
    who_key: key("How the record says whose it is, as one text.").personal(),
    phone: whoColumns.phone,
    email: whoColumns.email,
    full_name: text("The whole name, where the export does not part it.").nullable().personal(),
    first_name: text("Given name.").nullable().personal(),
    last_name: text("Family name.").nullable().personal(),
    gender: text("As the source says it.").nullable(),
    birth_date: day("Date of birth.").nullable().personal(),
    age_band: text("Age band, where no birth date is kept.").nullable(),
    city: text("City.").nullable(),
    district: text("District.").nullable(),
    income_band: text("Income band.").nullable(),
    household_size: text("People in the household.").nullable(),
    children: text("Children in the household.").nullable(),
    registered_at: instant("When the person joined the programme.").nullable(),
    registered_date: day("The same as a day of the source's clock.").nullable(),
    acquisition_channel: text("How the person was won.").nullable(),
    referred_by_ref: text("Who recommended the shop.").nullable(),
    has_account: flag("Has an account in the app or on the site.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.customers))
      .selectFrom("won")
      .where(({eb, or, ref}) =>
        or([
          eb("won.registered_at_local", "is", null),
          eb(dayOf(ref("won.registered_at_local")), "<=", dayValue(asOf))
        ])
      )
      .select([
        "source",
        "customer_ref",
        "phone_e164 as phone",
        "email_folded as email",
        "full_name",
        "first_name",
        "last_name",
        "gender",
        "birth_date",
        "age_band",
        "city",
        "district",
        "income_band",
        "household_size",
        "children",
        "registered_at",
        "acquisition_channel",
        "referred_by_ref",
        "has_account"
      ])
      .select(({ref}) => [
        whoKey({
          source: ref("source"),
          customer_ref: ref("customer_ref"),
          phone: ref("phone_e164"),
          email: ref("email_folded")
        })
          .$notNull()
          .as("who_key"),
        dayOf(ref("registered_at_local")).as("registered_date")
      ])
});
