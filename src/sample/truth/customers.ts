import {exp} from "../chance/elementary.js";
import type {Secret} from "../life/life.js";
import {duplicateOf} from "../mess/duplicates.js";
import {replacementOf} from "../mess/replacement.js";
import {sharesPhone} from "../people/household.js";
import type {Customer} from "../people/customer.js";
import type {Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {isoDay} from "../time/spelling.js";
import type {World} from "../world.js";

/** The pseudo-file that gathers the customers' part of truth.json, in the order of their index. */
export const customersPart = "truth.json#customers";

/** The columns of a customer's row in truth.json. */
export const customerColumns = [
  "ref",
  "visit_rate",
  "dropout_rate",
  "dropped_out_after",
  "visits",
  "anonymous_visits",
  "hidden_year_visits",
  "hidden_year_expected",
  "habit_lost_on",
  "redeeming",
  "hunts_bargains",
  "duplicate_ref",
  "replacement_card",
  "shares_phone_with",
  "is_ghost"
];

const layout: Layout = {encoding: "utf-8", newline: "\n", delimiter: ",", header: []};

/** Writes what the world knows about one customer. */
export function tellTruth(world: World, spool: Spool, customer: Customer, secret: Secret): void {
  const {index, ref, nature, isGhost} = customer;
  const partner = index % 2 === 0 ? index + 1 : index - 1;
  const row = [
    ref,
    Number(nature.visitRate.toFixed(5)),
    Number(nature.dropoutRate.toFixed(4)),
    secret.droppedOutAfter === null ? null : isoDay(secret.droppedOutAfter),
    secret.visits,
    secret.anonymousVisits,
    secret.hiddenVisits,
    Number(expectedVisits(world, customer, secret).toFixed(3)),
    nature.habitLostOn === null ? null : isoDay(nature.habitLostOn),
    nature.redeeming,
    nature.huntsBargains ? 1 : 0,
    duplicateOf(world, customer)?.ref ?? null,
    replacementOf(world, customer)?.card ?? null,
    sharesPhone(world, index) ? String(100_001 + partner) : null,
    isGhost ? 1 : 0
  ];
  spool
    .file(customersPart, layout)
    .addText(index, `${index === 0 ? "" : ",\n"}${JSON.stringify(row)}`);
}

/**
 * The visits to expect in the hidden year of somebody whose fate at its beginning is known: none after dropping out, else
 * (1 − exp(−p Λ)) ÷ p, where p is the probability of dropping out at a visit and Λ the visits that would come without it.
 * Tiers, complaints and stores' closures are left out, and nothing is sent in that year.
 */
function expectedVisits(world: World, {nature, isGhost}: Customer, secret: Secret): number {
  const {droppedOutAfter} = secret;
  if (isGhost || (droppedOutAfter !== null && droppedOutAfter <= world.lastDay)) return 0;
  const {visitRate, dropoutRate, huntsBargains} = nature;
  const busyness = huntsBargains ? world.hiddenYear.ofHunters : world.hiddenYear.ordinary;
  const lambda = visitRate * busyness;
  return dropoutRate > 0 ? (1 - exp(-dropoutRate * lambda)) / dropoutRate : lambda;
}
