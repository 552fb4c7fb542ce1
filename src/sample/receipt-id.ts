/** The largest prime below 10^10: multiplication modulo it permutes the ten-digit numbers. */
const modulus = 9_999_999_967;
const multiplier = 387_469;

/** Receipts of one customer get ordinals below this. */
export const receiptsPerCustomer = 2048;

/** A ten-digit number that no other ordinal has, in no visible order, as fiscal signs are. */
export function receiptId(ordinal: number): string {
  if (ordinal >= modulus)
    throw new Error(`Receipt ordinal ${ordinal} has no ten-digit number; make a smaller sample.`);
  return String((ordinal * multiplier + 1_234_567_891) % modulus).padStart(10, "0");
}
