import {announcementsBetween} from "../communication/announcements.js";
import {globalHoldout} from "../communication/assignment.js";
import {channelProfiles} from "../communication/channels.js";
import {fatigueFactor, segmentFactors} from "../communication/effects.js";
import {lapsedAfterDays} from "../communication/journeys.js";
import {complaints} from "../life/aftermath.js";
import {liftCeiling} from "../life/influence.js";
import {presentsCoupon} from "../life/offers.js";
import {receiptsPerThousand} from "../life/passers-by.js";
import {duplicateRate} from "../mess/duplicates.js";
import {slips} from "../mess/record.js";
import {outage, reExports, repeatedMail, slipRates} from "../mess/re-exports.js";
import {testCard} from "../mess/test-receipts.js";
import {acquisitionEffects, population} from "../people/population.js";
import {growth} from "../people/registration.js";
import {sharedPhoneRate} from "../people/household.js";
import {referralEffects} from "../people/referral.js";
import {badgeRules} from "../programme/badges.js";
import {constants, rulesHistory} from "../programme/rules.js";
import {afterwards, together} from "../shop/affinity.js";
import {quarterlyInflation} from "../shop/prices.js";
import {elasticity} from "../shop/promotions.js";
import {frauds} from "../shop/sellers.js";
import {redirectedWhileClosed} from "../shop/stores.js";
import {monthFactors, weekdayFactors} from "../time/calendar.js";
import {ordinaryHours, ramadanHours} from "../time/hours.js";
import {isoDay} from "../time/spelling.js";
import type {World} from "../world.js";

/** Everything that was planted on purpose: the parameters of the world. Days are spelt out. */
export function planted(world: World): Record<string, unknown> {
  const {seed, customers, months, firstDay, lastDay, isPlacebo} = world;
  return {
    world: isPlacebo ? "placebo" : "programme",
    seed,
    customers,
    months,
    first_day: isoDay(firstDay),
    last_day: isoDay(lastDay),
    population,
    acquisition_visit_factors: acquisitionEffects,
    growth,
    shared_phone_rate: sharedPhoneRate,
    duplicate_rate: duplicateRate,
    slips,
    slips_at_the_till: slipRates,
    stores: world.stores.map(({id, city, weight, quality, openedOn, closure}) => ({
      id,
      city,
      weight,
      quality,
      opened_on: isoDay(openedOn),
      closed: closure && [isoDay(closure.from), isoDay(closure.to)]
    })),
    redirected_while_closed: redirectedWhileClosed,
    sellers: world.sellers.map(({id, store, zeal, care, fraud, ownCard}) => ({
      id,
      store: world.store(store).id,
      zeal: Number(zeal.toFixed(4)),
      care: Number(care.toFixed(4)),
      fraud,
      fraud_rate: frauds[id]?.rate ?? 0,
      own_card: ownCard
    })),
    passers_by_per_day_and_thousand: receiptsPerThousand,
    seasons: {
      weekdays: weekdayFactors,
      months: monthFactors,
      hours: ordinaryHours,
      ramadan_hours: ramadanHours
    },
    quarterly_inflation: quarterlyInflation,
    price_elasticity: elasticity,
    affinity: {together, afterwards},
    rules: rulesHistory.map(({validFrom, earnRate, visitFactor}) => ({
      valid_from: isoDay(validFrom),
      earn_rate: earnRate,
      visit_factor: visitFactor
    })),
    programme: constants,
    badges: badgeRules.map(({name, points}) => ({name, points, effect: 0})),
    referrals: {...referralEffects, startsOn: isoDay(referralEffects.startsOn)},
    complaints,
    communication: {
      global_holdout: globalHoldout,
      channels: channelProfiles,
      presents_coupon: presentsCoupon,
      win_back_after_days: lapsedAfterDays,
      segment_factors: segmentFactors,
      fatigue_factor: fatigueFactor,
      lift_ceiling: liftCeiling,
      opt_out_probability: "min(0.25, 0.004 n²) for the n-th message within 30 days"
    },
    announcements: announcementsBetween(firstDay, lastDay).map(({id, channel, from, to, lift}) => ({
      id,
      channel,
      from: isoDay(from),
      to: isoDay(to),
      lift: isPlacebo ? 0 : lift
    })),
    mess: {
      re_exports: reExports.map(({from, to}) => [isoDay(from), isoDay(to)]),
      test_card: testCard,
      mail_handed_out_twice: [isoDay(repeatedMail.from), isoDay(repeatedMail.to)],
      offline: {store: outage.store, from: isoDay(outage.from), to: isoDay(outage.to)}
    }
  };
}
