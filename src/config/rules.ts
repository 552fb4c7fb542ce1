import {z} from "zod";

const earnRate = z
  .number()
  .min(0)
  .describe("Points for one unit of the programme's currency that is paid, e.g. 0.05.");

const tier = z.strictObject({
  name: z.string().min(1),
  from: z.number().min(0).optional().describe("The net spend from which a customer is in it."),
  earnRate: earnRate.optional()
});

/** `rules` of programme.json: what the programme gives, by the day from which it holds. */
export const programmeRules = z
  .array(
    z.strictObject({
      validFrom: z.iso.date().describe("The first day on which they hold."),
      earnRate: earnRate.optional(),
      tiers: z
        .array(tier)
        .optional()
        .describe("Tiers by name, with what differs in them; all of them whenever any is named."),
      expiryDays: z
        .int()
        .positive()
        .optional()
        .describe("Days after which points lapse that were not spent."),
      pointValue: z
        .number()
        .min(0)
        .optional()
        .describe("What a point pays at the till, in the programme's currency.")
    })
  )
  .refine(
    (rules) => rules.every(({validFrom}, i) => i === 0 || validFrom > rules[i - 1]!.validFrom),
    "must rise by validFrom, each day once"
  )
  .describe(
    "The rules of the programme, oldest first; what a later entry does not name stays as it was. Their changes stand beside every chart over time."
  )
  .default([]);

type Rules = z.infer<typeof programmeRules>;

/** One thing that changed with new rules; null where it did not exist before, or no longer does. */
export interface RuleChange {
  readonly rule: "earn_rate" | "tier_from" | "tier_earn_rate" | "expiry_days" | "point_value";
  /** The tier whose rule it is; null for everybody's. */
  readonly tier: string | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** What changed on which day; the first rules change nothing. */
export function ruleChanges(rules: Rules): {validFrom: string; changes: RuleChange[]}[] {
  return rules.slice(1).map((entry, i) => {
    const before = rulesAt(rules, i);
    const after = rulesAt(rules, i + 1);
    const tiers = [...new Set([...before.tiers, ...after.tiers].map(({name}) => name))];
    const tierOf = (at: typeof before, name: string) => at.tiers.find((one) => one.name === name);
    const told: RuleChange[] = [
      {rule: "earn_rate", tier: null, before: before.earnRate, after: after.earnRate},
      ...tiers.flatMap((name): RuleChange[] => {
        const [old, now] = [tierOf(before, name), tierOf(after, name)];
        return [
          {
            rule: "tier_earn_rate",
            tier: name,
            before: old?.earnRate ?? null,
            after: now?.earnRate ?? null
          },
          {rule: "tier_from", tier: name, before: old?.from ?? null, after: now?.from ?? null}
        ];
      }),
      {rule: "expiry_days", tier: null, before: before.expiryDays, after: after.expiryDays},
      {rule: "point_value", tier: null, before: before.pointValue, after: after.pointValue}
    ];
    return {
      validFrom: entry.validFrom,
      changes: told.filter((change) => change.before !== change.after)
    };
  });
}

/** Everything that holds with an entry: what it names, else what the latest one before it named. */
function rulesAt(rules: Rules, at: number) {
  const latest = <K extends keyof Rules[number]>(key: K) =>
    rules.slice(0, at + 1).findLast((entry) => entry[key] !== undefined)?.[key];
  return {
    earnRate: latest("earnRate") ?? null,
    tiers: latest("tiers") ?? [],
    expiryDays: latest("expiryDays") ?? null,
    pointValue: latest("pointValue") ?? null
  };
}
