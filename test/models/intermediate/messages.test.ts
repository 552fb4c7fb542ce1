import {describe, expect, it} from "vitest";
import {programmeSchema} from "../../../src/config/index.js";
import {intMessagesResolved} from "../../../models/intermediate/messages/int_messages_resolved.js";
import {intMessagesTracked} from "../../../models/intermediate/messages/int_messages_tracked.js";
import {intRedemptionsAttached} from "../../../models/intermediate/messages/int_redemptions_attached.js";
import {intTouches} from "../../../models/intermediate/messages/int_touches.js";
import {intVisitsCreditedToLastTouch} from "../../../models/intermediate/messages/int_visits_credited_to_last_touch.js";
import {rowsOf} from "../../support/models.js";

describe("a message", () => {
  const message = {message_key: "sms/1", source: "sms", channel: "sms", campaign_id: "c"};
  const campaigns = [
    {
      source: "crm",
      campaign_id: "c",
      theme: "sale",
      starts_at: "2026-03-01T05:00:00",
      starts_date: "2026-03-01",
      window_days: 3
    }
  ];

  it("takes moment, theme and window from its campaign, also when another system keeps it", async () => {
    const [row] = await rowsOf(intMessagesResolved, {messages: [message], campaigns});
    expect(row).toMatchObject({
      message_id: "sms/1",
      sent_at: "2026-03-01T05:00:00",
      theme: "sale",
      window_days: 3,
      variant: "",
      customer_id: null
    });
  });

  it("prefers the campaign of its own system where two have the same number", async () => {
    const two = [...campaigns, {source: "sms", campaign_id: "c", theme: "holiday"}];
    const [row] = await rowsOf(intMessagesResolved, {messages: [message], campaigns: two});
    expect(row?.theme).toBe("holiday");
  });

  it("is hidden while its campaign has not begun on the as-of day", async () => {
    const at = (asOf: string) =>
      rowsOf(intMessagesResolved, {messages: [message], campaigns}, {asOf});
    expect(await at("2026-02-28")).toHaveLength(0);
    expect(await at("2026-03-01")).toHaveLength(1);
  });

  it("without a campaign has empty dimensions and keeps its own moment", async () => {
    const lone = {
      message_key: "sms/2",
      source: "sms",
      channel: "sms",
      sent_at: "2026-03-02T05:00:00",
      who_key: "ann"
    };
    const [row] = await rowsOf(intMessagesResolved, {
      messages: [lone],
      who: [{who_key: "ann", customer_id: "A"}]
    });
    expect(row).toMatchObject({
      campaign_id: "",
      theme: "",
      customer_id: "A",
      sent_at: "2026-03-02T05:00:00"
    });
  });
});

describe("what became of a message", () => {
  const message = (message_id: string, campaign_id = "c") => ({
    message_id,
    source: "sms",
    campaign_id,
    variant: "",
    channel: "sms",
    sent_at: "2026-03-01T08:00:00"
  });
  const event = (message_key: string, kind: string, rest: object = {}) => ({
    message_key,
    kind,
    occurred_at: "2026-03-01T09:00:00",
    is_automatic: false,
    ...rest
  });
  const tracked = async (messages: Record<string, unknown>[], events: Record<string, unknown>[]) =>
    Object.fromEntries(
      (await rowsOf(intMessagesTracked, {messages, events})).map((row) => [
        row.message_id,
        [row.delivered_at?.slice(11, 13) ?? null, row.is_opened, row.is_clicked]
      ])
    );

  it("is delivery at sending where nobody reports deliveries, unless it bounced", async () => {
    expect(await tracked([message("1"), message("2")], [event("2", "bounced")])).toEqual({
      "1": ["08", false, false],
      "2": [null, false, false]
    });
  });

  it("is delivery only where reported or answered, once the campaign's channel has reports", async () => {
    const messages = [message("1"), message("2"), message("3"), message("4", "other")];
    const events = [event("1", "delivered"), event("3", "clicked")];
    expect(await tracked(messages, events)).toEqual({
      "1": ["09", false, false],
      "2": [null, false, false],
      "3": ["08", true, true],
      "4": ["08", false, false]
    });
  });

  it("is an opening by a person, not by a machine", async () => {
    const events = [event("1", "opened", {is_automatic: true}), event("2", "opened")];
    expect(await tracked([message("1"), message("2")], events)).toEqual({
      "1": ["08", false, false],
      "2": ["08", true, false]
    });
  });
});

describe("touches", () => {
  const message = (channel: string, rest: object = {}) => ({
    message_id: channel,
    channel,
    customer_id: "A",
    delivered_at: "2026-03-01T00:00:00",
    ...rest
  });
  const touches = async (
    messages: object[],
    events: object[] = [],
    programme = programmeSchema.parse({})
  ) =>
    (
      await rowsOf(
        intTouches,
        {
          messages: messages as Record<string, unknown>[],
          events: events as Record<string, unknown>[]
        },
        {programme}
      )
    ).map((row) => `${row.message_id} ${row.event} to ${row.ends_at.slice(5, 16)}`);
  const event = (message_key: string, kind: string, is_automatic = false) => ({
    message_key,
    kind,
    is_automatic,
    occurred_at: "2026-03-02T00:00:00"
  });

  it("last as long as the window of channel and event", async () => {
    expect(await touches([message("sms"), message("print"), message("email")])).toEqual([
      "print delivered to 03-15T00:00",
      "sms delivered to 03-02T00:00"
    ]);
    const events = [
      event("email", "opened"),
      event("viber", "opened"),
      event("email", "clicked"),
      event("call", "replied")
    ];
    const silent = ["email", "viber", "call"].map((channel) =>
      message(channel, {delivered_at: null})
    );
    expect(await touches(silent, events)).toEqual([
      "call answered to 03-09T00:00",
      "email clicked to 03-07T00:00",
      "email opened to 03-07T00:00",
      "viber opened to 03-02T12:00"
    ]);
  });

  it("last as long as the campaign says where it says so", async () => {
    expect(await touches([message("email", {window_days: 10})])).toEqual([
      "email delivered to 03-11T00:00"
    ]);
  });

  it("follow the settings, in parts of hours too", async () => {
    const programme = programmeSchema.parse({attribution: {windows: {delivered: {email: 1.5}}}});
    expect(await touches([message("email"), message("sms")], [], programme)).toEqual([
      "email delivered to 03-01T01:30"
    ]);
  });

  it("are none of people whom nobody knows, nor by machines", async () => {
    expect(await touches([message("sms", {customer_id: null})])).toEqual([]);
    expect(await touches([message("email")], [event("email", "opened", true)])).toEqual([]);
  });
});

describe("credit to the last touch", () => {
  const visit = (day: string, rest: object = {}) => ({
    visit_id: `A/${day}`,
    customer_id: "A",
    started_at: `${day}T12:00:00`,
    net_spend: 10,
    is_return: true,
    ...rest
  });
  const touch = (message_id: string, event: string, from: string, to: string) => ({
    message_id,
    customer_id: "A",
    event,
    strength: ["delivered", "opened", "clicked", "answered"].indexOf(event) + 1,
    touched_at: `${from}T12:00:00`,
    ends_at: `${to}T12:00:00`
  });
  const credited = async (visits: object[], touches: object[]) =>
    (
      await rowsOf(intVisitsCreditedToLastTouch, {
        visits: visits as Record<string, unknown>[],
        touches: touches as Record<string, unknown>[]
      })
    ).map((row) => `${row.visit_id} ${row.message_id} ${row.event}`);

  it("goes to the latest touch whose window is open at the visit", async () => {
    const touches = [
      touch("old", "clicked", "2026-03-01", "2026-03-06"),
      touch("late", "delivered", "2026-03-03", "2026-03-05"),
      touch("after", "clicked", "2026-03-05", "2026-03-09")
    ];
    expect(await credited([visit("2026-03-04")], touches)).toEqual(["A/2026-03-04 late delivered"]);
  });

  it("opens with the touch and is closed at the end of its window", async () => {
    const touches = [touch("m", "delivered", "2026-03-03", "2026-03-04")];
    expect(await credited([visit("2026-03-03")], touches)).toEqual(["A/2026-03-03 m delivered"]);
    expect(await credited([visit("2026-03-04")], touches)).toEqual([]);
  });

  it("takes one touch of each message, its strongest: a click does not become younger by an opening", async () => {
    const touches = [
      touch("m", "clicked", "2026-03-01", "2026-03-06"),
      touch("m", "opened", "2026-03-03", "2026-03-08"),
      touch("n", "delivered", "2026-03-02", "2026-03-05")
    ];
    expect(await credited([visit("2026-03-04")], touches)).toEqual(["A/2026-03-04 n delivered"]);
    expect(await credited([visit("2026-03-07")], touches)).toEqual(["A/2026-03-07 m opened"]);
  });

  it("is not given for a first visit nor to another customer's message", async () => {
    const touches = [touch("m", "clicked", "2026-03-01", "2026-03-06")];
    expect(await credited([visit("2026-03-04", {is_return: false})], touches)).toEqual([]);
    expect(await credited([visit("2026-03-04", {customer_id: "B"})], touches)).toEqual([]);
  });
});

describe("a redemption", () => {
  const message = (message_id: string, day: string | null, rest: object = {}) => ({
    message_id,
    customer_id: "A",
    campaign_id: "c",
    sent_at: day && `${day}T08:00:00`,
    ...rest
  });
  const attached = async (redemption: object, messages: object[]) => {
    const [row] = await rowsOf(intRedemptionsAttached, {
      redemptions: [
        {
          redemption_key: "r",
          who_key: "ann",
          coupon_code: "TEA",
          redeemed_at: "2026-03-05T00:00:00",
          ...redemption
        }
      ],
      who: [{who_key: "ann", customer_id: "A"}],
      messages: messages as Record<string, unknown>[]
    });
    return [row?.campaign_id, row?.message_id];
  };

  it("belongs to the last message of its campaign before it, else to the first after", async () => {
    const messages = [
      message("1", "2026-03-01"),
      message("2", "2026-03-04"),
      message("3", "2026-03-06"),
      message("4", "2026-03-07")
    ];
    expect(await attached({campaign_id: "c"}, messages)).toEqual(["c", "2"]);
    expect(await attached({campaign_id: "c"}, messages.slice(2))).toEqual(["c", "3"]);
    expect(await attached({campaign_id: "c"}, [message("0", null)])).toEqual(["c", "0"]);
  });

  it("belongs to no message of another campaign or customer", async () => {
    const messages = [
      message("1", "2026-03-01", {campaign_id: "d"}),
      message("2", "2026-03-01", {customer_id: "B"})
    ];
    expect(await attached({campaign_id: "c"}, messages)).toEqual(["c", null]);
  });

  it("that names no campaign belongs to the message that carried its code", async () => {
    const messages = [
      message("1", "2026-03-01"),
      message("2", "2026-03-01", {campaign_id: "d", coupon_code: "TEA"})
    ];
    expect(await attached({}, messages)).toEqual(["d", "2"]);
    expect(await attached({}, [])).toEqual(["", null]);
  });
});
