import {t} from "../i18n/index.js";
import {barChart} from "./bar-chart.js";
import {calendar} from "./calendar.js";
import {choice} from "./choice.js";
import {html} from "./element.js";
import {flow} from "./flow.js";
import type {FrameOptions} from "./frame.js";
import {funnel} from "./funnel.js";
import {tablesAndWords} from "./gallery-tables.js";
import {heatMap} from "./heat-map.js";
import {intervalChart} from "./interval-chart.js";
import {kpiCard} from "./kpi-card.js";
import {lineChart} from "./line-chart.js";
import {channelName, themeName} from "./names.js";
import {quantileStrip} from "./quantile-strip.js";
import type {SiteFacts} from "./site.js";
import {slope} from "./slope.js";
import {smallMultiples} from "./small-multiples.js";
import {timeline} from "./timeline.js";
import {tree} from "./tree.js";
import {waterfall} from "./waterfall.js";

interface Point {
  readonly group: string;
  readonly day: string;
  readonly value: number | null;
}

const months = Array.from({length: 18}, (_, i) =>
  new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10)
);
const wave = (i: number, shift = 0) => Math.round(900 + 220 * Math.sin(i / 2.2 + shift) + 18 * i);
const series: Point[] = months.map((day, i) => ({group: "", day, value: i === 7 ? null : wave(i)}));
const channels = ["sms", "email", "telegram", "push", "call", "print"];
const panels: Point[] = channels.flatMap((group, g) =>
  months.map((day, i) => ({group, day, value: wave(i, g)}))
);
const days: Point[] = Array.from({length: 420}, (_, i) => ({
  group: "",
  day: new Date(Date.UTC(2024, 4, 1 + i)).toISOString().slice(0, 10),
  value: i % 61 === 0 ? null : 40 + ((i * 37) % 60) + (i % 7 > 4 ? 60 : 0)
}));
const cells = months.slice(0, 8).flatMap((day, i) =>
  Array.from({length: 10 - i}, (_, j) => ({
    group: day,
    day: String(j + 1),
    value: i === 3 ? null : Math.max(0.05, 0.6 - 0.08 * j - 0.01 * i)
  }))
);

/** Every component of the design language in every state, each under its own name. */
export function gallery(site: SiteFacts): HTMLElement {
  const around = <R>(title: string, more: Partial<FrameOptions<R>> = {}): FrameOptions<R> => ({
    site,
    title,
    note: t("Every component of the site in every state, on invented numbers."),
    sample: t("{n} {n|customer|customers} with a known first visit", {n: 1234}),
    empty: t("No receipts have been loaded. Put an export of the till into the inbox."),
    columns: [],
    ...more
  });
  const pointColumns: FrameOptions<Point>["columns"] = [
    {label: t("Month"), unit: "month", value: (d) => d.day},
    {label: t("Receipts"), unit: "count", value: (d) => d.value}
  ];
  const lines = (title: string, rows: readonly Point[], more: Partial<FrameOptions<Point>> = {}) =>
    lineChart(rows, {
      ...around(title, {columns: pointColumns, ...more}),
      x: {unit: "month", value: (d) => d.day},
      unit: "count",
      series: [{label: t("Receipts"), value: (d) => d.value, color: "var(--series-1)"}],
      band: {
        label: t("95% interval"),
        low: (d) => d.value && d.value * 0.9,
        high: (d) => d.value && d.value * 1.1
      },
      annotations: [{at: "2024-09-01", label: t("Sale")}],
      isPartial: (d) => d.day === months.at(-1),
      partialLabel: t("month not over")
    });
  const card = (
    title: string,
    value: number | null,
    before: number | null,
    better: "up" | "down"
  ) =>
    kpiCard({
      site,
      title,
      unit: "money",
      value,
      better,
      comparisons: [{label: t("on the 4 weeks before"), value: before}],
      trend: series.map((d) => d.value)
    });
  const shown: [string, HTMLElement][] = [
    [
      "kpiCard",
      html("div", {class: "kpis"}, [
        card(t("Sales"), 1_240_000, 1_100_000, "up"),
        card(t("Sales"), 1_240_000, 1_400_000, "up"),
        card(t("Sales"), 1_240_000, 1_240_000, "up"),
        card(t("Sales"), null, null, "up"),
        kpiCard({
          site,
          title: t("Sales"),
          unit: "money",
          value: 1_240_000,
          better: "up",
          comparisons: [],
          target: {label: t("of the target"), value: 1_500_000}
        })
      ])
    ],
    [
      "choice",
      choice(
        t("How to count"),
        [
          {value: "a", label: t("Came in that month")},
          {value: "b", label: t("Came then or later")}
        ],
        "a"
      )
    ],
    ["lineChart", lines(t("Are sales growing?"), series)],
    [
      "lineChart",
      lines(t("Are sales growing?"), series.slice(0, 4), {
        caution: t("Few customers: read the band, not the line.")
      })
    ],
    ["lineChart", lines(t("Are sales growing?"), [])],
    [
      "lineChart",
      lineChart(series, {
        ...around(t("How many are still with us?"), {columns: pointColumns}),
        x: {
          unit: "count",
          value: (d) => months.indexOf(d.day),
          label: t("months after the first visit")
        },
        unit: "rate",
        curve: "step",
        series: [
          {
            label: t("Customers who came"),
            value: (d) => 0.97 ** (3 * months.indexOf(d.day)),
            color: "var(--series-1)"
          }
        ]
      })
    ],
    [
      "heatMap",
      heatMap(cells, {
        ...around(t("Which months won customers who stay?"), {columns: []}),
        row: (d) => d.group,
        rowLabel: (d) => d.group.slice(0, 7),
        rowSize: (d) => (d.value === null ? `< ${site.privacyFloor}` : "120"),
        sizeLabel: t("People"),
        column: (d) => Number(d.day),
        columnLabel: t("Months after the first visit"),
        value: (d) => d.value,
        isMasked: (d) => d.value === null,
        unit: "rate"
      })
    ],
    [
      "intervalChart",
      intervalChart(channels, {
        ...around(t("Which channel?"), {evidence: t("Weak evidence: not randomised")}),
        label: channelName,
        detail: () => t("{n} {n|recipient|recipients}", {n: 240}),
        value: (d) => 0.05 + 0.02 * channels.indexOf(d),
        interval: (d) => [0.02 + 0.02 * channels.indexOf(d), 0.09 + 0.02 * channels.indexOf(d)],
        intervalLabel: t("95% interval"),
        unit: "rate",
        reference: {value: 0.1, label: t("Median")}
      })
    ],
    [
      "barChart",
      barChart(channels, {
        ...around(t("Which channel?")),
        label: channelName,
        value: (d) => 320_000 - 90_000 * channels.indexOf(d),
        unit: "money",
        color: (d) => (channels.indexOf(d) > 3 ? "var(--bad)" : "var(--series-1)"),
        reference: {label: t("Before"), value: () => 120_000}
      })
    ],
    [
      "waterfall",
      waterfall(
        [
          {label: t("Before"), value: 1_000_000, isTotal: true},
          {label: t("First-time customers"), value: 180_000, isTotal: false},
          {label: t("Average receipt"), value: -60_000, isTotal: false},
          {label: t("Return visits"), value: 90_000, isTotal: false},
          {label: t("After"), value: 1_210_000, isTotal: true}
        ],
        {...around(t("Are sales growing?")), unit: "money"}
      )
    ],
    [
      "funnel",
      funnel(
        [t("Sent"), t("Opened"), t("Clicked"), t("Came back")].map((label, i) => ({
          label,
          count: Math.round(4000 * 0.42 ** i)
        })),
        around(t("Which message brought them back?"))
      )
    ],
    [
      "flow",
      flow(
        ["a", "b", "c"].flatMap((from, i) =>
          ["a", "b", "c"].map((to, j) => ({from, to, count: i === j ? 400 - 100 * i : 60 + 20 * j}))
        ),
        {
          ...around(t("Do they come back?")),
          fromLabel: t("Before"),
          toLabel: t("After"),
          groups: [
            {id: "a", label: t("Members"), color: "var(--good)"},
            {id: "b", label: t("For the first time"), color: "var(--series-1)"},
            {id: "c", label: t("Came back"), color: "var(--bad)"}
          ]
        }
      )
    ],
    [
      "slope",
      slope(channels, {
        ...around(t("Which channel?")),
        label: channelName,
        before: (d) => 0.1 + 0.01 * channels.indexOf(d),
        after: (d) => 0.12 + 0.018 * ((channels.indexOf(d) * 2) % 5) - 0.01,
        beforeLabel: t("Before"),
        afterLabel: t("After"),
        unit: "rate",
        better: "up"
      })
    ],
    [
      "calendar",
      calendar(days, {
        ...around(t("Receipts"), {columns: pointColumns}),
        day: (d) => d.day,
        value: (d) => d.value,
        unit: "count"
      })
    ],
    [
      "timeline",
      timeline(
        [
          {lane: "sale", label: themeName("sale"), from: "2024-03-01", to: "2024-03-20"},
          {lane: "holiday", label: themeName("holiday"), from: "2024-03-21"},
          {lane: "sale", label: themeName("sale"), from: "2024-06-01", to: "2024-07-10"},
          {lane: "holiday", label: themeName("holiday"), from: "2024-08-30", to: "2024-09-01"}
        ],
        {
          ...around(t("All campaigns")),
          lanes: [
            {id: "sale", label: themeName("sale"), color: "var(--series-2)"},
            {id: "holiday", label: themeName("holiday"), color: "var(--series-3)"}
          ]
        }
      )
    ],
    [
      "quantileStrip",
      quantileStrip(
        channels.slice(0, 4).map((channel, i) => ({
          label: channelName(channel),
          p10: 20 + i,
          p25: 40 + 4 * i,
          p50: 62 + 6 * i,
          p75: 90 + 9 * i,
          p90: 130 + 14 * i
        })),
        {...around(t("Average receipt")), unit: "money"}
      )
    ],
    [
      "tree",
      tree(
        [
          {
            id: "sales",
            parent: null,
            label: t("Sales"),
            value: 1_240_000,
            unit: "money",
            change: 0.12,
            better: "up"
          },
          {
            id: "receipts",
            parent: "sales",
            label: t("Receipts"),
            value: 4_200,
            unit: "count",
            change: 0.08,
            better: "up"
          },
          {
            id: "members",
            parent: "receipts",
            label: t("Members"),
            value: 2_900,
            unit: "count",
            change: -0.02,
            better: "up"
          },
          {
            id: "average",
            parent: "sales",
            label: t("Average receipt"),
            value: 295,
            unit: "money",
            change: 0.037,
            better: "up"
          }
        ],
        around(t("Are sales growing?"))
      )
    ],
    [
      "smallMultiples",
      smallMultiples(panels, {
        ...around(t("Which channel?"), {columns: pointColumns}),
        panel: (d) => channelName(d.group),
        x: (d) => d.day,
        xUnit: "month",
        value: (d) => d.value,
        unit: "count"
      })
    ]
  ];
  return html(
    "div",
    {class: "gallery"},
    [...shown, ...tablesAndWords(site)].map(([name, element]) =>
      html("section", {}, html("h2", {}, html("code", {}, name)), element)
    )
  );
}
