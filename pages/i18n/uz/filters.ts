import type {filters as ru} from "../ru/filters.js";

export const filters: Readonly<Record<keyof typeof ru, string>> = {
  Filters: "Filtrlar",
  "Copy link": "Havolani nusxalash",
  Copied: "Nusxalandi",
  "All channels": "Barcha kanallar",
  "All themes": "Barcha mavzular",
  Period: "Davr",
  "Last {n} {n|month|months}": "Oxirgi {n} {n|oy|oy}",
  Store: "Doʻkon",
  "All stores": "Barcha doʻkonlar",
  Together: "Jami",
  "Which stores grow?": "Qaysi doʻkonlar oʻsyapti?",
  "Sales by month, the stores that sell most, all on one scale.":
    "Oylar boʻyicha savdo, eng koʻp sotadigan doʻkonlar, bir xil masshtabda.",
  "{n} {n|store|stores}": "{n} ta {n|doʻkon|doʻkon}"
};
