import type {DataOf} from "../../src/site/page.js";
import type {unknown} from "../data/unknown.json.js";
import {t} from "../i18n/index.js";
import {html} from "./element.js";
import {entityName} from "./entities.js";
import {formatOf, type SiteFacts} from "./site.js";
import {unlocks, type Unlock} from "./unlocks.js";

export type Fields = DataOf<typeof unknown>["fields"];

/** An unlock with how much of it is there. */
export interface Known extends Unlock {
  /** The landed rows of the table. */
  readonly rowCount: number;
  /** The share of them with the best-filled of the columns; 1 where any row is enough. */
  readonly share: number;
  readonly state: "missing" | "partly" | "there";
}

/** Below this share a column is said to be filled in part. */
const wellFilled = 0.5;

/** What the exports tell of all that they could, in the order of `unlocks`. */
export function knownOf(fields: Fields): Known[] {
  return unlocks.map((unlock) => {
    const own = fields.filter(({entity}) => entity === unlock.entity);
    const rowCount = Math.max(0, ...own.map((field) => field.row_count));
    const filled = own
      .filter(({column_name}) => unlock.columns?.includes(column_name))
      .map((field) => field.filled_count);
    const share = rowCount === 0 ? 0 : unlock.columns ? Math.max(0, ...filled) / rowCount : 1;
    return {
      ...unlock,
      rowCount,
      share,
      state: share === 0 ? "missing" : share < wellFilled ? "partly" : "there"
    };
  });
}

/** How much is known, in one sentence. */
export function unknownSentence(known: readonly Known[]): string {
  const missing = known.filter(({state}) => state === "missing");
  const next = missing[0];
  return [
    t("Your exports tell {n} of {all} things that Regulars could use.", {
      n: known.length - missing.length,
      all: known.length
    }),
    next ? t("The next one to ask for: {what}", {what: next.ask}) : ""
  ]
    .filter(Boolean)
    .join(" ");
}

/** The things of one state as cards: what it is, what it answers, what to ask for. */
export function unlockCards(site: SiteFacts, known: readonly Known[]): HTMLElement {
  if (known.length === 0) return html("p", {class: "quiet"}, t("Nothing here."));
  const format = formatOf(site);
  return html(
    "ul",
    {class: "unlocks"},
    known.map(({title, answers, ask, state, share, entity}) =>
      html(
        "li",
        {class: `card ${state}`},
        html("h3", {}, title),
        state === "missing"
          ? null
          : html(
              "p",
              {class: "filled"},
              t("Filled in {share} of the rows: {export}", {
                share: format.rate(share),
                export: entityName(entity)
              })
            ),
        html("p", {}, answers),
        html("p", {class: "ask"}, html("strong", {}, t("Ask for:")), " ", ask)
      )
    )
  );
}

/** What the settings leave open: what it changes, and the setting that says it; null where they say all. */
export function unsaidList({unsaid}: SiteFacts): HTMLElement | null {
  const told = {
    vat: {
      title: t("Whether your prices hold VAT"),
      changes: t("Until then margins compare sales and costs as they are exported."),
      setting: "vat.pricesInclude"
    },
    point_value: {
      title: t("What a point pays at the till"),
      changes: t("Until then what was paid with points is left out of margins."),
      setting: "rules.pointValue"
    }
  };
  return unsaid.length === 0
    ? null
    : html(
        "ul",
        {class: "absent"},
        unsaid.map((name) => {
          const {title, changes, setting} = told[name];
          return html(
            "li",
            {},
            html("strong", {}, title),
            " ",
            changes,
            " ",
            t("In programme.json:"),
            " ",
            html("code", {}, setting)
          );
        })
      );
}

/** The pages that have left the menu, with the exports that would bring them back. */
export function missingPageList(
  site: SiteFacts,
  titleOf: (page: string) => string
): HTMLElement | null {
  return site.missing.length === 0
    ? null
    : html(
        "ul",
        {class: "absent"},
        site.missing.map(({page, entities}) =>
          html(
            "li",
            {},
            html("strong", {}, titleOf(page)),
            " ",
            t("comes with: {exports}", {exports: entities.map(entityName).join(", ")})
          )
        )
      );
}
