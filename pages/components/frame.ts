import {t} from "../i18n/index.js";
import {csvText, fileName, save} from "./download.js";
import {html} from "./element.js";
import {eventsButton} from "./event-marks.js";
import {eventNames, eventsBeside, eventsSaid, type TimeAxis} from "./events.js";
import {explainButton, type Origin} from "./explain.js";
import {readable, type Drawing} from "./reading.js";
import {formatOf, type SiteFacts} from "./site.js";
import {dataTable, type Column} from "./table.js";
import {plainProse, prose} from "./term.js";

export type {Drawing, Point} from "./reading.js";

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly shape?: "line" | "dashes" | "box" | "band";
}

/** What stands around every chart. */
export interface FrameOptions<R> {
  readonly site: SiteFacts;
  /** The question that the chart answers. */
  readonly title: string;
  /** A small chart: on a desk it shares the line with a small neighbour, or has it alone. */
  readonly isHalf?: boolean;
  /** The answer in one sentence, where the numbers support one. */
  readonly finding?: string | null;
  /** What is drawn and in which unit; `[word](term:name)` puts a word's meaning behind it. */
  readonly note: string;
  /** How many people or receipts it rests on, in words. */
  readonly sample?: string | null;
  /** How far the evidence reaches when it is not beyond doubt, e.g. "weak evidence: not randomised". */
  readonly evidence?: string | null;
  /** Why there is nothing to draw and which export would change that. */
  readonly empty: string;
  /** Said above the drawing when it rests on few cases. */
  readonly caution?: string | null;
  readonly legend?: readonly LegendEntry[];
  /** Where the numbers come from, behind a button. */
  readonly origin?: Origin;
  /** Where the rows stand in time: the events of the calendar then stand beside them, and can be hidden. */
  readonly time?: TimeAxis<R>;
  /** The columns of the table view and of the CSV. */
  readonly columns: readonly Column<R>[];
}

/**
 * A card with a chart: question, answer, drawing, legend, source line, table view and downloads. `draw`
 * returns the drawing for a width in pixels and is called again when the width changes.
 */
export function frame<R>(
  rows: readonly R[],
  options: FrameOptions<R>,
  draw: (width: number) => Drawing
): HTMLElement {
  const {site, title, legend = []} = options;
  const isEmpty = rows.length === 0;
  const source = sourceLine(options);
  const beside = eventsBeside(site, rows, options.time);
  const events = eventsSaid(site, rows, beside);
  const columns: readonly Column<R>[] = events
    ? [
        ...options.columns,
        {label: t("Events"), unit: "text", value: (row) => eventNames(site, beside(row).events)}
      ]
    : options.columns;
  const stage = html("div", {
    class: "stage",
    tabindex: 0,
    role: "group",
    "aria-roledescription": t("chart"),
    "aria-label": [
      title,
      options.finding,
      plainProse(options.note),
      t("Arrow keys read the values.")
    ]
      .filter(Boolean)
      .join(" ")
  });
  let drawing: Drawing | null = null;
  const figure = html(
    "figure",
    {class: options.isHalf ? "card chart half" : "card chart"},
    html(
      "figcaption",
      {},
      options.origin && explainButton(site, title, options.origin),
      html("h2", {}, title),
      options.finding && html("p", {class: "finding"}, options.finding),
      html(
        "p",
        {class: "note"},
        options.evidence && html("span", {class: "badge"}, options.evidence),
        prose(options.note)
      )
    ),
    isEmpty
      ? html(
          "div",
          {class: "state"},
          html("strong", {}, t("Nothing to show yet")),
          html("p", {}, options.empty)
        )
      : [
          options.caution ? html("p", {class: "caution"}, options.caution) : null,
          legend.length > 0 ? legendOf(legend) : null,
          stage,
          events ? html("p", {class: "events-said"}, events) : null
        ],
    isEmpty ? null : html("footer", {}, html("span", {class: "source"}, source), tools())
  );
  if (isEmpty) return figure;

  const picture = html("div", {class: "picture", "aria-hidden": "true"});
  stage.append(picture);
  readable(stage, () => drawing);
  let drawnAt = 0;
  new ResizeObserver(() => {
    const width = Math.floor(stage.clientWidth);
    if (width === 0 || width === drawnAt) return;
    drawnAt = width;
    drawing = draw(width);
    picture.replaceChildren(drawing.svg);
  }).observe(stage);
  return figure;

  function tools(): HTMLElement {
    const table = html(
      "button",
      {type: "button", "aria-expanded": "false", onclick: toggle},
      t("Table")
    );
    let shown: HTMLElement | null = null;
    function toggle() {
      if (shown) shown.remove();
      shown = shown ? null : dataTable(rows, columns, {format: formatOf(site), caption: title});
      if (shown) figure.querySelector(":scope > footer")?.before(shown);
      stage.hidden = shown !== null;
      table.setAttribute("aria-expanded", String(shown !== null));
      table.textContent = shown ? t("Chart") : t("Table");
    }
    const name = fileName(title);
    // Fetched when it is asked for: few readers take a picture along.
    const files = () => import("./picture-file.js");
    const asSvg = async () =>
      drawing ? (await files()).svgText({drawing: drawing.svg, title, legend, source}) : "";
    const savePng = async () => save(`${name}.png`, await (await files()).pngBlob(await asSvg()));
    const saveSvg = async () =>
      save(`${name}.svg`, new Blob([await asSvg()], {type: "image/svg+xml"}));
    const actions: [string, () => void][] = [
      ["CSV", () => save(`${name}.csv`, new Blob([csvText(rows, columns)], {type: "text/csv"}))],
      ["PNG", () => void savePng()],
      ["SVG", () => void saveSvg()]
    ];
    return html(
      "span",
      {class: "tools"},
      events ? eventsButton() : null,
      table,
      actions.map(([label, onclick]) =>
        html(
          "button",
          {type: "button", onclick, "aria-label": t("Download {file}", {file: label})},
          label
        )
      )
    );
  }
}

function sourceLine<R>({site, sample}: FrameOptions<R>): string {
  const asOf = site.asOf ? t("Data to {day}", {day: formatOf(site).day(site.asOf)}) : null;
  return [asOf, sample].filter(Boolean).join(" · ");
}

/** The key of a chart's colours. */
export function legendOf(entries: readonly LegendEntry[]): HTMLElement {
  return html(
    "ul",
    {class: "legend"},
    entries.map(({label, color, shape = "line"}) =>
      html("li", {}, html("i", {class: shape, style: `--color:${color}`}), label)
    )
  );
}
