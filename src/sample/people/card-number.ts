/** Ten digits, the last one by Luhn: kind 770 for first cards, 771 for replacements, 772 for second registrations. */
export function cardNumber(series: 0 | 1 | 2, index: number): string {
  const body = `77${series}${String(index).padStart(6, "0")}`;
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}
