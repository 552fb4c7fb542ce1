import type {Call} from "../journal.js";
import type {Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {dayAt} from "../time/days.js";
import {clock, dottedDay} from "../time/spelling.js";
import {issue} from "./mailer.js";

/** The list that the caller works through and fills in. */
const layout: Layout = {
  encoding: "utf-8 with mark",
  newline: "\r\n",
  delimiter: ";",
  header: [
    "№",
    "Карта",
    "Телефон",
    "Акция",
    "Группа",
    "Дата звонка",
    "Время",
    "Результат",
    "Хочет",
    "Порекомендует",
    "Купон"
  ]
};

export function exportCalls(spool: Spool): (call: Call) => void {
  return ({at, message, outcome}) => {
    const {id, card, recipient, campaign, arm, coupon, validUntil} = message;
    const row = [
      id,
      card,
      recipient,
      campaign.id,
      arm.name,
      dottedDay(dayAt(at)),
      clock(at),
      outcome.result,
      outcome.preferredBonus,
      outcome.promisedReferral ? "да" : null,
      coupon
    ];
    spool.add("calls.csv", layout, at, [row], {answered: outcome.result === "не ответил" ? 0 : 1});
    if (coupon && validUntil !== null) issue(spool, message, coupon, validUntil);
  };
}
