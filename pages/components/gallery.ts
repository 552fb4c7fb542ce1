import {t} from "../i18n/index.js";
import {barChart} from "./bar-chart.js";
import {choice} from "./choice.js";
import {html} from "./element.js";
import {flow} from "./flow.js";
import {funnel} from "./funnel.js";
import {around as aroundOf, channels, series, type Shown} from "./gallery-around.js";
import {tablesAndWords} from "./gallery-tables.js";
import {chartsOverTime} from "./gallery-time.js";
import {intervalChart} from "./interval-chart.js";
import {kpiCard} from "./kpi-card.js";
import {channelName} from "./names.js";
import {quantileStrip} from "./quantile-strip.js";
import type {SiteFacts} from "./site.js";
import {slope} from "./slope.js";
import {tree} from "./tree.js";
import {waterfall} from "./waterfall.js";

/** Every component of the design language in every state, each under its own name. */
export function gallery(site: SiteFacts): HTMLElement {
  const around = aroundOf(site);
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
  const shown: Shown[] = [
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
        "counted",
        t("How to count"),
        [
          {value: "a", label: t("Came in that month")},
          {value: "b", label: t("Came then or later")}
        ],
        "a"
      )
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
    ]
  ];
  return html(
    "div",
    {class: "gallery"},
    [...shown, ...chartsOverTime(site), ...tablesAndWords(site)].map(([name, element]) =>
      html("section", {}, html("h2", {}, html("code", {}, name)), element)
    )
  );
}
