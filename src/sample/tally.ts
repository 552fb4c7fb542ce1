/** Whole numbers summed by name. */
export type Sums = Record<string, number>;

/** Accounts by ledger and name. */
export type Accounts = Record<string, Record<string, Sums>>;

/** What the world counts about itself. All entries are whole numbers, so that the order of merging never matters. */
export class Tally {
  readonly accounts: Accounts = {};

  /** An account, to be added to. */
  of(ledger: string, name: string): Sums {
    return ((this.accounts[ledger] ??= {})[name] ??= {});
  }

  merge(accounts: Accounts): void {
    for (const [ledger, named] of Object.entries(accounts)) {
      for (const [name, sums] of Object.entries(named)) addTo(this.of(ledger, name), sums);
    }
  }

  /** The accounts of a ledger whose names begin with a prefix, by the rest of the name, in order. */
  under(ledger: string, prefix = ""): [name: string, sums: Sums][] {
    const named = this.accounts[ledger] ?? {};
    return Object.keys(named)
      .filter((name) => name.startsWith(prefix))
      .sort()
      .map((name) => [name.slice(prefix.length), named[name] ?? {}]);
  }
}

/** Adds sums to others. */
export function addTo(target: Sums, sums: Sums): void {
  for (const item in sums) target[item] = (target[item] ?? 0) + (sums[item] ?? 0);
}

/** Adds to one of the sums. */
export function addOne(target: Sums, item: string, amount: number): void {
  target[item] = (target[item] ?? 0) + amount;
}
