import {sql} from "kysely";
import {between, count, flag, model, notAbove, rate, real} from "../../src/model/index.js";
import {addDays, dayValue, ratio} from "../../src/warehouse/sql.js";
import {
  firstDayBeyond,
  intGapsExpected as gaps
} from "../intermediate/lifecycle/int_gaps_expected.js";
import {falseLostDays} from "./churn_months.js";

/** What `lifecycle.lost` might be set to, where it is above what it is. */
const candidates = [4, 5, 6, 8, 10, 12, 15, 20];

export const lostMultiples = model({
  name: "lost_multiples",
  grain: ["multiple"],
  doc: "One row per multiple of the expected gap after which customers might be called lost, from `lifecycle.lost` up: how often somebody called so came again within 180 days.",
  refs: {gaps},
  columns: {
    multiple: real("Lost after so many expected gaps without a visit."),
    is_set: flag("It is `lifecycle.lost`."),
    spell_count: count("Losses that 180 days have been watched since."),
    false_lost_count: count("Losses that a visit followed within the 180 days."),
    false_lost_rate: rate("False lost of all; empty where none was watched.").nullable()
  },
  checks: [notAbove("false_lost_count", "spell_count"), between("false_lost_rate", 0, 1)],
  asOf: true,
  select: (db, {asOf, programme}) => {
    const set = programme.lifecycle.lost;
    const losses = (multiple: number) =>
      db
        .selectFrom((q) =>
          q
            .selectFrom("gaps")
            .select(["next_visit_date"])
            .select(({ref}) =>
              firstDayBeyond(ref("visit_date"), ref("expected_gap_days"), multiple).as("lost_date")
            )
            .as("g")
        )
        .where(({eb, ref}) => eb(ref("lost_date"), "<=", addDays(dayValue(asOf), -falseLostDays)))
        .where(({eb, or, ref}) =>
          or([eb("next_visit_date", "is", null), eb("next_visit_date", ">", ref("lost_date"))])
        )
        .select([
          sql<number>`cast(${sql.lit(multiple)} as double precision)`.as("multiple"),
          sql<boolean>`${sql.lit(multiple === set)}`.as("is_set")
        ])
        .select(({eb, fn, ref}) => {
          const isFalse = eb(
            "next_visit_date",
            "<=",
            addDays(ref("lost_date").$castTo<string>(), falseLostDays)
          );
          const falseLost = fn.countAll<number>().filterWhere(isFalse);
          return [
            fn.countAll<number>().as("spell_count"),
            falseLost.as("false_lost_count"),
            ratio(falseLost, fn.countAll<number>()).as("false_lost_rate")
          ];
        });
    return candidates
      .filter((multiple) => multiple > set)
      .reduce((all, multiple) => all.unionAll(losses(multiple)), losses(set));
  }
});
