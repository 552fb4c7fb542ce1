import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exported, type Arm} from "./exported.js";

let sample: Exported;
let placebo: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 4, customers: 6000, months: 24});
  placebo = await Exported.make({seed: 4, customers: 1500, months: 24, world: "placebo"});
  await sample.view("messages", "mailer_messages");
  await sample.view("events", "mailer_events");
  await sample.view("assignments", "assignments");
  await sample.view("consents", "crm_consents");
  await sample.run(
    `create macro from_base36(digits) as list_sum(list_transform(range(1, length(digits) + 1),
      i -> (strpos('0123456789abcdefghijklmnopqrstuvwxyz', digits[i]) - 1) * pow(36, length(digits) - i)))`
  );
});

afterAll(() => {
  sample.close();
  placebo.close();
});

/** An arm's counts over all segments. */
function total(arm: Arm | undefined): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const {lift: _lift, ...counts} of Object.values(arm?.segments ?? {})) {
    for (const [item, count] of Object.entries(counts)) sums[item] = (sums[item] ?? 0) + count;
  }
  return sums;
}

function arms(of: Exported, id: string): {control: Arm | undefined; treated: Arm[]} {
  const campaign = of.truth.happened.campaigns.find((candidate) => candidate.id === id);
  return {
    control: campaign?.arms.find(({name}) => name === "control"),
    treated: campaign?.arms.filter(({name}) => name !== "control") ?? []
  };
}

describe("experiments", () => {
  it("assign every customer once, in the planned shares", async () => {
    const twice =
      "select count(*) from (select experiment_id, card_number from assignments group by all having count(*) > 1)";
    expect(await sample.number(twice)).toBe(0);
    const rows = await sample.rows(
      `select experiment_id as id, arm, count(*) as n, any_value(cast(planned_share as double)) as share,
        sum(count(*)) over (partition by experiment_id) as total from assignments group by experiment_id, arm`
    );
    expect(new Set(rows.map(({id}) => id)).size).toBe(21);
    for (const {id, arm, n, share, total: all} of rows) {
      const expected = Number(all) * Number(share);
      const distance = Math.abs(Number(n) - expected) / Math.sqrt(expected * (1 - Number(share)));
      expect(distance, `${String(id)} ${String(arm)}`).toBeLessThan(4);
    }
  });

  it("write to nobody who is held out", async () => {
    const written = `select count(*) from assignments a
      join messages m on a.campaign_id = m."Campaign ID" and cast(substr(a.card_number, 4, length(a.card_number) - 4) as integer)
        = cast(from_base36(split_part(m."Message ID", '-', 2)) as integer)
      where a.arm = 'control' and a.card_number like '770%'`;
    expect(await sample.number(written)).toBe(0);
    const controls = sample.truth.happened.campaigns.map(({id}) => total(arms(sample, id).control));
    expect(
      controls.every(({sent = 0, caused_visits: caused = 0}) => sent === 0 && caused === 0)
    ).toBe(true);
  });

  it("differ between arms by what the messages caused, within four standard errors", () => {
    for (const {id} of sample.truth.happened.campaigns) {
      const {control, treated} = arms(sample, id);
      const left = total(control);
      if (!left.assigned) continue;
      for (const arm of treated) {
        const {
          assigned = 0,
          window_visits: visits = 0,
          caused_visits: caused = 0,
          prevented_visits: prevented = 0
        } = total(arm);
        const difference = visits / assigned - (left.window_visits ?? 0) / left.assigned;
        const truth = (caused - prevented) / assigned;
        // Visits within a window cluster in frequent guests: their variance is about three times their mean.
        const variance =
          (3 * visits) / assigned ** 2 + (3 * (left.window_visits ?? 0) + 3) / left.assigned ** 2;
        expect(
          Math.abs(difference - truth) / Math.sqrt(variance),
          `${id} ${arm.name}`
        ).toBeLessThan(4);
      }
    }
  });

  it("cause about as many visits as the planted lifts say", () => {
    for (const id of ["C06", "C07", "C01", "W3", "R1"]) {
      const [arm] = arms(sample, id).treated;
      const {
        window_visits: visits = 0,
        caused_visits: caused = 0,
        sent = 0,
        reached = 0
      } = total(arm);
      let expected = 0;
      for (const {lift = 0, window_visits: own = 0, caused_visits: put = 0} of Object.values(
        arm?.segments ?? {}
      )) {
        expected += (own - put) * lift * (reached / sent);
      }
      expect(caused, id).toBeGreaterThan(30);
      expect(visits, id).toBeGreaterThan(caused);
      // Fatigue, overlapping windows and redemptions later in the window leave a band.
      expect(caused / expected, id).toBeGreaterThan(0.6);
      expect(caused / expected, id).toBeLessThan(1.25);
    }
  });

  it("cause nothing where the planted lift is zero and keep visits away where it is negative", () => {
    for (const id of ["C05", "C10", "C18"]) {
      for (const arm of arms(sample, id).treated) {
        expect(total(arm).caused_visits ?? 0, id).toBe(0);
        expect(total(arm).prevented_visits ?? 0, id).toBe(0);
      }
    }
    for (const id of ["C09", "C13"]) {
      const [arm] = arms(sample, id).treated;
      expect(total(arm).caused_visits ?? 0, id).toBe(0);
      expect(total(arm).prevented_visits ?? 0, id).toBeGreaterThan(3);
    }
  });

  it("cause nothing at all in the placebo world", () => {
    for (const {id} of placebo.truth.happened.campaigns) {
      for (const arm of arms(placebo, id).treated) {
        const {caused_visits: caused = 0, prevented_visits: prevented = 0, sent = 0} = total(arm);
        expect([id, caused, prevented]).toEqual([id, 0, 0]);
        expect(sent).toBeGreaterThan(0);
      }
    }
  });

  it("work differently by segment where this was planted", () => {
    const [arm] = arms(sample, "C12").treated;
    expect(arm?.segments.new?.lift).toBe(0);
    expect(arm?.segments.loyal?.lift).toBeCloseTo(0.18, 6);
    expect(arm?.segments.new?.caused_visits ?? 0).toBe(0);
  });
});

describe("messages", () => {
  it("go through all ten channels", async () => {
    expect(await sample.number('select count(distinct "Channel") from messages')).toBe(9);
    await sample.view("calls", "calls");
    expect(await sample.number("select count(*) from calls")).toBeGreaterThan(100);
  });

  it("that a vendor hands out twice are the same both times", async () => {
    const repeated = `select count(*) from (select "Message ID" from messages group by 1 having count(*) > 1)`;
    const different = `select count(*) from (select "Message ID" from messages group by 1
      having count(distinct struct_pack("Campaign ID", "Recipient", "Sent (UTC)", "Coupon")) > 1)`;
    expect(await sample.number(repeated)).toBeGreaterThan(50);
    expect(await sample.number(different)).toBe(0);
  });

  it("by e-mail are opened by a machine for about 18 % of addresses", async () => {
    const share = await sample.number(
      `select count(distinct "Message ID") filter ("By machine" = 'yes') / count(distinct "Message ID") from events
        where "Message ID" in (select "Message ID" from messages where "Channel" = 'email')
        and "Message ID" in (select "Message ID" from events where "Event" = 'delivered')`
    );
    expect(share).toBeGreaterThan(0.14);
    expect(share).toBeLessThan(0.22);
  });

  it("make some people opt out, and nobody is written to on a channel after that", async () => {
    const refusals = await sample.number(
      `select count(*) from consents where "Согласие" = 'нет' and "Канал" <> 'sms'`
    );
    const events = await sample.number(
      `select count(distinct "Message ID") from events where "Event" = 'unsubscribed'`
    );
    expect(events).toBeGreaterThan(50);
    expect(refusals).toBeGreaterThan(0);
    const after = `select count(*) from messages m join messages earlier
        on split_part(m."Message ID", '-', 2) = split_part(earlier."Message ID", '-', 2) and m."Channel" = earlier."Channel"
      join events e on e."Message ID" = earlier."Message ID" and e."Event" = 'unsubscribed'
      where m."Sent (UTC)" > e."Time (UTC)"`;
    expect(await sample.number(after)).toBe(0);
  });

  it("lead eager customers to open more: openers come more often whatever the message does", async () => {
    await sample.till();
    await sample.view("cards_list", "crm_cards");
    const rate = (opened: string) =>
      sample.number(
        `with sent as (select distinct m."Message ID" as id, split_part(m."Message ID", '-', 2) as who from messages m
          where "Campaign ID" = 'C10'), people as (select who, id in (select "Message ID" from events
          where "Event" = 'opened' and "By machine" is null) as opened from sent),
        numbered as (select *, cast("ID клиента" as integer) - 100001 as number from cards_list where "Номер карты" like '770%'),
        visits as (select card, count(*) as n from receipts where kind = 'sale' group by 1)
        select avg(coalesce(n, 0)) from people join numbered on number = from_base36(who)
          left join visits on card = "Номер карты" where opened = ${opened}`
      );
    expect(await rate("true")).toBeGreaterThan(await rate("false"));
  });
});
