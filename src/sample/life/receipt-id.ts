/** The largest prime below 10^10: multiplication modulo it permutes the ten-digit numbers. */
const modulus = 9_999_999_967;
const multiplier = 387_469;

/** Receipts of one customer get ordinals below this. */
const perCustomer = 2048;

/** A ten-digit number that no other ordinal has, in no visible order, as fiscal signs are. */
function receiptId(ordinal: number): string {
  if (ordinal >= modulus) {
    throw new RangeError(
      `Receipt ordinal ${ordinal} has no ten-digit number; choose a smaller sample.`
    );
  }
  const product = ordinal * multiplier + 1_234_567_891;
  const number = product - Math.floor(product / modulus) * modulus;
  const front = Math.floor(number / 100_000);
  return fiveDigits(front) + fiveDigits(number - front * 100_000);
}

const threeDigits = Array.from({length: 1000}, (_, n) => String(n).padStart(3, "0"));
const twoDigits = Array.from({length: 100}, (_, n) => String(n).padStart(2, "0"));

/** Out of ready pieces: spelling a number costs more than finding it. */
function fiveDigits(number: number): string {
  const front = Math.floor(number / 1000);
  return (twoDigits[front] ?? "") + (threeDigits[number - front * 1000] ?? "");
}

/** The id of a customer's n-th receipt. */
export function customerReceiptId(customer: number, n: number): string {
  if (n >= perCustomer)
    throw new RangeError(`Customer ${customer} has more than ${perCustomer} receipts.`);
  return receiptId(customer * perCustomer + n);
}

/** The most anonymous receipts that a unit (a store on a day) of a world of so many customers can hold. */
function unitCapacity(customers: number): number {
  return 256 + Math.ceil(customers / 40);
}

/** The id of the n-th anonymous receipt of a unit. */
export function anonymousReceiptId(customers: number, unit: number, n: number): string {
  const capacity = unitCapacity(customers);
  if (n >= capacity)
    throw new RangeError(`Unit ${unit} has more than ${capacity} anonymous receipts.`);
  return receiptId(customers * perCustomer + unit * capacity + n);
}
