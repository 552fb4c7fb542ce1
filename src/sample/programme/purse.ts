import {dayAt, type Day, type Moment} from "../time/days.js";
import {constants} from "./rules.js";

/** Points that came together and lapse together. */
export interface Lot {
  entryId: string;
  earnedOn: Day;
  /** The last day on which they can be spent. */
  expiresOn: Day;
  issued: number;
  left: number;
  redeemed: number;
  expired: number;
  takenBack: number;
}

/** A customer's points: lots in the order in which they lapse. */
export class Purse {
  readonly lots: Lot[] = [];
  /** Every lot before this index is used up. */
  private first = 0;

  get balance(): number {
    let sum = 0;
    for (let i = this.first; i < this.lots.length; i++) sum += this.lots[i]?.left ?? 0;
    return sum;
  }

  /** Puts points in; they last a year unless told otherwise. */
  add(
    entryId: string,
    at: Moment,
    points: number,
    expiresOn = dayAt(at) + constants.expiryDays
  ): Lot {
    const earnedOn = dayAt(at);
    const lot = {
      entryId,
      earnedOn,
      expiresOn,
      issued: points,
      left: points,
      redeemed: 0,
      expired: 0,
      takenBack: 0
    };
    let place = this.lots.length;
    while (place > this.first && (this.lots[place - 1]?.expiresOn ?? 0) > expiresOn) place--;
    if (place === this.lots.length) this.lots.push(lot);
    else this.lots.splice(place, 0, lot);
    return lot;
  }

  /** Spends points, from the lot that lapses first; returns the last day of the latest lot touched. */
  redeem(points: number): Day {
    return this.take(points, "redeemed");
  }

  /** Takes back points that a returned sale had earned: from its own lot first, then in order; never below zero. */
  takeBack(lot: Lot, points: number): number {
    const own = Math.min(lot.left, points);
    lot.left -= own;
    lot.takenBack += own;
    const others = Math.min(points - own, this.balance);
    this.take(others, "takenBack");
    return own + others;
  }

  /** Lets lots lapse whose last day lies before `day`; returns them with what lapsed. */
  expire(day: Day): {lot: Lot; points: number}[] {
    const lapsed: {lot: Lot; points: number}[] = [];
    for (
      let lot = this.lots[this.first];
      lot && (lot.left === 0 || lot.expiresOn < day);
      lot = this.lots[this.first]
    ) {
      if (lot.left > 0) {
        lapsed.push({lot, points: lot.left});
        lot.expired = lot.left;
        lot.left = 0;
      }
      this.first++;
    }
    return lapsed;
  }

  private take(points: number, as: "redeemed" | "takenBack"): Day {
    let wanted = points;
    let latest = 0;
    for (let i = this.first; i < this.lots.length && wanted > 0; i++) {
      const lot = this.lots[i];
      if (!lot || lot.left === 0) continue;
      const taken = Math.min(lot.left, wanted);
      lot.left -= taken;
      lot[as] += taken;
      wanted -= taken;
      latest = lot.expiresOn;
    }
    if (wanted > 0) throw new Error(`The purse lacks ${wanted} of ${points} points.`);
    return latest;
  }
}
