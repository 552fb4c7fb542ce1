/** What a basket is looked at by. */
export const levels = ["category", "product"] as const;
