import {stream} from "../chance/random.js";
import {customerRef, instant, type PureOptions, type PureWorld} from "./pure-world.js";

/** Every customer gets one lot; it is redeemed whole, or lapses after twelve months. */
export const pointsParameters = {
  issueMonths: 24,
  lifeMonths: 12,
  ultimateRedemptionRate: 0.62,
  /** Of the lots that will be redeemed, the share redeemed in each month of their life. */
  development: [0.22, 0.17, 0.13, 0.11, 0.09, 0.07, 0.06, 0.05, 0.04, 0.03, 0.02, 0.01]
};

const monthDays = 30;

interface LotLife {
  points: number;
  issuedOn: number;
  redeemedOn: number | null;
}

function lot(seed: number, index: number): LotLife {
  const {issueMonths, ultimateRedemptionRate, development} = pointsParameters;
  const rng = stream(seed, "points", index);
  const points = 500 + 50 * rng.below(40);
  const issuedOn = rng.next() * issueMonths * monthDays;
  if (!rng.chance(ultimateRedemptionRate)) return {points, issuedOn, redeemedOn: null};
  let u = rng.next();
  const month = development.findIndex((share) => (u -= share) < 0);
  return {points, issuedOn, redeemedOn: issuedOn + (Math.max(0, month) + rng.next()) * monthDays};
}

/** A ledger that ends with the last month of issue, with the true redemption rate of every cohort known. */
export function pointsWorld({seed, customers}: PureOptions): PureWorld {
  const {issueMonths, lifeMonths} = pointsParameters;
  const end = issueMonths * monthDays;
  return {
    entities: {
      points_entries: {
        columns: ["entry_id", "customer_ref", "occurred_at", "kind", "points", "expires_at"],
        *rows() {
          for (let i = 0; i < customers; i++) {
            const ref = customerRef(i);
            const {points, issuedOn, redeemedOn} = lot(seed, i);
            const expiresOn = issuedOn + lifeMonths * monthDays;
            yield [`${ref}-0`, ref, instant(issuedOn), "earn", points, instant(expiresOn)];
            if (redeemedOn !== null) {
              if (redeemedOn < end)
                yield [`${ref}-1`, ref, instant(redeemedOn), "redeem", -points, null];
            } else if (expiresOn < end)
              yield [`${ref}-1`, ref, instant(expiresOn), "expire", -points, null];
          }
        }
      }
    },
    truth: {parameters: pointsParameters, month_days: monthDays}
  };
}
