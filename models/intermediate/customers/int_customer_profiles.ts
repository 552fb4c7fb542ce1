import {sql, type Expression, type RawBuilder} from "kysely";
import {key, model, oneOf, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {customers} from "../../staging/customers.js";
import {intCustomersResolved as resolved} from "../identity/int_customers_resolved.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";
import {intHomeStores as homes} from "./int_home_stores.js";

/** The first year of each band; nobody is younger than the first or older than the last. */
const bands = [5, 18, 25, 35, 45, 55, 65, 106];

const female = ["f", "female", "woman", "w", "ж", "жен", "женский", "женщина", "ayol", "a"];
const male = ["m", "male", "man", "м", "муж", "мужской", "мужчина", "erkak", "e"];

export const intCustomerProfiles = model({
  name: "int_customer_profiles",
  grain: ["customer_id"],
  doc: "One row per customer: what the lists say of the person, in bands; where records of one person disagree, the first of the alphabet.",
  refs: {resolved, customers, who, homes},
  columns: {
    customer_id: key("The customer."),
    gender: text("female, male or other; empty where no list says it."),
    age_band: text(
      "By the birth date on the as-of day, else as the source says it; empty where neither is there or the date cannot be true."
    ),
    income_band: text("As the source says it; empty where unknown."),
    city: text("City; empty where unknown."),
    district: text("District; empty where unknown."),
    household_size: text("People in the household; empty where unknown."),
    children: text("Children in the household; empty where unknown."),
    home_store_id: text("The store of most visits; empty without a visit to a known store.")
  },
  checks: [oneOf("gender", ["female", "male", "other", ""])],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("records", (q) =>
        q
          .selectFrom("customers as c")
          .innerJoin("who", "who.who_key", "c.who_key")
          .select(["who.customer_id", "c.income_band", "c.city", "c.district"])
          .select(["c.household_size", "c.children"])
          .select(({fn, ref}) => [
            genderOf(ref("c.gender")).as("gender"),
            fn
              .coalesce(
                bandOf(ref("c.birth_date"), asOf),
                sql<string>`replace(${ref("c.age_band")}, '-', '–')`
              )
              .as("age_band")
          ])
      )
      .with("said", (q) =>
        q
          .selectFrom("records")
          .groupBy("customer_id")
          .select(({fn, ref}) => {
            const first = (
              column:
                | "gender"
                | "age_band"
                | "income_band"
                | "city"
                | "district"
                | "household_size"
                | "children"
            ) => fn.min<string | null>(byBytes(ref(column)));
            return [
              "customer_id",
              first("gender").as("gender"),
              first("age_band").as("age_band"),
              first("income_band").as("income_band"),
              first("city").as("city"),
              first("district").as("district"),
              first("household_size").as("household_size"),
              first("children").as("children")
            ];
          })
      )
      .selectFrom("resolved as c")
      .leftJoin("said as s", "s.customer_id", "c.customer_id")
      .leftJoin("homes as h", "h.customer_id", "c.customer_id")
      .select("c.customer_id")
      .select(({fn, val}) => [
        fn.coalesce("s.gender", val("")).as("gender"),
        fn.coalesce("s.age_band", val("")).as("age_band"),
        fn.coalesce("s.income_band", val("")).as("income_band"),
        fn.coalesce("s.city", val("")).as("city"),
        fn.coalesce("s.district", val("")).as("district"),
        fn.coalesce("s.household_size", val("")).as("household_size"),
        fn.coalesce("s.children", val("")).as("children"),
        fn.coalesce("h.store_id", val("")).as("home_store_id")
      ])
});

function genderOf(said: Expression<string | null>): RawBuilder<string | null> {
  const list = (words: readonly string[]) => sql.join(words.map((word) => sql.lit(word)));
  const word = sql`lower(trim(${said}))`;
  return sql`case when ${word} in (${list(female)}) then 'female' when ${word} in (${list(male)}) then 'male' when ${word} <> '' then 'other' end`;
}

/** The band of an age in whole years; null where the date cannot be true. */
function bandOf(birth: Expression<string | null>, asOf: string): RawBuilder<string | null> {
  const today = Number(asOf.replaceAll("-", ""));
  const born = sql`extract(year from ${birth}) * 10000 + extract(month from ${birth}) * 100 + extract(day from ${birth})`;
  const years = sql`(${sql.lit(today)} - (${born})) / 10000.0`;
  const whens = bands.slice(1).map((end, i) => {
    const name =
      i === 0 ? `–${end - 1}` : end === bands.at(-1) ? `${bands[i]}+` : `${bands[i]}–${end - 1}`;
    return sql`when ${years} >= ${sql.lit(bands[i]!)} and ${years} < ${sql.lit(end)} then ${sql.lit(name)}`;
  });
  return sql`case ${sql.join(whens, sql` `)} end`;
}
