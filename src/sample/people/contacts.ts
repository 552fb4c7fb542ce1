import {stream, type Rng} from "../chance/random.js";
import type {World} from "../world.js";
import {householdOf} from "./household.js";
import {latinise} from "./names.js";

const operators = ["90", "91", "93", "94", "95", "97", "99", "88", "33", "50"];
const domains = ["pochta.example", "mail.example", "xat.example"];

/** Nine digits after +998, the same for a household. */
export function phoneOf(world: World, index: number): string {
  const rng = stream(world.seed, "phone", householdOf(world, index));
  return (
    (operators[rng.below(operators.length)] ?? "90") +
    String(rng.below(10_000_000)).padStart(7, "0")
  );
}

/** An invented phone of somebody who is no customer. */
export function strangersPhone(rng: Rng): string {
  return (
    (operators[rng.below(operators.length)] ?? "90") +
    String(rng.below(10_000_000)).padStart(7, "0")
  );
}

/** An address under a domain that cannot exist. */
export function emailOf(rng: Rng, firstName: string, lastName: string, index: number): string {
  const domain = domains[rng.below(domains.length)] ?? "mail.example";
  return `${latinise(firstName)}.${latinise(lastName)}${index}@${domain}`;
}

/** A phone as it is typed at a counter: one of three spellings, at random. */
export function spellPhone(rng: Rng, phone: string): string {
  const [operator, a, b, c] = [
    phone.slice(0, 2),
    phone.slice(2, 5),
    phone.slice(5, 7),
    phone.slice(7)
  ];
  switch (rng.below(3)) {
    case 0:
      return `+998 ${operator} ${a}-${b}-${c}`;
    case 1:
      return `998${phone}`;
    default:
      return `(${operator}) ${a} ${b} ${c}`;
  }
}
