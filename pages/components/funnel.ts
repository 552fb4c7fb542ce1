import {t} from "../i18n/index.js";
import {svg} from "./element.js";
import {frame, type Drawing, type FrameOptions} from "./frame.js";
import {canvas, fitted, words} from "./marks.js";
import {formatOf} from "./site.js";

/** One stage: how many reached it. */
export interface Stage {
  readonly label: string;
  readonly count: number | null;
}

const line = 52;

/** Stages one below the other: how many are left, and which share of the stage before that is. */
export function funnel(stages: readonly Stage[], options: FrameOptions<Stage>): HTMLElement {
  return frame(stages, options, (width) => drawStages(stages, options, width));
}

function drawStages(stages: readonly Stage[], {site}: FrameOptions<Stage>, width: number): Drawing {
  const format = formatOf(site);
  const left = Math.min(220, width * 0.36);
  const room = 76;
  const most = Math.max(...stages.map(({count}) => count ?? 0), 1);
  const long = (count: number | null) => Math.max(2, ((count ?? 0) / most) * (width - left - room));
  const shareAt = (i: number, of: number) => {
    const whole = stages[of]?.count;
    const part = stages[i]?.count;
    return i === 0 || !whole || part === null || part === undefined ? null : part / whole;
  };
  const marks = stages.flatMap(({label, count}, i) => {
    const y = i * line + 4;
    const step = shareAt(i, i - 1);
    return [
      words(0, y + 17, fitted(label, left - 8), {kind: "label"}),
      step === null
        ? null
        : words(0, y + 40, t("{share} of the stage before", {share: format.rate(step)})),
      svg("rect", {
        x: left,
        y,
        width: long(count),
        height: 26,
        rx: 4,
        style: "fill:var(--series-1)",
        opacity: 1 - 0.1 * Math.min(i, 5)
      }),
      words(left + long(count) + 8, y + 17.5, format.count(count), {kind: "value"})
    ];
  });
  const points = stages.map(({label, count}, i) => ({
    x: left + long(count),
    y: i * line + 17,
    title: label,
    lines: [
      {label: t("People"), value: format.count(count)},
      ...(i > 0 ? [{label: t("Of the first stage"), value: format.rate(shareAt(i, 0))}] : [])
    ]
  }));
  return {svg: canvas(width, stages.length * line, "funnel", ...marks), points, near: "both"};
}
