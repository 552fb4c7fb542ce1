import {describe, expect, it} from "vitest";
import {messageResults} from "../../../models/marts/message_results.js";
import {messages} from "../../../models/marts/messages.js";
import {rowsOf} from "../../support/models.js";

describe("messages", () => {
  it("are passed on without contacts", async () => {
    const [row] = await rowsOf(messages, {
      resolved: [
        {
          message_id: "sms/1",
          campaign_id: "c",
          variant: "",
          channel: "sms",
          campaign_name: "Spring sale",
          theme: "sale",
          customer_id: "A",
          coupon_code: "TEA"
        }
      ]
    });
    expect(row).toEqual({
      message_id: "sms/1",
      campaign_id: "c",
      variant: "",
      channel: "sms",
      campaign_name: "Spring sale",
      theme: "sale",
      customer_id: "A",
      sent_at: null
    });
  });
});

describe("message_results", () => {
  const message = (message_id: string, customer_id: string, rest: object = {}) => ({
    message_id,
    campaign_id: "c",
    variant: "",
    channel: "sms",
    customer_id,
    is_delivered: true,
    is_opened: false,
    is_clicked: false,
    ...rest
  });

  it("count each message, customer, redemption and credited visit once, by campaign, variant and channel", async () => {
    const rows = await rowsOf(messageResults, {
      messages: [
        message("1", "A", {is_opened: true, is_clicked: true}),
        message("2", "A", {is_opened: true}),
        message("3", "B", {is_delivered: false}),
        message("4", "A", {channel: "email", variant: "b"})
      ],
      credits: [
        {visit_id: "v1", customer_id: "A", message_id: "1", net_spend: 10},
        {visit_id: "v2", customer_id: "A", message_id: "2", net_spend: 5.5}
      ],
      redemptions: [
        {redemption_key: "r1", customer_id: "A", campaign_id: "c", message_id: "1"},
        {redemption_key: "r2", customer_id: "A", campaign_id: "c", message_id: "2"},
        {redemption_key: "r3", customer_id: "Z", campaign_id: "c", message_id: null},
        {redemption_key: "r4", customer_id: "Z", campaign_id: "", message_id: null}
      ]
    });
    const none = {
      campaign_id: "c",
      variant: "",
      method: "last_touch",
      sent_count: 0,
      delivered_count: 0,
      opened_count: 0,
      clicked_count: 0,
      customer_count: 0,
      redeeming_customer_count: 0,
      redemption_count: 0,
      returned_count: 0,
      credited_visit_count: 0,
      credited_net_spend: 0
    };
    expect(rows).toEqual([
      {...none, channel: "", redemption_count: 1},
      {
        ...none,
        channel: "sms",
        sent_count: 3,
        delivered_count: 2,
        opened_count: 2,
        clicked_count: 1,
        customer_count: 2,
        redeeming_customer_count: 1,
        redemption_count: 2,
        returned_count: 1,
        credited_visit_count: 2,
        credited_net_spend: 15.5
      },
      {
        ...none,
        channel: "email",
        variant: "b",
        sent_count: 1,
        delivered_count: 1,
        customer_count: 1
      }
    ]);
  });

  it("are none where nothing was sent or redeemed", async () => {
    expect(await rowsOf(messageResults, {})).toEqual([]);
  });
});
