import type {gallery as ru} from "../ru/gallery.js";

export const gallery: Readonly<Record<keyof typeof ru, string>> = {
  Gallery: "Galereya",
  "Every component of the site in every state, on invented numbers.":
    "Saytning barcha qismlari barcha holatlarida, oʻylab topilgan raqamlarda.",
  "{share} of the stage before": "oldingi bosqichning {share} qismi",
  "Of the first stage": "Birinchi bosqichdan",
  Median: "Mediana",
  "Middle half": "Oʻrta yarmi",
  "Four in five": "Beshtadan toʻrttasi",
  Total: "Jami",
  Change: "Oʻzgarish",
  Before: "Oldin",
  After: "Keyin",
  "of the target": "maqsadga nisbatan"
};
