import {sql, type RawBuilder} from "kysely";

/** The states of a customer, in the order in which they are asked; exactly one holds on each day. */
export const states = [
  "never_bought",
  "lost",
  "at_risk",
  "cooling",
  "returned",
  "new",
  "active"
] as const;

export type State = (typeof states)[number];

/**
 * The state on a day, as SQL over the row of `int_gaps_expected` of the latest visit by then, whose
 * columns are all null for a customer without one.
 */
export function stateOn(day: RawBuilder<string>, visit: string): RawBuilder<State> {
  const column = (name: string) => sql.ref(`${visit}.${name}`);
  return sql<State>`case
    when ${column("visit_number")} is null then 'never_bought'
    when ${day} >= ${column("lost_date")} then 'lost'
    when ${day} >= ${column("at_risk_date")} then 'at_risk'
    when ${day} >= ${column("cooling_date")} then 'cooling'
    when ${column("ended_lost_spell")} then 'returned'
    when ${column("visit_number")} = 1 then 'new'
    else 'active' end`;
}
