import {parsePhoneNumberFromString} from "libphonenumber-js";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {TrueCustomer} from "../../src/sample/index.js";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 5, customers: 3000, months: 24});
  await sample.view("clients", "crm_clients");
  await sample.view("cards", "crm_cards");
  await sample.view("referrals", "crm_referrals");
  await sample.run(
    `create view phones as select "ID клиента" as ref, "Телефон" as written,
      right(regexp_replace("Телефон", '\\D', '', 'g'), 9) as digits from clients where "Телефон" is not null`
  );
});

afterAll(() => sample.close());

const clean = "regexp_replace(\"Телефон\", '\\D', '', 'g')";

describe("the customer list", () => {
  it("spells phones in three ways, each for about a third", async () => {
    const [spellings] = await sample.rows(
      `select avg(("Телефон" like '+998 %')::int) as plus, avg(("Телефон" like '(%')::int) as brackets,
        avg(("Телефон" like '998%')::int) as bare from clients where "Телефон" is not null`
    );
    for (const share of Object.values(spellings ?? {})) {
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.38);
    }
  });

  it("holds valid Uzbek numbers but for a planted few with a digit missing", async () => {
    const rows = await sample.rows(
      'select "Телефон" as phone from clients where "Телефон" is not null'
    );
    const invalid = rows.filter(
      ({phone}) => !parsePhoneNumberFromString(String(phone), "UZ")?.isValid()
    );
    expect(invalid.length / rows.length).toBeGreaterThan(0.003);
    expect(invalid.length / rows.length).toBeLessThan(0.03);
  });

  it("holds only e-mail addresses under a domain that cannot exist", async () => {
    expect(
      await sample.number("select count(*) from clients where \"Email\" not like '%.example'")
    ).toBe(0);
    const withoutAt =
      'select avg(("Email" not like \'%@%\')::int) from clients where "Email" is not null';
    expect(await sample.number(withoutAt)).toBeGreaterThan(0);
  });

  it("lists about 4 % of people twice, and truth.json knows each pair", async () => {
    const duplicates = column("duplicate_ref").filter((ref) => ref !== null);
    const listed = await sample.number(
      "select count(*) from clients where \"ID клиента\" like '5______'"
    );
    expect(duplicates.length).toBe(listed);
    expect(listed / 3000).toBeGreaterThan(0.02);
    expect(listed / 3000).toBeLessThan(0.05);
    const samePhone = await sample.number(
      `select count(*) from phones a join phones b on b.ref = cast(a.ref as integer) + 4900000 where a.digits = b.digits`
    );
    expect(samePhone / listed).toBeGreaterThan(0.7);
    expect(samePhone / listed).toBeLessThan(1);
  });

  it("lets about 3 % of pairs share a phone, under different names", () => {
    const partners = column("shares_phone_with").filter((ref) => ref !== null);
    expect(partners.length / 3000).toBeGreaterThan(0.018);
    expect(partners.length / 3000).toBeLessThan(0.045);
  });

  it("lacks some phones, birth dates and sexes, and gives some the birth date of the form", async () => {
    const share = (condition: string) =>
      sample.number(`select avg((${condition})::int) from clients`);
    expect(await share('"Телефон" is null')).toBeGreaterThan(0.01);
    expect(await share('"Дата рождения" is null')).toBeGreaterThan(0.25);
    expect(await share("\"Дата рождения\" = '1900-01-01'")).toBeGreaterThan(0.01);
    expect(await sample.number(`select count(distinct "Пол") from clients`)).toBe(6);
  });

  it("is filled better by careful sellers than by careless ones", async () => {
    const sellers = sample.truth.planted.sellers as {id: string; care: number}[];
    const rows = await sample.rows(
      `select "Кассир" as id, avg(coalesce(length(${clean}) >= 9, false)::int) as filled from cards
        join clients using ("ID клиента") group by 1`
    );
    const byCare = [...sellers].sort((a, b) => a.care - b.care).map(({id}) => id);
    const filled = (ids: string[]) => {
      const own = rows.filter(({id}) => ids.includes(String(id))).map((row) => Number(row.filled));
      return own.reduce((sum, share) => sum + share, 0) / own.length;
    };
    expect(filled(byCare.slice(12))).toBeGreaterThan(filled(byCare.slice(0, 12)));
  });
});

describe("the visits to expect", () => {
  it("in the hidden year are those that came, in total and by tenth of customers", () => {
    const alive = sample.truth.customers.filter(({hidden_year_expected: n}) => n > 0);
    const ranked = alive.sort((a, b) => a.hidden_year_expected - b.hidden_year_expected);
    for (let tenth = 0; tenth < 10; tenth++) {
      const [from, to] = [tenth, tenth + 1].map((n) => Math.round((n * ranked.length) / 10));
      const group = ranked.slice(from, to);
      const expected = group.reduce((sum, {hidden_year_expected: n}) => sum + n, 0);
      const came = group.reduce((sum, {hidden_year_visits: n}) => sum + n, 0);
      // Drop-out makes the number of visits of one person spread wider than a Poisson number.
      expect(Math.abs(came - expected) / Math.sqrt(expected * 8), `tenth ${tenth}`).toBeLessThan(4);
    }
    const gone = sample.truth.customers.filter(({hidden_year_expected: n}) => n === 0);
    expect(gone.every(({hidden_year_visits: n}) => n === 0)).toBe(true);
  });
});

describe("cards", () => {
  it("have unique numbers that end in a Luhn digit", async () => {
    const numbers = (await sample.rows('select "Номер карты" as number from cards')).map(
      ({number}) => String(number)
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    const isLuhn = (number: string) =>
      [...number].reverse().reduce((sum, digit, i) => {
        const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
        return sum + (value > 9 ? value - 9 : value);
      }, 0) %
        10 ===
      0;
    expect(numbers.filter((number) => number.startsWith("770")).every(isLuhn)).toBe(true);
  });

  it("of about 3 % were never activated and those of about 3 % lost and replaced", async () => {
    const share = async (status: string) =>
      (await sample.number(`select count(*) from cards where "Статус карты" = '${status}'`)) / 3000;
    expect(await share("не активирована")).toBeGreaterThan(0.02);
    expect(await share("не активирована")).toBeLessThan(0.04);
    expect(await share("утеряна")).toBeGreaterThan(0.012);
    expect(column("replacement_card").filter((card) => card !== null).length).toBe(
      await sample.number(`select count(*) from cards where "Статус карты" = 'утеряна'`)
    );
  });
});

describe("referrals", () => {
  it("bring more people in the 25 % arm, and those come less often", async () => {
    const joined = (arm: string) =>
      sample.number(
        `select count(*) from referrals where "Группа" = '${arm} %' and "Кого" is not null`
      );
    const ratio = (await joined("25")) / (await joined("15"));
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(2.6);
  });

  it("form trees: some of the invited invite in turn, always in the arm of their root", async () => {
    const chain = `from referrals a join referrals b on a."Кого" = b."Кто пригласил" where b."Кого" is not null`;
    expect(await sample.number(`select count(*) ${chain}`)).toBeGreaterThan(5);
    expect(await sample.number(`select count(*) ${chain} and a."Группа" <> b."Группа"`)).toBe(0);
  });

  it("name inviters who had joined before they invited", async () => {
    const early = `select count(*) from referrals r join clients c on c."ID клиента" = r."Кто пригласил"
      where r."Дата приглашения" < c."Дата регистрации"`;
    expect(await sample.number(early)).toBe(0);
  });
});

function column<K extends keyof TrueCustomer>(name: K): TrueCustomer[K][] {
  return sample.truth.customers.map((customer) => customer[name]);
}
