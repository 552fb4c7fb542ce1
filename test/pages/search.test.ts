import {describe, expect, it} from "vitest";
import {fold} from "../../pages/components/fold.js";
import {entriesOf, find, type Entry} from "../../pages/components/search.js";
import {facts} from "../site/fixture.js";

const entry = (title: string, text = ""): Entry => ({title, text, kind: "", href: ""});
const found = (titles: readonly string[], query: string) =>
  find(
    titles.map((title) => entry(title)),
    query
  ).map(({title}) => title);

describe("search", () => {
  it.each([
    ["Май", "май"],
    ["Чай", "чаи"],
    ["Ёлка", "елка"],
    ["Oʻzbekiston", "o'zbek"],
    ["Oʻzbekiston", "ozbek"],
    ["Oʻzbekiston", "ўзбек"],
    ["Ўзбекистон", "o‘zbek"],
    ["Чиланзар", "chilanzar"],
    ["Юнусабад", "yunus"],
    ["Хоразм", "xorazm"],
    ["Хоразм", "khorazm"],
    ["Қарши", "qarshi"],
    ["Ёзги чегирма", "yozgi"],
    ["Yozgi chegirma", "ёзги"],
    ["Ёлка", "yolka"],
    ["Европа", "yevropa"],
    ["Konsert", "концерт"],
    ["Дарё бўйи", "daryo bo‘yi"],
    ["Кампания 1234567", "1234567"],
    ["Net spend", "SPEND net"]
  ])("finds %s for %s", (title, query) => {
    expect(found(["Something else", title], query)).toEqual([title]);
  });

  it("asks for every word, from its beginning", () => {
    expect(found(["Average receipt", "Receipts"], "receipt average")).toEqual(["Average receipt"]);
    expect(found(["Receipts"], "ceipts")).toEqual([]);
    expect(found(["Receipts"], "  ")).toEqual([]);
  });

  it("puts what is named so before what mentions it", () => {
    const entries = [entry("Member share", "Net spend of members"), entry("Net spend")];
    expect(find(entries, "net spend").map(({title}) => title)).toEqual([
      "Net spend",
      "Member share"
    ]);
  });

  it("knows pages, words of the glossary, segments, campaigns and sources", () => {
    const visit = {title: "Visit", meaning: "All receipts of one customer on one day."};
    const source = {source: "till", fileCount: 1, rowCount: 1, newestLoad: ""};
    const entries = entriesOf(
      facts,
      {metrics: {}, terms: {visit}},
      {entities: {"landing.receipts": {doc: "", sources: [source]}}},
      ["champions"],
      [{title: "Navruz", text: "Telegram"}]
    );
    const first = (query: string) => find(entries, query)[0];
    expect(first("monday")?.href).toBe("./monday.html");
    expect(first("visit")?.href).toBe("./glossary.html#visit");
    expect(first("best cust")?.kind).toBe("Segment");
    expect(first("navruz")?.kind).toBe("Campaign");
    expect(first("till")?.title).toBe("till: receipts");
  });

  it("folds what is folded to itself", () => {
    for (const text of ["Ўзбекистон", "Ёлка ёж щука", "Xurmo qahva"])
      expect(fold(fold(text))).toBe(fold(text));
  });
});
