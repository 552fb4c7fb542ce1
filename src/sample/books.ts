/** Sums kept by the world itself while it tells its story; money is whole UZS. */
export type Sums = Record<string, number>;

export interface FileTotals {
  rows: number;
  /** By month (yyyy-mm) of the event. */
  months: Record<string, Sums>;
}

/** What every exported file must add up to, written down where the events are made and not where they are read. */
export class Books {
  readonly files = new Map<string, FileTotals>();

  /** Enters rows of a file with the sums that they stand for. */
  enter(file: string, month: string, rows: number, sums: Sums): void {
    let totals = this.files.get(file);
    if (!totals) this.files.set(file, (totals = {rows: 0, months: {}}));
    totals.rows += rows;
    const own = (totals.months[month] ??= {});
    for (const [name, value] of Object.entries(sums)) own[name] = (own[name] ?? 0) + value;
  }

  /** Adds the entries of other books; all sums are whole numbers, so order never matters. */
  merge(files: Iterable<[string, FileTotals]>): void {
    for (const [file, {rows, months}] of files) {
      for (const [month, sums] of Object.entries(months)) this.enter(file, month, 0, sums);
      const own = this.files.get(file);
      if (own) own.rows += rows;
    }
  }
}
