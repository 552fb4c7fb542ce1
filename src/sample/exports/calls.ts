import type {Call} from "../journal.js";
import {sheetText, type SheetLayout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {addOne} from "../tally.js";
import {issuer} from "./mailer.js";

/** The list that the caller works through and fills in: a workbook. */
const layout: SheetLayout = {
  ...sheetText,
  sheet: "Обзвон",
  moments: ["Когда"],
  header: [
    "№",
    "Карта",
    "Телефон",
    "Акция",
    "Группа",
    "Когда",
    "Результат",
    "Хочет",
    "Порекомендует",
    "Купон"
  ]
};

export function exportCalls(spool: Spool): (call: Call) => void {
  const file = spool.file("calls.xlsx", layout);
  const issue = issuer(spool);
  return ({at, message, outcome}) => {
    const {id, card, recipient, campaign, arm, coupon, validUntil} = message;
    const row = [
      id,
      card,
      recipient,
      campaign.id,
      arm.name,
      at,
      outcome.result,
      outcome.preferredBonus,
      outcome.promisedReferral ? "да" : null,
      coupon
    ];
    addOne(file.add(at, row), "answered", outcome.result === "не ответил" ? 0 : 1);
    if (coupon && validUntil !== null) issue(message, coupon, validUntil);
  };
}
