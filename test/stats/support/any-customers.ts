import fc from "fast-check";

/** A purchase history in weeks, as an export of days could give it. */
export interface AnyHistory {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** First visits, one-time buyers, daily visitors and everything between; no more return visits than days. */
const anyHistory: fc.Arbitrary<AnyHistory> = fc
  .tuple(
    fc.oneof(fc.nat(20), fc.nat(400), fc.nat(1500)),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.oneof(
      {weight: 3, arbitrary: fc.constant(0)},
      {weight: 4, arbitrary: fc.nat(12)},
      {weight: 1, arbitrary: fc.nat(1500)}
    )
  )
  .map(([ageDays, share, wished]) => {
    const frequency = Math.min(wished, ageDays);
    const recencyDays = frequency === 0 ? 0 : frequency + Math.floor(share * (ageDays - frequency));
    return {frequency, recency: recencyDays / 7, age: ageDays / 7};
  });

/** From a handful of customers to a few hundred, many of them alike. */
export const anyHistories = fc
  .array(fc.tuple(anyHistory, fc.integer({min: 1, max: 40})), {minLength: 1, maxLength: 25})
  .map((groups) => groups.flatMap(([one, times]) => Array<AnyHistory>(times).fill(one)));

/** Mean spends over so many visits, of any currency: from a tiyin to billions, some of them alike. */
export const anySpends = fc
  .tuple(
    fc.integer({min: -2, max: 9}),
    fc.array(
      fc.tuple(
        fc.integer({min: 0, max: 300}),
        fc.oneof(fc.constant(0), fc.constant(1), fc.double({min: 1e-3, max: 1e3, noNaN: true})),
        fc.integer({min: 1, max: 20})
      ),
      {minLength: 1, maxLength: 25}
    )
  )
  .map(([digits, groups]) =>
    groups.flatMap(([visits, spend, times]) =>
      Array<readonly [number, number]>(times).fill([visits, spend * 10 ** digits])
    )
  );
