import {clock, civil, dottedDay} from "../days.js";
import type {Receipt} from "../journal.js";
import type {Layout, Spool} from "../spool.js";

/** The till's own export: one row per item, Windows-1251, decimal comma, one file a quarter. */
export const till: Layout = {
  name: "till",
  encoding: "windows-1251",
  newline: "\r\n",
  delimiter: ";",
  header: [
    "Магазин",
    "Дата",
    "Время",
    "Чек",
    "Операция",
    "Чек продажи",
    "Строка",
    "Карта",
    "Артикул",
    "Товар",
    "Группа",
    "Количество",
    "Цена",
    "Скидка",
    "Баллами",
    "Сумма",
    "Себестоимость",
    "Начислено",
    "Купон",
    "Кассир"
  ],
  fileOf: (day) => {
    const {year, month} = civil(day);
    return `till_${year}-q${Math.ceil(month / 3)}.csv`;
  }
};

const sumsUzs = (amount: number): string => `${amount},00`;

/** Thousandths as the till prints them: 1 or 0,25. */
function quantityText(thousandths: number): string {
  if (thousandths % 1000 === 0) return String(thousandths / 1000);
  return String(thousandths / 1000).replace(".", ",");
}

/** Writes a receipt's lines. */
export function exportReceipt(spool: Spool, receipt: Receipt): void {
  const isRefund = receipt.kind === "refund";
  const rows = receipt.lines.map((line, i) => [
    receipt.store,
    dottedDay(receipt.day),
    clock(receipt.minute),
    receipt.id,
    isRefund ? "Возврат" : "Продажа",
    receipt.refunds,
    i + 1,
    receipt.card,
    line.product.sku,
    line.product.name,
    line.product.category,
    quantityText(line.quantity),
    sumsUzs(line.price),
    sumsUzs(line.discount),
    line.paidWithPoints,
    sumsUzs(line.net),
    sumsUzs(line.unitCost),
    receipt.pointsEarned,
    receipt.coupon,
    receipt.seller
  ]);
  const sum = (of: (line: Receipt["lines"][number]) => number): number =>
    receipt.lines.reduce((total, line) => total + of(line), 0);
  spool.add(till, receipt.day, receipt.minute, rows, {
    receipts: 1,
    refunds: isRefund ? 1 : 0,
    lines: rows.length,
    identified_receipts: receipt.card ? 1 : 0,
    net_amount: sum((line) => line.net),
    discount_amount: sum((line) => line.discount),
    points_redeemed: sum((line) => line.paidWithPoints),
    points_earned: receipt.pointsEarned
  });
}
