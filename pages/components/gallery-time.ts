import {t} from "../i18n/index.js";
import {barChart} from "./bar-chart.js";
import {calendar} from "./calendar.js";
import type {FrameOptions} from "./frame.js";
import {
  around as aroundOf,
  channels,
  months,
  series,
  wave,
  type Point,
  type Shown
} from "./gallery-around.js";
import {heatMap} from "./heat-map.js";
import {intervalChart} from "./interval-chart.js";
import {lineChart} from "./line-chart.js";
import {channelName, themeName} from "./names.js";
import {formatOf, type SiteFacts} from "./site.js";
import {smallMultiples} from "./small-multiples.js";
import {timeline} from "./timeline.js";

const panels: Point[] = channels.flatMap((group, g) =>
  months.map((day, i) => ({group, day, value: wave(i, g)}))
);
const days: Point[] = Array.from({length: 420}, (_, i) => ({
  group: "",
  day: new Date(Date.UTC(2024, 4, 1 + i)).toISOString().slice(0, 10),
  value: i % 61 === 0 ? null : 40 + ((i * 37) % 60) + (i % 7 > 4 ? 60 : 0)
}));
const cells = months.slice(-8).flatMap((day, i) =>
  Array.from({length: 10 - i}, (_, j) => ({
    group: day,
    day: String(j + 1),
    value: i === 3 ? null : Math.max(0.05, 0.6 - 0.08 * j - 0.01 * i)
  }))
);

/** Every chart over time, in every state, with the events of the calendar beside it. */
export function chartsOverTime(site: SiteFacts): Shown[] {
  const around = aroundOf(site);
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
  return [
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
      "barChart",
      barChart(series.slice(-6), {
        ...around(t("Receipts"), {columns: pointColumns}),
        time: {unit: "month", value: (d) => d.day},
        label: (d) => formatOf(site).month(d.day),
        value: (d) => d.value,
        unit: "count"
      })
    ],
    [
      "intervalChart",
      intervalChart(series.slice(-6), {
        ...around(t("Receipts"), {columns: pointColumns}),
        time: {unit: "month", value: (d) => d.day},
        label: (d) => formatOf(site).month(d.day),
        value: (d) => d.value,
        interval: (d) => [(d.value ?? 0) * 0.9, (d.value ?? 0) * 1.1],
        intervalLabel: t("95% interval"),
        unit: "count"
      })
    ],
    [
      "heatMap",
      heatMap(cells, {
        ...around(t("Which months won customers who stay?"), {
          columns: [{label: t("Month"), unit: "month", value: (d) => d.group}]
        }),
        time: {unit: "month", value: (d) => d.group},
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
          {lane: "sale", label: themeName("sale"), from: "2025-03-01", to: "2025-03-20"},
          {lane: "holiday", label: themeName("holiday"), from: "2025-03-21"},
          {lane: "sale", label: themeName("sale"), from: "2025-06-01", to: "2025-07-10"},
          {lane: "holiday", label: themeName("holiday"), from: "2025-08-30", to: "2025-09-01"}
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
}
