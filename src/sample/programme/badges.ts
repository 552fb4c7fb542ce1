import type {Line} from "../journal.js";
import {dayAt, type Moment} from "../time/days.js";

export interface BadgeRule {
  name: string;
  points: number;
  holds(progress: Progress): boolean;
}

interface Progress {
  teaLines: number;
  earlyVisits: number;
  categories: Set<string>;
}

/** The registered rules. Secret: no badge changes anything that its owner does afterwards. */
export const badgeRules: BadgeRule[] = [
  {name: "Чайный мастер", points: 3000, holds: ({teaLines}) => teaLines >= 10},
  {name: "Ранняя пташка", points: 2000, holds: ({earlyVisits}) => earlyVisits >= 5},
  {name: "Исследователь", points: 2000, holds: ({categories}) => categories.size >= 5}
];

/** Follows one customer's way to the badges. */
export class Badges {
  private readonly progress: Progress = {teaLines: 0, earlyVisits: 0, categories: new Set()};
  private readonly held = new Set<BadgeRule>();

  /** Enters a purchase; returns the badges that it wins. */
  enter(lines: readonly Line[], at: Moment): BadgeRule[] {
    const {progress, held} = this;
    for (const {product} of lines) {
      if (product.category.startsWith("Чай")) progress.teaLines++;
      progress.categories.add(product.category);
    }
    if (at - dayAt(at) * 1440 < 10 * 60) progress.earlyVisits++;
    const won = badgeRules.filter((rule) => !held.has(rule) && rule.holds(progress));
    for (const rule of won) held.add(rule);
    return won;
  }
}
