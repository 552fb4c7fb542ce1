import {population, type Customer} from "./customer.js";
import {isoDay} from "./days.js";
import type {Secret} from "./life.js";
import type {SampleFile} from "./index.js";
import type {World} from "./world.js";

/** Collects what was planted; `truth.json` is its account. Nothing outside the tests may read it. */
export class Truth {
  private readonly caused = new Map<string, number>();
  private readonly prevented = new Map<string, number>();
  private readonly droppedOut: (string | null)[] = [];
  private visits = 0;

  constructor(private readonly world: World) {}

  customer(customer: Customer, secret: Secret): void {
    this.visits += secret.visits;
    this.droppedOut[customer.index] = secret.droppedOut === null ? null : isoDay(secret.droppedOut);
    for (const [id, n] of secret.caused) this.caused.set(id, (this.caused.get(id) ?? 0) + n);
    for (const [id, n] of secret.prevented)
      this.prevented.set(id, (this.prevented.get(id) ?? 0) + n);
  }

  toJson(files: readonly SampleFile[]): string {
    const {seed, customers, months, firstDay, lastDay, campaigns} = this.world;
    const account = {
      seed,
      customers,
      months,
      firstDay: isoDay(firstDay),
      lastDay: isoDay(lastDay),
      population,
      memberVisits: this.visits,
      campaigns: campaigns.map(({id, theme, channel, lift, holdout, windowDays}) => ({
        id,
        theme,
        channel,
        lift,
        holdout,
        windowDays,
        causedVisits: this.caused.get(id) ?? 0,
        preventedVisits: this.prevented.get(id) ?? 0
      })),
      droppedOutAfter: this.droppedOut,
      files
    };
    return `${JSON.stringify(account)}\n`;
  }
}
