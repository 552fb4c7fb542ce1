import type {Moment} from "../time/days.js";

interface Item {
  at: Moment;
  run: () => void;
}

/** What is to happen to one customer, in order of time; equal moments keep the order of entry. */
export class Agenda {
  private items: Item[] = [];
  private done = 0;

  add(at: Moment, run: () => void): void {
    const {items} = this;
    let place = items.length;
    while (place > this.done && (items[place - 1]?.at ?? 0) > at) place--;
    if (place === items.length) items.push({at, run});
    else items.splice(place, 0, {at, run});
  }

  /** Runs everything up to a moment, including what is added meanwhile. */
  runUntil(at: Moment): void {
    for (let item = this.items[this.done]; item && item.at <= at; item = this.items[this.done]) {
      this.done++;
      item.run();
    }
  }
}
