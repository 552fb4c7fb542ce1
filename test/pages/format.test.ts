import {describe, expect, it} from "vitest";
import {createFormat} from "../../pages/components/format.js";
import {byKey, translator} from "../../pages/i18n/translate.js";

/** Non-breaking spaces as plain ones, so that expectations can be read. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("numbers and dates", () => {
  it.each([
    ["en", "UZS 312M", "UZS 1,234,568", "12%", "3.4%", "−3.4%", "March 2025", "8 March 2025"],
    ["ru", "312 млн сум", "1 234 568 сум", "12 %", "3,4 %", "−3,4 %", "март 2025", "8 марта 2025"],
    [
      "uz",
      "312 mln soʻm",
      "1 234 568 soʻm",
      "12%",
      "3,4%",
      "−3,4%",
      "2025-yil mart",
      "2025-yil 8-mart"
    ]
  ])("are written as %s writes them", (locale, short, exact, share, small, change, month, day) => {
    const format = createFormat({locale, currency: "UZS"});
    expect(plain(format.money(312_480_000))).toBe(short);
    expect(plain(format.exactMoney(1_234_567.89))).toBe(exact);
    expect(plain(format.rate(0.1234))).toBe(share);
    expect(plain(format.rate(0.034))).toBe(small);
    expect(plain(format.change(-0.034))).toBe(change);
    expect(format.month("2025-03-01")).toBe(month);
    expect(format.day("2025-03-08")).toBe(day);
  });

  it.each([
    ["en", "22 – 28 June 2026", "29 June – 5 July 2026", "29 December 2025 – 4 January 2026"],
    ["ru", "22–28 июня 2026", "29 июня – 5 июля 2026", "29 декабря 2025 – 4 января 2026"],
    [
      "uz",
      "2026-yil 22–28-iyun",
      "2026-yil 29-iyun–5-iyul",
      "2025-yil 29-dekabr – 2026-yil 4-yanvar"
    ]
  ])("name the days of a week as %s does", (locale, within, across, years) => {
    const {days} = createFormat({locale, currency: "UZS"});
    const said = (first: string, last: string) => days(first, last).replaceAll(/\s/g, " ");
    expect(said("2026-06-22", "2026-06-28")).toBe(within);
    expect(said("2026-06-29", "2026-07-05")).toBe(across);
    expect(said("2025-12-29", "2026-01-04")).toBe(years);
  });

  it("leave August whole in Russian", () => {
    const format = createFormat({locale: "ru", currency: "UZS"});
    expect(plain(format.shortDay("2025-08-08"))).toBe("8 авг.");
    expect(plain(format.shortMonth("2025-08-01"))).toBe("авг. 25");
    expect(format.month("2025-08-01")).toBe("август 2025");
  });

  it("keep the minor units that a currency has", () => {
    const format = createFormat({locale: "en", currency: "USD"});
    expect(format.exactMoney(233_935.24)).toBe("$233,935.24");
    expect(format.money(12.5)).toBe("$12.50");
    expect(createFormat({locale: "en", currency: "JPY"}).exactMoney(1200)).toBe("¥1,200");
  });

  it("agree in Uzbek with the data that Node has and browsers lack", () => {
    const format = createFormat({locale: "uz", currency: "UZS"});
    const node = new Intl.DateTimeFormat("uz", {month: "long", timeZone: "UTC"});
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2025, month, 1));
      expect(format.month(day.toISOString().slice(0, 10))).toBe(
        `2025-yil ${node.format(day).toLowerCase()}`
      );
    }
    expect(plain(format.count(1_234_567))).toBe(
      plain(new Intl.NumberFormat("uz").format(1_234_567))
    );
  });

  it("show moments on the business's clock, whatever the machine's zone", () => {
    const format = createFormat({locale: "en", currency: "UZS", timeZone: "Asia/Tashkent"});
    expect(format.instant("2025-12-31T20:30:00")).toBe("1 January 2026, 01:30");
    expect(format.day("2025-12-31")).toBe("31 December 2025");
  });

  it("show a dash for what is missing, never a zero", () => {
    const format = createFormat({locale: "en", currency: "UZS"});
    for (const unit of ["count", "money", "exact money", "rate", "month", "day", "text"] as const)
      expect(format.value(null, unit)).toBe("–");
    expect(format.rate(Number.NaN)).toBe("–");
  });

  it("never show a change of zero as signed", () => {
    const format = createFormat({locale: "en", currency: "UZS"});
    expect(format.change(0.0001)).toBe("0%");
    expect(format.change(-0.0001)).toBe("0%");
  });
});

describe("a translated text", () => {
  const text = "{n} {n|customer|customers} of {all}" as const;
  const ru = translator<typeof text>(
    "ru",
    byKey({[text]: "{n} {n|клиент|клиента|клиентов} из {all}"})
  );

  it.each([
    [1, "1 клиент"],
    [3, "3 клиента"],
    [5, "5 клиентов"],
    [11, "11 клиентов"],
    [21, "21 клиент"],
    [1.5, "1,5 клиента"]
  ])("takes the Russian plural of %d", (n, expected) => {
    expect(plain(ru(text, {n, all: 9}))).toBe(`${expected} из 9`);
  });

  it("keeps a number beside what it counts, and a short word beside the next", () => {
    expect(ru(text, {n: 21, all: 9})).toBe("21\u00a0клиент из\u00a09");
  });

  it("ends with one stop where a value brings its own", () => {
    const en = translator<"It rose by {change}.">("en", {});
    expect(en("It rose by {change}.", {change: "2 f. p."})).toBe("It rose by 2 f. p.");
  });

  it("writes numbers as the language does", () => {
    expect(plain(ru(text, {n: 1234, all: 5678}))).toBe("1 234 клиента из 5 678");
  });

  it("stays English where the catalogue lacks it", () => {
    const en = translator<typeof text>("en", {});
    expect(en(text, {n: 1, all: 2})).toBe("1 customer of 2");
    expect(en(text, {n: 0, all: 2})).toBe("0 customers of 2");
  });

  it("demands its values at compile time", () => {
    const en = translator<typeof text | "plain">("en", {});
    // @ts-expect-error a text without values takes none
    en("plain", {n: 1});
    // @ts-expect-error `all` is missing
    en(text, {n: 1});
    expect(en("plain")).toBe("plain");
  });
});
