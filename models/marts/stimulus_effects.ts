import {sql} from "kysely";
import {atLeast, count, model, notAbove, oneOf, real, text} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {states} from "../intermediate/lifecycle/states.js";
import {intStimulusWeeks as weeks} from "../intermediate/stimuli/int_stimulus_weeks.js";
import {stimuli} from "../intermediate/stimuli/stimuli.js";

/** Strata with fewer customers who were not written to compare nothing. */
const leastComparisons = 5;

/** The 97.5th centile of the normal distribution. */
const reach = 1.959964;

export const stimulusEffects = model({
  name: "stimulus_effects",
  grain: ["stimulus", "segment"],
  doc: "One row per kind of offer and lifecycle state at the time, and for all states together: how visits and margin changed from the four weeks before a message to the four from it on, less the change of customers alike who were not written to. Nobody was drawn by lot for a message: weak evidence.",
  refs: {weeks},
  columns: {
    stimulus: text(`One of ${stimuli.join(", ")}.`),
    segment: text("The lifecycle state on the day before the week of the message, or all."),
    exposure_count: count("Weeks of customers with a message of the kind and of no other."),
    matched_count: count("Of them, those with at least 5 customers alike to compare with."),
    customer_count: count("Customers of the matched weeks."),
    comparison_count: count(
      "Weeks of customers who were not written to that they are compared with."
    ),
    visits_change: real("Visits after less before, a matched week.").nullable(),
    visits_expected: real("The same of customers alike.").nullable(),
    visits_effect: real("The difference of the two.").nullable(),
    visits_low: real("Lower end of its 95 % interval.").nullable(),
    visits_high: real("Its upper end.").nullable(),
    margin_change: real("Margin before points after less before, a matched week.").nullable(),
    margin_expected: real("The same of customers alike.").nullable(),
    margin_effect: real("The difference of the two.").nullable(),
    margin_low: real("Lower end of its 95 % interval.").nullable(),
    margin_high: real("Its upper end.").nullable(),
    evidence: text("weak: who got a message was chosen, not drawn by lot.")
  },
  checks: [
    oneOf("stimulus", stimuli),
    oneOf("segment", ["all", ...states]),
    oneOf("evidence", ["weak"]),
    atLeast("exposure_count", 1),
    notAbove("matched_count", "exposure_count"),
    notAbove("visits_low", "visits_high"),
    notAbove("margin_low", "margin_high")
  ],
  select: (db) =>
    db
      .with("changed", (q) =>
        q
          .selectFrom("weeks")
          .select(({ref}) => [
            "customer_id",
            "week",
            "stimulus",
            "state",
            sql<number>`least(${ref("visits_before")}, 3)`.as("came_before"),
            sql<number>`cast(${ref("visits_after")} - ${ref("visits_before")} as double precision)`.as(
              "visits"
            ),
            sql<number>`cast(${ref("margin_after")} - ${ref("margin_before")} as double precision)`.as(
              "margin"
            )
          ])
      )
      .with("alike", (q) =>
        q
          .selectFrom("changed")
          .where("stimulus", "=", "")
          .groupBy(["week", "state", "came_before"])
          .having(({fn}) => fn.countAll(), ">=", leastComparisons)
          .select(({fn}) => [
            "week",
            "state",
            "came_before",
            fn.countAll<number>().as("comparison_count"),
            fn.avg<number>("visits").as("visits"),
            fn.avg<number>("margin").as("margin")
          ])
      )
      // Each row once for its own state and once for all states together.
      .with("asked", (q) =>
        q
          .selectFrom("changed")
          .where("stimulus", "<>", "")
          .selectAll()
          .select("state as segment")
          .unionAll(
            q
              .selectFrom("changed")
              .where("stimulus", "<>", "")
              .selectAll()
              .select(sql<string>`cast('all' as varchar)`.as("segment"))
          )
      )
      .with("matched", (q) =>
        q
          .selectFrom("asked as t")
          .innerJoin("alike as a", (join) =>
            join
              .onRef("a.week", "=", "t.week")
              .onRef("a.state", "=", "t.state")
              .onRef("a.came_before", "=", "t.came_before")
          )
          .select([
            "t.stimulus",
            "t.segment",
            "t.customer_id",
            "t.week",
            "t.state",
            "t.came_before",
            "t.visits",
            "t.margin",
            "a.visits as expected_visits",
            "a.margin as expected_margin",
            "a.comparison_count"
          ])
      )
      .with("exposed", (q) =>
        q
          .selectFrom("asked")
          .groupBy(["stimulus", "segment"])
          .select(({fn}) => ["stimulus", "segment", fn.countAll<number>().as("exposure_count")])
      )
      .with("effects", (q) =>
        q
          .selectFrom("matched")
          .groupBy(["stimulus", "segment"])
          .select(({fn, ref}) => [
            "stimulus",
            "segment",
            fn.countAll<number>().as("matched_count"),
            fn.count<number>("customer_id").distinct().as("customer_count"),
            fn.avg<number>("visits").as("visits_change"),
            fn.avg<number>("expected_visits").as("visits_expected"),
            fn.avg<number>(sql`${ref("visits")} - ${ref("expected_visits")}`).as("visits_effect"),
            fn.avg<number>("margin").as("margin_change"),
            fn.avg<number>("expected_margin").as("margin_expected"),
            fn.avg<number>(sql`${ref("margin")} - ${ref("expected_margin")}`).as("margin_effect")
          ])
      )
      .with("strata", (q) =>
        q
          .selectFrom("matched")
          .groupBy(["stimulus", "segment", "week", "state", "came_before"])
          .select(({fn}) => [
            "stimulus",
            "segment",
            "week",
            "state",
            "came_before",
            fn.countAll<number>().as("treated_count"),
            fn.max("comparison_count").as("comparison_count"),
            fn.max("expected_visits").as("expected_visits"),
            fn.max("expected_margin").as("expected_margin")
          ])
      )
      // How far each row moves the estimate: its distance, by its share in it. Rows of one customer move together.
      .with("pulls", (q) =>
        q
          .selectFrom("matched as m")
          .innerJoin("effects as e", (join) =>
            join.onRef("e.stimulus", "=", "m.stimulus").onRef("e.segment", "=", "m.segment")
          )
          .select(({ref}) => [
            "m.stimulus",
            "m.segment",
            "m.customer_id",
            sql<number>`${ref("m.visits")} - ${ref("m.expected_visits")} - ${ref("e.visits_effect")}`.as(
              "visits"
            ),
            sql<number>`${ref("m.margin")} - ${ref("m.expected_margin")} - ${ref("e.margin_effect")}`.as(
              "margin"
            )
          ])
          .unionAll(
            q
              .selectFrom("strata as s")
              .innerJoin("changed as c", (join) =>
                join
                  .onRef("c.week", "=", "s.week")
                  .onRef("c.state", "=", "s.state")
                  .onRef("c.came_before", "=", "s.came_before")
              )
              .where("c.stimulus", "=", "")
              .select(({ref}) => {
                const weight = ratio(ref("s.treated_count"), ref("s.comparison_count"));
                return [
                  "s.stimulus",
                  "s.segment",
                  "c.customer_id",
                  sql<number>`-${weight} * (${ref("c.visits")} - ${ref("s.expected_visits")})`.as(
                    "visits"
                  ),
                  sql<number>`-${weight} * (${ref("c.margin")} - ${ref("s.expected_margin")})`.as(
                    "margin"
                  )
                ];
              })
          )
      )
      .with("customers", (q) =>
        q
          .selectFrom("pulls")
          .groupBy(["stimulus", "segment", "customer_id"])
          .select(({fn}) => [
            "stimulus",
            "segment",
            fn.sum<number>("visits").as("visits"),
            fn.sum<number>("margin").as("margin")
          ])
      )
      .with("spread", (q) =>
        q
          .selectFrom("customers")
          .groupBy(["stimulus", "segment"])
          .select(({fn, ref}) => [
            "stimulus",
            "segment",
            sql<number>`sqrt(${fn.sum(sql`${ref("visits")} * ${ref("visits")}`)})`.as("visits"),
            sql<number>`sqrt(${fn.sum(sql`${ref("margin")} * ${ref("margin")}`)})`.as("margin")
          ])
      )
      .with("compared", (q) =>
        q
          .selectFrom("strata")
          .groupBy(["stimulus", "segment"])
          .select(({fn}) => [
            "stimulus",
            "segment",
            fn.sum<number>("comparison_count").as("comparison_count")
          ])
      )
      .selectFrom("exposed as x")
      .leftJoin("effects as e", (join) =>
        join.onRef("e.stimulus", "=", "x.stimulus").onRef("e.segment", "=", "x.segment")
      )
      .leftJoin("spread as s", (join) =>
        join.onRef("s.stimulus", "=", "x.stimulus").onRef("s.segment", "=", "x.segment")
      )
      .leftJoin("compared as c", (join) =>
        join.onRef("c.stimulus", "=", "x.stimulus").onRef("c.segment", "=", "x.segment")
      )
      .select([
        "x.stimulus",
        "x.segment",
        "x.exposure_count",
        "e.visits_change",
        "e.visits_expected",
        "e.visits_effect",
        "e.margin_change",
        "e.margin_expected",
        "e.margin_effect"
      ])
      .select(({fn, lit, ref}) => {
        const end = (measure: "visits" | "margin", sign: 1 | -1) =>
          sql<
            number | null
          >`${ref(`e.${measure}_effect`)} + ${sql.lit(sign * reach)} * ${ref(`s.${measure}`)} / ${ref("e.matched_count")}`;
        return [
          fn.coalesce("e.matched_count", lit(0)).as("matched_count"),
          fn.coalesce("e.customer_count", lit(0)).as("customer_count"),
          fn.coalesce("c.comparison_count", lit(0)).as("comparison_count"),
          end("visits", -1).as("visits_low"),
          end("visits", 1).as("visits_high"),
          end("margin", -1).as("margin_low"),
          end("margin", 1).as("margin_high"),
          sql<string>`cast('weak' as varchar)`.as("evidence")
        ];
      })
});
