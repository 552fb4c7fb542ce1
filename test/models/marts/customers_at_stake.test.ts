import {describe, expect, it} from "vitest";
import {customersAtStake} from "../../../models/marts/customers_at_stake.js";
import {intContacts} from "../../../models/intermediate/customers/int_contacts.js";
import {intHomeStores} from "../../../models/intermediate/customers/int_home_stores.js";
import {chained} from "../chain.js";
import {rowsOf} from "../../support/models.js";

describe("what is at stake", () => {
  const stake = async (forecast: object | null, state = "cooling") => {
    const [row] = await rowsOf(customersAtStake, {
      now: [{customer_id: "a", state, since_date: "2026-06-20"}],
      forecasts: forecast ? [{customer_id: "a", frequency: 3, ...forecast}] : [],
      homes: [],
      contacts: []
    });
    return row?.value_at_stake;
  };

  it("is the value of one surely alive times the chance to be none any more", async () => {
    expect(await stake({p_alive_calibrated: 0.8, predicted_value_12m: 80})).toBeCloseTo(20, 10);
    expect(await stake({p_alive_calibrated: 0.1, predicted_value_12m: 10})).toBeCloseTo(90, 10);
    expect(await stake({p_alive_calibrated: 0, predicted_value_12m: 0})).toBe(0);
  });

  it("is all that is expected where no model tells that chance, as of who came once under BG/NBD alone", async () => {
    expect(await stake({p_alive_calibrated: null, predicted_value_12m: 30})).toBe(30);
    expect(await stake({p_alive_calibrated: 1, frequency: 0, predicted_value_12m: 30})).toBe(30);
    expect(await stake({p_alive_calibrated: 1, frequency: 2, predicted_value_12m: 30})).toBe(0);
  });

  it("is not known where nothing can be foreseen", async () => {
    expect(await stake(null)).toBeNull();
    expect(await stake({p_alive_calibrated: null, predicted_value_12m: null})).toBeNull();
  });

  it("is of nobody who comes as expected", async () => {
    expect(
      await stake({p_alive_calibrated: 0.8, predicted_value_12m: 80}, "active")
    ).toBeUndefined();
  });
});

describe("a customer's contacts", () => {
  const consent = (who: object, granted: boolean, changed_at: string, channel = "sms") => ({
    ...who,
    channel,
    granted,
    changed_at
  });
  const customers = [
    {customer_ref: "a", phone_e164: "+998901112233", phone: "+998901112233"},
    {customer_ref: "b", email_folded: "b@example.com", email: "b@example.com"},
    {customer_ref: "c"}
  ];
  const contactable = async (given: object) => {
    const {contacts} = await chained({contacts: intContacts}, {customers, ...given});
    return contacts
      .map((row) => [row.has_phone, row.has_email, row.is_contactable])
      .sort((x, y) => String(y).localeCompare(String(x)));
  };

  it("allow nothing that is known where no export says so", async () => {
    expect(await contactable({})).toEqual([
      [true, false, null],
      [false, true, null],
      [false, false, null]
    ]);
  });

  it("are contactable by a channel allowed last and an address for it, whoever is named how", async () => {
    expect(
      await contactable({
        consents: [
          consent({customer_ref: "a"}, false, "2026-01-01T00:00:00"),
          consent({phone: "+998901112233"}, true, "2026-01-02T00:00:00"),
          consent({customer_ref: "b"}, true, "2026-01-01T00:00:00", "sms"),
          consent({customer_ref: "c"}, true, "2026-01-01T00:00:00", "email")
        ]
      })
    ).toEqual([
      [true, false, true],
      [false, true, false],
      [false, false, false]
    ]);
  });

  it("are contactable no more after unsubscribing", async () => {
    const consents = [consent({customer_ref: "b"}, true, "2026-01-01T00:00:00", "email")];
    expect((await contactable({consents}))[1]).toEqual([false, true, true]);
    expect(
      (
        await contactable({
          consents,
          messages: [
            {message_id: "m", customer_ref: "b", channel: "email", sent_at: "2026-02-01T00:00:00"}
          ],
          message_events: [
            {message_id: "m", kind: "unsubscribed", occurred_at: "2026-02-02T00:00:00"}
          ]
        })
      )[1]
    ).toEqual([false, true, false]);
  });
});

describe("a customer's home store", () => {
  it("is the one of most visits, of equals the one visited last", async () => {
    const visit = (visit_id: string, customer_id: string, store_id: string | null) => ({
      visit_id,
      customer_id,
      business_date: `2026-01-0${visit_id}`,
      store_id
    });
    const rows = await rowsOf(intHomeStores, {
      visits: [
        visit("1", "a", "x"),
        visit("2", "a", "x"),
        visit("3", "a", "y"),
        visit("1", "b", "x"),
        visit("2", "b", "y"),
        visit("1", "c", null)
      ]
    });
    expect(rows).toEqual([
      {customer_id: "a", store_id: "x"},
      {customer_id: "b", store_id: "y"}
    ]);
  });
});
