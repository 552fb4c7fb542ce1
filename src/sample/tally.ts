/** Whole numbers summed under two names. */
export type Sums = Record<string, number>;

/** What the world counts about itself. All entries are whole numbers, so that the order of merging never matters. */
export class Tally {
  constructor(readonly accounts: Record<string, Sums> = {}) {}

  /** An account, to be added to. */
  of(account: string): Sums {
    return (this.accounts[account] ??= {});
  }

  add(account: string, item: string, amount: number): void {
    const sums = this.of(account);
    sums[item] = (sums[item] ?? 0) + amount;
  }

  /** Adds several items at once. */
  enter(account: string, sums: Sums): void {
    addTo(this.of(account), sums);
  }

  merge(other: Record<string, Sums>): void {
    for (const [account, sums] of Object.entries(other)) this.enter(account, sums);
  }

  /** The accounts whose names begin with a prefix, by the rest of the name, in order. */
  under(prefix: string): [name: string, sums: Sums][] {
    return Object.keys(this.accounts)
      .filter((name) => name.startsWith(prefix))
      .sort()
      .map((name) => [name.slice(prefix.length), this.accounts[name] ?? {}]);
  }
}

/** Adds sums to others. */
export function addTo(target: Sums, sums: Sums): void {
  for (const item in sums) target[item] = (target[item] ?? 0) + (sums[item] ?? 0);
}
