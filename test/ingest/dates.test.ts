import {describe, expect, it} from "vitest";
import {ProgrammeFolder, till} from "./programme-folder.js";

const sales = {receipts: {receipt_id: "id", sold_at: "at", net_amount: {const: 1}}};

/** The wall clocks that texts land as, by text; set-aside ones as their reason. */
async function walls(
  texts: readonly string[],
  format: object = {},
  settings: object = {}
): Promise<Record<string, string>> {
  const folder = await ProgrammeFolder.make({...till(sales, format), ...settings});
  await folder.put(
    "sales.csv",
    ["id,at", ...texts.map((written, i) => `${i},"${written}"`)].join("\n") + "\n"
  );
  await folder.loadOne("sales.csv");
  const landed = await folder.rows<{line: number; wall: string}>(
    "select _line as line, strftime(sold_at_local, '%Y-%m-%dT%H:%M:%S') as wall from landing.receipts " +
      "union all select line, reason from meta.rejects order by line"
  );
  return Object.fromEntries(landed.map(({line, wall}) => [texts[line - 2] as string, wall]));
}

async function ambiguity(texts: readonly string[]): Promise<string> {
  const folder = await ProgrammeFolder.make(till(sales));
  await folder.put(
    "sales.csv",
    ["id,at", ...texts.map((written, i) => `${i},${written}`)].join("\n") + "\n"
  );
  return folder.refusal();
}

describe("moments without a declared pattern", () => {
  it("are ISO in its usual spellings", async () => {
    expect(
      await walls([
        "2026-03-01",
        "2026-03-01 14:05",
        "2026-03-01T14:05:09",
        "2026-3-1 7:05",
        "2026-03-01 14:05:09.25"
      ])
    ).toEqual({
      "2026-03-01": "2026-03-01T00:00:00",
      "2026-03-01 14:05": "2026-03-01T14:05:00",
      "2026-03-01T14:05:09": "2026-03-01T14:05:09",
      "2026-3-1 7:05": "2026-03-01T07:05:00",
      "2026-03-01 14:05:09.25": "2026-03-01T14:05:09"
    });
  });

  it("are day.month.year with points, with hours of one digit", async () => {
    expect(await walls(["01.02.2020 0:00", "3.4.2020", "05.06.2020 14:05:09"])).toEqual({
      "01.02.2020 0:00": "2020-02-01T00:00:00",
      "3.4.2020": "2020-04-03T00:00:00",
      "05.06.2020 14:05:09": "2020-06-05T14:05:09"
    });
  });

  it("are day/month or month/day, as all values of the column allow", async () => {
    expect(await walls(["1/2/2026", "3/13/2026 9:30"])).toEqual({
      "1/2/2026": "2026-01-02T00:00:00",
      "3/13/2026 9:30": "2026-03-13T09:30:00"
    });
    expect(await walls(["1/2/2026", "13/3/2026"])).toEqual({
      "1/2/2026": "2026-02-01T00:00:00",
      "13/3/2026": "2026-03-13T00:00:00"
    });
    expect(await walls(["7/28/26 1:33 PM", "7/1/26 12:05 AM"])).toEqual({
      "7/28/26 1:33 PM": "2026-07-28T13:33:00",
      "7/1/26 12:05 AM": "2026-07-01T00:05:00"
    });
  });

  it("are decided by a value far down the file", async () => {
    const texts = Array.from(
      {length: 5000},
      (_, i) => `1/${(i % 12) + 1}/2026 ${i % 24}:00:${String(i % 60).padStart(2, "0")}`
    );
    const found = await walls([...texts, "1/31/2026 10:00:00"]);
    expect(found["1/31/2026 10:00:00"]).toBe("2026-01-31T10:00:00");
    expect(found["1/2/2026 1:00:01"]).toBe("2026-01-02T01:00:01");
  });

  it("stop the load where they can be read both ways, and name the setting to add", async () => {
    expect(await ambiguity(["1/2/2026", "3/4/2026"])).toBe(
      'sales.csv: "1/2/2026" in column sold_at can be read as day/month and as month/day; ' +
        'add "timestamp": "%d/%m/%Y" or "%m/%d/%Y" (with %H:%M where there is a time) to the format of its source in programme.json'
    );
    expect(await ambiguity(["13/2/2026", "3/24/2026"])).toContain("mix day/month with month/day");
  });

  it("are set aside where there is no such day, and in years that nobody sells in", async () => {
    expect(
      await walls([
        "2026-02-30",
        "2026-03-01",
        "0001-01-01",
        "2026-03-02",
        "soon",
        "2026-03-03",
        "epoch",
        "infinity",
        "2026-03-04",
        "2026-03-05"
      ])
    ).toEqual({
      "2026-02-30": "not_a_date",
      "2026-03-01": "2026-03-01T00:00:00",
      "0001-01-01": "not_a_date",
      "2026-03-02": "2026-03-02T00:00:00",
      soon: "not_a_date",
      epoch: "not_a_date",
      infinity: "not_a_date",
      "2026-03-04": "2026-03-04T00:00:00",
      "2026-03-05": "2026-03-05T00:00:00",
      "2026-03-03": "2026-03-03T00:00:00"
    });
  });
});

describe("moments with a declared pattern", () => {
  it("are read by it, and as ISO, which cannot be mistaken", async () => {
    expect(
      await walls(
        [
          "03/04/2026 10:00",
          "2026-03-01 10:00",
          "04/05/2026 11:00",
          "4.5.2026",
          "infinity",
          "epoch",
          "04/05/2026 12:00"
        ],
        {
          timestamp: "%d/%m/%Y %H:%M"
        }
      )
    ).toEqual({
      "03/04/2026 10:00": "2026-04-03T10:00:00",
      "2026-03-01 10:00": "2026-03-01T10:00:00",
      "04/05/2026 11:00": "2026-05-04T11:00:00",
      "4.5.2026": "not_a_date",
      infinity: "not_a_date",
      epoch: "not_a_date",
      "04/05/2026 12:00": "2026-05-04T12:00:00"
    });
  });

  it("may have a pattern for moments and one for days", async () => {
    expect(
      await walls(["20260301", "20260301 1005"], {timestamp: "%Y%m%d %H%M", date: "%Y%m%d"})
    ).toEqual({
      "20260301": "2026-03-01T00:00:00",
      "20260301 1005": "2026-03-01T10:05:00"
    });
  });
});

describe("wall clock and UTC", () => {
  const both = "select sold_at, sold_at_local from landing.receipts order by _line";
  const load = async (texts: string[], settings: object): Promise<unknown[]> => {
    const folder = await ProgrammeFolder.make(settings);
    await folder.put(
      "sales.csv",
      ["id,at", ...texts.map((written, i) => `${i},${written}`)].join("\n") + "\n"
    );
    await folder.loadOne("sales.csv");
    return folder.rows(both);
  };

  it("a wall clock is of the file's zone, else of the business's", async () => {
    const business = {timeZone: "Asia/Tashkent"};
    expect(await load(["2026-03-01 02:00"], {...till(sales), business})).toEqual([
      {sold_at: "2026-02-28T21:00:00", sold_at_local: "2026-03-01T02:00:00"}
    ]);
    expect(
      await load(["2026-03-01 02:00"], {...till(sales, {timeZone: "Europe/London"}), business})
    ).toEqual([{sold_at: "2026-03-01T02:00:00", sold_at_local: "2026-03-01T02:00:00"}]);
  });

  it("an offset makes a moment exact; its wall clock is the business's", async () => {
    const settings = {...till(sales), business: {timeZone: "Asia/Tashkent"}};
    expect(
      await load(
        [
          "2026-03-01T02:00:00Z",
          "2026-03-01 02:00+03",
          "2026-03-01 02:00:00-05:00",
          "2026-03-01 02:00:00+0530",
          "2026-03-01 02:00"
        ],
        settings
      )
    ).toEqual([
      {sold_at: "2026-03-01T02:00:00", sold_at_local: "2026-03-01T07:00:00"},
      {sold_at: "2026-02-28T23:00:00", sold_at_local: "2026-03-01T04:00:00"},
      {sold_at: "2026-03-01T07:00:00", sold_at_local: "2026-03-01T12:00:00"},
      {sold_at: "2026-02-28T20:30:00", sold_at_local: "2026-03-01T01:30:00"},
      {sold_at: "2026-02-28T21:00:00", sold_at_local: "2026-03-01T02:00:00"}
    ]);
  });

  it("a pattern with %z does the same", async () => {
    const settings = {
      ...till(sales, {timestamp: "%d.%m.%Y %H:%M %z"}),
      business: {timeZone: "Asia/Tashkent"}
    };
    expect(await load(["01.03.2026 02:00 +0300"], settings)).toEqual([
      {sold_at: "2026-02-28T23:00:00", sold_at_local: "2026-03-01T04:00:00"}
    ]);
  });

  it("an hour shown twice is the later one, an hour skipped moves on by the gap", async () => {
    const settings = till(sales, {timeZone: "America/New_York"});
    expect(await load(["2017-11-05 01:30", "2017-03-12 02:30"], settings)).toEqual([
      {sold_at: "2017-11-05T06:30:00", sold_at_local: "2017-11-05T01:30:00"},
      {sold_at: "2017-03-12T07:30:00", sold_at_local: "2017-03-12T02:30:00"}
    ]);
  });
});

describe("days, months and times", () => {
  it("lose their time of day; a month is its first day", async () => {
    const folder = await ProgrammeFolder.make();
    await folder.put(
      "stores.csv",
      "store_id,opened_on,day_ends_at\n1,2020-05-17 00:00:00,03:00\n2,2020-05-17,4:30:00\n3,,\n4,2020-05-17,25:00\n5,x,\n6,,\n"
    );
    await folder.put("targets.csv", "metric,period,value\na,2026-03,1\nb,2026-03-17,2\n");
    await folder.load();
    expect(
      await folder.rows(
        "select store_id, opened_on, day_ends_at from landing.stores order by store_id"
      )
    ).toEqual([
      {store_id: "1", opened_on: "2020-05-17", day_ends_at: "03:00"},
      {store_id: "2", opened_on: "2020-05-17", day_ends_at: "04:30"},
      {store_id: "3", opened_on: null, day_ends_at: null},
      {store_id: "6", opened_on: null, day_ends_at: null}
    ]);
    expect(await folder.rows("select column_name, reason from meta.rejects order by line")).toEqual(
      [
        {column_name: "day_ends_at", reason: "not_a_time"},
        {column_name: "opened_on", reason: "not_a_date"}
      ]
    );
    expect(await folder.rows("select metric, period from landing.targets order by metric")).toEqual(
      [
        {metric: "a", period: "2026-03-01"},
        {metric: "b", period: "2026-03-01"}
      ]
    );
  });
});
