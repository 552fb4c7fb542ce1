import {text} from "../warehouse/index.js";

/** What becomes of a row that is not landed. */
export interface Outcome {
  readonly entity: string | null;
  readonly column: string | null;
  readonly reason: string;
  /** Skipped by a named rule, not set aside. */
  readonly isSkipped: boolean;
}

interface Rule {
  /** SQL: the rule holds for a row. */
  readonly condition: string;
  /** SQL: what stands in the row's way. */
  readonly value: string;
  /** SQL that gives one of the outcomes' reasons, where there are several. */
  readonly choice: string | null;
  readonly outcomes: readonly Outcome[];
  /** The index of the first outcome. */
  readonly first: number;
}

/** The rules by which rows are judged; the first that holds decides. */
export class Verdicts {
  readonly outcomes: Outcome[] = [];
  private readonly rules: Rule[] = [];

  add(condition: string, value: string, outcome: Outcome): void {
    this.addChoice(condition, value, null, [outcome]);
  }

  /** Adds a rule whose reason is worked out for the few rows that it holds for. */
  addChoice(
    condition: string,
    value: string,
    choice: string | null,
    outcomes: readonly Outcome[]
  ): void {
    this.rules.push({condition, value, choice, outcomes, first: this.outcomes.length});
    this.outcomes.push(...outcomes);
  }

  /** SQL: the index of a row's outcome; null for a good row. */
  get outcome(): string {
    const whens = this.rules.map(({condition, choice, outcomes, first}) => {
      const which = outcomes.map(({reason}, i) => `when ${text(reason)} then ${first + i}`);
      return `when ${condition} then ${choice === null ? first : `case ${choice} ${which.join(" ")} end`}`;
    });
    return `cast(case ${whens.join(" ")} end as usmallint)`;
  }

  /** SQL over `_outcome`: the text that stands in the row's way. */
  get value(): string {
    const whens = this.rules.flatMap(({value, outcomes, first}) =>
      outcomes.map((_, i) => `when _outcome = ${first + i} then cast(${value} as varchar)`)
    );
    return `case when _outcome is null then null ${whens.join(" ")} end`;
  }

  /** SQL that stops the query at the first row that any rule holds for; 0 for all others. */
  get alarm(): string {
    const any = this.rules.map(({condition}) => `(${condition})`).join(" or ");
    return `case when ${any} then cast(error('a row that is not plain') as bigint) else 0 end`;
  }
}
