/** What is known of the customers whom a visit model would be fitted to. */
export interface Learnt {
  readonly customers: number;
  readonly historyDays: number;
  /** From the latest visit to the moment. */
  readonly silentDays: number;
  readonly mostReturns: number;
}

/** What a visit model needs at least; of silent days less. */
export const enough = {customers: 500, historyDays: 180, silentDays: 30, returns: 2};

/**
 * Why there is too little to fit a visit model on, as a sentence, or null when there is enough: 500
 * customers with a visit, 180 days of history, a visit in the last 30 days, somebody with 3 visits.
 */
export function tooLittle({
  customers,
  historyDays,
  silentDays,
  mostReturns
}: Learnt): string | null {
  if (customers < enough.customers)
    return `${customers} customers with a visit; ${enough.customers} are needed`;
  if (historyDays < enough.historyDays)
    return `${historyDays} days of history; ${enough.historyDays} are needed`;
  if (silentDays >= enough.silentDays)
    return `no visit in the last ${enough.silentDays} days; the latest was ${silentDays} days ago`;
  if (mostReturns < enough.returns) return "nobody has come 3 times";
  return null;
}
