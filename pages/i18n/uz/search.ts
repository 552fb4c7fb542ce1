import type {search as ru} from "../ru/search.js";

export const search: Readonly<Record<keyof typeof ru, string>> = {
  Search: "Qidiruv",
  "Nothing found.": "Hech narsa topilmadi.",
  Page: "Sahifa"
};
