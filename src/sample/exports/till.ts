import {netOf} from "../life/basket.js";
import type {Line, Receipt} from "../journal.js";
import {knownFrom} from "../mess/re-exports.js";
import type {Cell, Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {dayAt, type Day} from "../time/days.js";
import {clock, dottedDay} from "../time/spelling.js";
import type {World} from "../world.js";
import {tillFiles, type TillFile} from "./till-plan.js";

const windows = {encoding: "windows-1251", newline: "\r\n", delimiter: ";"} as const;

/** The till's export until September 2025: one row per item. */
export const oldLayout: Layout = {
  ...windows,
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
    "Кассир",
    "Акция"
  ]
};

/** The export of the software that came after it: other words, other order, tax. */
export const newLayout: Layout = {
  ...windows,
  header: [
    "Номер чека",
    "Дата и время",
    "Точка",
    "Сотрудник",
    "Тип",
    "Основание",
    "Код карты",
    "Промокод",
    "Позиция",
    "Код",
    "Наименование",
    "Категория",
    "Кол-во",
    "Цена за ед.",
    "Скидка",
    "Оплата баллами",
    "Итого",
    "НДС",
    "Себест.",
    "Баллы за чек",
    "Акция"
  ]
};

const layouts = {old: oldLayout, new: newLayout};
const operations = {
  old: {sale: "Продажа", refund: "Возврат", void: "Аннулирование"},
  new: {sale: "Приход", refund: "Возврат прихода", void: "Аннулирован"}
};

const vatRate = 12;

/** Writes each receipt into every file that covers its day and was made after it became known, as it was known then. */
export function exportReceipts(world: World, spool: Spool): (receipt: Receipt) => void {
  const files = tillFiles(world);
  const covering = new Map<Day, TillFile[]>();
  for (let day = world.firstDay; day <= world.lastDay; day++) {
    covering.set(
      day,
      files.filter(({from, to}) => day >= from && day <= to)
    );
  }
  return (receipt) => {
    const store = world.store(receipt.store).id;
    const known = knownFrom(store, receipt.at);
    for (const file of covering.get(dayAt(receipt.at)) ?? []) {
      if (file.madeAt <= known) continue;
      const slip = receipt.slip && file.madeAt < receipt.slip.until ? receipt.slip : null;
      const lines = slip?.quantity ? wrongly(receipt.lines, slip.quantity) : receipt.lines;
      const write = file.layout === "old" ? oldRow : newRow;
      const rows = lines.map((line, i) => write(store, receipt, line, i + 1));
      const isIllegible = slip?.quantity === null;
      if (isIllegible) smudge(rows[0] ?? [], file.layout);
      const sums = isIllegible ? {set_aside: lines.length} : sumsOf(receipt, lines);
      spool.add(file.name, layouts[file.layout], receipt.at, rows, sums);
    }
  };
}

/** The receipt with the quantity that was keyed in at first. */
function wrongly([first, ...others]: readonly Line[], quantity: number): Line[] {
  if (!first) return [];
  const gross = (quantity * first.price) / 1000;
  return [{...first, quantity, net: gross - first.discount - first.paidWithPoints}, ...others];
}

/** Prints a letter where the amount paid has its last digit: nobody can read it, and nobody should guess. */
function smudge(row: Cell[], layout: TillFile["layout"]): void {
  const place = layouts[layout].header.indexOf(layout === "old" ? "Сумма" : "Итого");
  row[place] = String(row[place]).replace(/\d(,\d+)$/, "О$1");
}

/** What a receipt adds to the totals of its file; what is voided counts apart. */
function sumsOf(receipt: Receipt, lines: readonly Line[]): Record<string, number> {
  if (receipt.kind === "void") return {voids: 1};
  let discount = 0;
  let points = 0;
  for (const line of lines) {
    discount += line.discount;
    points += line.paidWithPoints;
  }
  return {
    [receipt.kind === "sale" ? "sales" : "refunds"]: 1,
    lines: lines.length,
    identified: receipt.card ? 1 : 0,
    net_amount: netOf(lines),
    discount_amount: discount,
    points_redeemed: points,
    points_earned: receipt.pointsEarned
  };
}

function oldRow(store: string, receipt: Receipt, line: Line, place: number): Cell[] {
  return [
    store,
    dottedDay(dayAt(receipt.at)),
    clock(receipt.at),
    receipt.id,
    operations.old[receipt.kind],
    receipt.refunds,
    place,
    receipt.card,
    line.product.sku,
    line.product.name,
    line.product.category,
    quantityText(line.quantity),
    line.price,
    line.discount,
    line.paidWithPoints,
    amountText(line.net),
    line.unitCost,
    receipt.pointsEarned,
    receipt.coupon,
    receipt.seller,
    line.promotion
  ];
}

function newRow(store: string, receipt: Receipt, line: Line, place: number): Cell[] {
  return [
    receipt.id,
    `${dottedDay(dayAt(receipt.at))} ${clock(receipt.at)}:00`,
    store,
    receipt.seller,
    operations.new[receipt.kind],
    receipt.refunds,
    receipt.card,
    receipt.coupon,
    place,
    line.product.sku,
    line.product.name,
    line.product.category,
    quantityText(line.quantity),
    line.price,
    line.discount,
    line.paidWithPoints,
    amountText(line.net),
    centsText(Math.round((line.net * 100 * vatRate) / (100 + vatRate))),
    line.unitCost,
    receipt.pointsEarned,
    line.promotion
  ];
}

/** Whole UZS with the decimals that the till always prints. */
function amountText(amount: number): string {
  return `${amount},00`;
}

function centsText(hundredths: number): string {
  const sign = hundredths < 0 ? "-" : "";
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Thousandths as the till prints them: 1 or 0,25. */
function quantityText(thousandths: number): string {
  const text = String(thousandths / 1000);
  return thousandths % 1000 === 0 ? text : text.replace(".", ",");
}
