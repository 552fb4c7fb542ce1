/** Secret: whoever takes the first product takes the second into the same basket with this probability. */
export const together = [
  {sku: "101", with: "504", probability: 0.28},
  {sku: "107", with: "501", probability: 0.3},
  {sku: "403", with: "506", probability: 0.15}
];

/** Secret: whoever bought the first product takes the second on one of the next visits, with this probability at each. */
export const afterwards = [
  {sku: "603", next: "404", probability: 0.5, withinDays: 120},
  {sku: "602", next: "203", probability: 0.4, withinDays: 120},
  {sku: "604", next: "401", probability: 0.4, withinDays: 120}
];
