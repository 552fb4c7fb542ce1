import {describe, expect, it} from "vitest";
import {ProgrammeFolder, till} from "./programme-folder.js";

const lines = [
  "no,at,shop,item,qty,price,off,card,total,kind",
  "1,2026-03-01 10:00,A,tea,2,3.5,0.5,c1,9.5,S",
  "2,2026-03-01 10:05,A,cup,1,4,,,4,S",
  "1,2026-03-01 10:00,A,bun,1,3,0,c1,9.5,S",
  "3,2026-03-01 10:07,B,cup,-1,4,0,c2,-4,R"
].join("\n");

const mapping = {
  receipts: {
    receipt_id: "no",
    sold_at: "at",
    store_id: "shop",
    card_number: "card",
    kind: {sql: "case when \"kind\" = 'R' then 'refund' else 'sale' end"},
    channel: {const: "shop"}
  },
  receipt_lines: {
    receipt_id: "no",
    product_name: "item",
    quantity: "qty",
    unit_price: "price",
    discount_amount: "off",
    net_amount: {money: "qty * price"}
  }
};

const receiptRows =
  "select receipt_id, store_id, card_number, kind, channel, gross_amount, discount_amount, net_amount, _line, _key_scope from landing.receipts order by _line";

describe("receipts fed from lines", () => {
  it("are rolled up by their key: amounts summed from the lines, other columns the first that is filled", async () => {
    const folder = await ProgrammeFolder.make(till(mapping));
    await folder.put("sales.csv", `${lines}\n`);
    const report = await folder.loadOne("sales.csv");
    expect(report).toMatchObject({
      rowsRead: 4,
      rowsLanded: 4,
      entities: ["receipts", "receipt_lines"],
      controlSums: {
        receipts: {rows: 3, net_amount: "10.0000", discount_amount: "0.5000"},
        receipt_lines: {rows: 4, net_amount: "10.0000"}
      }
    });
    expect(await folder.rows(receiptRows)).toEqual([
      {
        receipt_id: "1",
        store_id: "A",
        card_number: "c1",
        kind: "sale",
        channel: "shop",
        gross_amount: 10,
        discount_amount: 0.5,
        net_amount: 10,
        _line: 2,
        _key_scope: ""
      },
      {
        receipt_id: "2",
        store_id: "A",
        card_number: null,
        kind: "sale",
        channel: "shop",
        gross_amount: 4,
        discount_amount: null,
        net_amount: 4,
        _line: 3,
        _key_scope: ""
      },
      {
        receipt_id: "3",
        store_id: "B",
        card_number: "c2",
        kind: "refund",
        channel: "shop",
        gross_amount: -4,
        discount_amount: 0,
        net_amount: -4,
        _line: 5,
        _key_scope: ""
      }
    ]);
  });

  it("number their lines in file order and share the load", async () => {
    const folder = await ProgrammeFolder.make(till(mapping));
    await folder.put("sales.csv", `${lines}\n`);
    const {loadId} = await folder.loadOne("sales.csv");
    expect(
      await folder.rows(
        "select receipt_id, line_no, product_name, _line, _load_id from landing.receipt_lines order by _line"
      )
    ).toEqual([
      {receipt_id: "1", line_no: 1, product_name: "tea", _line: 2, _load_id: loadId},
      {receipt_id: "2", line_no: 1, product_name: "cup", _line: 3, _load_id: loadId},
      {receipt_id: "1", line_no: 2, product_name: "bun", _line: 4, _load_id: loadId},
      {receipt_id: "3", line_no: 1, product_name: "cup", _line: 5, _load_id: loadId}
    ]);
    expect(await folder.rows("select distinct _load_id from landing.receipts")).toEqual([
      {_load_id: loadId}
    ]);
  });

  it("sum a mapped amount over their rows, and count one that is declared {once} once", async () => {
    const load = async (net_amount: unknown): Promise<unknown[]> => {
      const receipts = {...mapping.receipts, net_amount};
      const folder = await ProgrammeFolder.make(till({...mapping, receipts}));
      await folder.put("sales.csv", `${lines}\n`);
      await folder.loadOne("sales.csv");
      return folder.rows("select receipt_id, net_amount from landing.receipts order by receipt_id");
    };
    expect(await load({once: "total"})).toEqual([
      {receipt_id: "1", net_amount: 9.5},
      {receipt_id: "2", net_amount: 4},
      {receipt_id: "3", net_amount: -4}
    ]);
    expect(await load("total")).toEqual([
      {receipt_id: "1", net_amount: 19},
      {receipt_id: "2", net_amount: 4},
      {receipt_id: "3", net_amount: -4}
    ]);
  });

  it("are keyed by store where the numbers are unique only within one", async () => {
    const folder = await ProgrammeFolder.make(till(mapping, {}, {receiptsKeyedByStore: true}));
    await folder.put("sales.csv", `${lines.replace("3,2026", "1,2026")}\n`);
    await folder.loadOne("sales.csv");
    expect(
      await folder.rows(
        "select receipt_id, _key_scope, net_amount from landing.receipts order by _line"
      )
    ).toEqual([
      {receipt_id: "1", _key_scope: "A", net_amount: 10},
      {receipt_id: "2", _key_scope: "A", net_amount: 4},
      {receipt_id: "1", _key_scope: "B", net_amount: -4}
    ]);
    expect(
      await folder.rows(
        "select receipt_id, _key_scope, line_no from landing.receipt_lines order by _line"
      )
    ).toEqual([
      {receipt_id: "1", _key_scope: "A", line_no: 1},
      {receipt_id: "2", _key_scope: "A", line_no: 1},
      {receipt_id: "1", _key_scope: "A", line_no: 2},
      {receipt_id: "1", _key_scope: "B", line_no: 1}
    ]);
  });

  it("are set aside whole when one of their rows is, each row counted once", async () => {
    const folder = await ProgrammeFolder.make(till(mapping));
    const more = Array.from({length: 4}, (_, i) => `9${i},2026-03-01 11:00,A,tea,1,1,,,1,S`);
    await folder.put(
      "sales.csv",
      `${[lines.replace("bun,1,3", "bun,one,3"), ...more].join("\n")}\n`
    );
    expect(await folder.loadOne("sales.csv")).toMatchObject({
      rowsRead: 8,
      rowsLanded: 6,
      rowsSetAside: 2
    });
    expect(
      await folder.rows("select receipt_id from landing.receipts where receipt_id = '1'")
    ).toEqual([]);
    expect(
      await folder.rows("select receipt_id from landing.receipt_lines where receipt_id = '1'")
    ).toEqual([]);
    expect(
      await folder.rows(
        "select source, entity, file, line, column_name, reason, value, text from meta.rejects order by line"
      )
    ).toEqual([
      {
        source: "till",
        entity: "receipts",
        file: "sales.csv",
        line: 2,
        column_name: "receipt_id",
        reason: "receipt_set_aside",
        value: "1",
        text: "1,2026-03-01 10:00,A,tea,2,3.5,0.5,c1,9.5,S"
      },
      {
        source: "till",
        entity: "receipt_lines",
        file: "sales.csv",
        line: 4,
        column_name: "quantity",
        reason: "not_a_number",
        value: "one",
        text: "1,2026-03-01 10:00,A,bun,one,3,0,c1,9.5,S"
      }
    ]);
  });

  it("bring people and products along, each once, and none where a row names none", async () => {
    const folder = await ProgrammeFolder.make(
      till({
        ...mapping,
        cards: {card_number: "card", issued_at: {const: "2026-01-01"}},
        stores: {store_id: "shop", name: "shop"}
      })
    );
    await folder.put("sales.csv", `${lines}\n`);
    expect(await folder.loadOne("sales.csv")).toMatchObject({
      rowsRead: 4,
      rowsLanded: 4,
      rowsSetAside: 0
    });
    expect(
      await folder.rows("select card_number, _line from landing.cards order by card_number")
    ).toEqual([
      {card_number: "c1", _line: 2},
      {card_number: "c2", _line: 5}
    ]);
    expect(
      await folder.rows("select store_id, name from landing.stores order by store_id")
    ).toEqual([
      {store_id: "A", name: "A"},
      {store_id: "B", name: "B"}
    ]);
  });
});

describe("a column mapping", () => {
  const one = (id: unknown, more: object = {}) => till({stores: {store_id: id, ...more}});

  it("that names a header which the file lacks stops the load and names the nearest", async () => {
    const folder = await ProgrammeFolder.make(one("Store Id"));
    await folder.put("s.csv", "StoreID,Name\n1,A\n");
    expect(await folder.refusal()).toBe(
      's.csv: column store_id of stores (programme.json/till): the file has no column "Store Id"; the nearest is "StoreID"'
    );
  });

  it("may be SQL over the cells of the row, which are texts", async () => {
    const folder = await ProgrammeFolder.make(
      one(
        {sql: '"A" || \'/\' || upper("b b")'},
        {opened_on: {sql: 'make_date(cast("A" as integer), 1, 2)'}, name: {sql: 'typeof("A")'}}
      )
    );
    await folder.put("s.csv", "A,b b\n2020,x\n2021,y\n");
    await folder.loadOne("s.csv");
    expect(
      await folder.rows("select store_id, opened_on, name from landing.stores order by _line")
    ).toEqual([
      {store_id: "2020/X", opened_on: "2020-01-02", name: "VARCHAR"},
      {store_id: "2021/Y", opened_on: "2021-01-02", name: "VARCHAR"}
    ]);
  });

  it("in SQL that fails on a row sets that row aside", async () => {
    const folder = await ProgrammeFolder.make(one("a", {name: {sql: "cast(b as integer) + 1"}}));
    await folder.put("s.csv", "a,b\n1,5\n2,x\n3,\n");
    expect(await folder.loadOne("s.csv")).toMatchObject({rowsLanded: 2, rowsSetAside: 1});
    expect(
      await folder.rows("select store_id, name from landing.stores order by store_id")
    ).toEqual([
      {store_id: "1", name: "6"},
      {store_id: "3", name: null}
    ]);
    expect(await folder.rows("select line, column_name, reason from meta.rejects")).toEqual([
      {line: 3, column_name: "name", reason: "sql_failed"}
    ]);
  });

  it("in SQL may read the line, and a moment that it makes has a zone or not", async () => {
    const folder = await ProgrammeFolder.make({
      ...till(
        {
          receipts: {
            receipt_id: {sql: "\"at\" || '#' || _line"},
            sold_at: {sql: 'to_timestamp(cast("at" as bigint))'},
            net_amount: {const: 1}
          }
        },
        {timeZone: "Europe/London"}
      ),
      business: {timeZone: "Asia/Tashkent"}
    });
    await folder.put("s.csv", "at,x\n1567987200,a\n\n1567987200,b\n");
    await folder.loadOne("s.csv");
    expect(
      await folder.rows(
        "select receipt_id, sold_at, sold_at_local from landing.receipts order by _line"
      )
    ).toEqual([
      {
        receipt_id: "1567987200#2",
        sold_at: "2019-09-09T00:00:00",
        sold_at_local: "2019-09-09T05:00:00"
      },
      {
        receipt_id: "1567987200#4",
        sold_at: "2019-09-09T00:00:00",
        sold_at_local: "2019-09-09T05:00:00"
      }
    ]);
  });

  it.each([
    ["(select 1)", "subquery"],
    ["(select max(content) from read_text('/etc/passwd'))", "subquery"],
    ["row_number() over ()", "window"],
    ["getenv('HOME')", "getenv()"],
    ["current_setting('threads')", "current_setting()"],
    ["now()", "now()"],
    ["random()", "random()"],
    ["columns(*)", "star"],
    ["$1", "parameter"],
    ["1), (2", "not one expression"],
    ["1) from (select 1) t where (true", "not one expression"],
    ["1); drop table rows; select (1", "not an SQL expression"],
    ["1); select (2", "not one expression"],
    ["max(a)", "must appear in the GROUP BY"],
    ["a +", "not an SQL expression"],
    ["nosuch(a)", "nosuch"],
    ["aa", 'the file has no column "aa"; the nearest is "a"']
  ])("may not be %s", async (sql, why) => {
    const folder = await ProgrammeFolder.make(one({sql}));
    await folder.put("s.csv", "a,b\n1,5\n");
    expect(await folder.refusal()).toContain(why);
  });

  it("of a choice, flag or JSON is checked against what it may be", async () => {
    const folder = await ProgrammeFolder.make(
      till({
        customers: {customer_ref: "ref", has_account: "acc", attributes: "attr"},
        feedback: {
          feedback_id: "ref",
          customer_ref: "ref",
          kind: "kind",
          occurred_at: {const: "2026-01-01"}
        }
      })
    );
    const rows = [
      '1,да,NPS,"{""a"":1}"',
      "2,No,csat,",
      "3,maybe,nps,",
      "4,,npss,",
      "5,1,review,{a",
      "6,,survey,",
      "7,,survey,",
      "8,,survey,"
    ];
    await folder.put("f.csv", ["ref,acc,kind,attr", ...rows].join("\n") + "\n");
    await folder.loadOne("f.csv");
    expect(
      await folder.rows(
        "select customer_ref, has_account, attributes from landing.customers where customer_ref < '5' order by 1"
      )
    ).toEqual([
      {customer_ref: "1", has_account: true, attributes: '{"a":1}'},
      {customer_ref: "2", has_account: false, attributes: null}
    ]);
    expect(await folder.rows("select kind from landing.feedback where feedback_id = '1'")).toEqual([
      {kind: "nps"}
    ]);
    expect(
      await folder.rows("select line, column_name, reason, value from meta.rejects order by line")
    ).toEqual([
      {line: 4, column_name: "has_account", reason: "unknown_value", value: "maybe"},
      {line: 5, column_name: "kind", reason: "unknown_value", value: "npss"},
      {line: 6, column_name: "attributes", reason: "not_json", value: "{a"}
    ]);
  });

  it("sets rows aside that lack what every row must have", async () => {
    const folder = await ProgrammeFolder.make(
      till({
        messages: {
          message_id: "id",
          channel: {const: "sms"},
          phone: "phone",
          sent_at: "at",
          campaign_id: "camp"
        }
      })
    );
    await folder.put(
      "m.csv",
      "id,phone,at,camp\n1,+998901234567,2026-01-01,\n,+998901234567,2026-01-01,\n3,,2026-01-01,\n4,+998901234567,,\n5,+998901234567,,x\n6,1,2026-01-01,\n"
    );
    expect(await folder.loadOne("m.csv")).toMatchObject({rowsLanded: 3, rowsSetAside: 3});
    expect(
      await folder.rows("select line, entity, column_name, reason from meta.rejects order by line")
    ).toEqual([
      {line: 3, entity: "messages", column_name: "message_id", reason: "missing"},
      {
        line: 4,
        entity: "messages",
        column_name: "customer_ref or card_number or phone or email",
        reason: "missing"
      },
      {line: 5, entity: "messages", column_name: "sent_at or campaign_id", reason: "missing"}
    ]);
  });
});

describe("phones and e-mails", () => {
  it("land as written and in their normal form", async () => {
    const folder = await ProgrammeFolder.make({
      ...till({customers: {customer_ref: "id", phone: "phone", email: "mail"}}),
      business: {phoneCountry: "UZ"}
    });
    const rows = [
      "1,90 123-45-67,Anna@Example.UZ",
      "2,+998 (90) 123 45 67,no mail",
      "3,998901234567,a@b",
      "4,8 701 123 45 67,",
      "5,+7 701 123 45 67,x@y.kz",
      "6,00998901234567,",
      "7,12,"
    ];
    await folder.put("c.csv", ["id,phone,mail", ...rows].join("\n") + "\n");
    await folder.loadOne("c.csv");
    expect(
      await folder.rows(
        "select customer_ref as id, phone, phone_e164 as e164, email, email_folded as folded from landing.customers order by id"
      )
    ).toEqual([
      {
        id: "1",
        phone: "90 123-45-67",
        e164: "+998901234567",
        email: "Anna@Example.UZ",
        folded: "anna@example.uz"
      },
      {
        id: "2",
        phone: "+998 (90) 123 45 67",
        e164: "+998901234567",
        email: "no mail",
        folded: null
      },
      {id: "3", phone: "998901234567", e164: "+998901234567", email: "a@b", folded: null},
      {id: "4", phone: "8 701 123 45 67", e164: null, email: null, folded: null},
      {id: "5", phone: "+7 701 123 45 67", e164: "+77011234567", email: "x@y.kz", folded: "x@y.kz"},
      {id: "6", phone: "00998901234567", e164: "+998901234567", email: null, folded: null},
      {id: "7", phone: "12", e164: null, email: null, folded: null}
    ]);
  });

  it("are read as of the programme's country", async () => {
    const folder = await ProgrammeFolder.make({business: {phoneCountry: "KZ"}});
    await folder.put(
      "customers.csv",
      "customer_ref,phone\n1,8 701 123 45 67\n2,77011234567\n3,7(78)972-73-11\n"
    );
    await folder.loadOne("customers.csv");
    expect(
      await folder.rows("select phone_e164 from landing.customers order by customer_ref")
    ).toEqual([
      {phone_e164: "+77011234567"},
      {phone_e164: "+77011234567"},
      {phone_e164: "+77789727311"}
    ]);
  });
});
