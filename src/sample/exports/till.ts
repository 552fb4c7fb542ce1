import {netOf} from "../life/basket.js";
import type {Line, Receipt} from "../journal.js";
import {knownFrom} from "../mess/re-exports.js";
import {spelling} from "../output/bytes.js";
import type {Cell, Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import type {Product} from "../shop/catalogue.js";
import {dayAt, type Day} from "../time/days.js";
import {remembered} from "../time/remembered.js";
import {clock, dottedDay} from "../time/spelling.js";
import type {World} from "../world.js";
import {tillFiles, type TillFile} from "./till-plan.js";

const windows = {encoding: "windows-1251", newline: "\r\n", delimiter: ";"} as const;

/** The till's export until September 2025: one row per item, the receipt's own columns first. */
const oldLayout: Layout = {
  ...windows,
  // prettier-ignore
  header: [
    "Магазин", "Дата", "Время", "Чек", "Операция", "Чек продажи", "Кассир", "Карта", "Купон", "Начислено",
    "Строка", "Артикул", "Товар", "Группа", "Количество", "Цена", "Скидка", "Баллами", "Сумма", "Себестоимость", "Акция"
  ]
};

/** The export of the software that came after it: other words, other order, tax. */
const newLayout: Layout = {
  ...windows,
  // prettier-ignore
  header: [
    "Номер чека", "Дата и время", "Точка", "Сотрудник", "Тип", "Основание", "Код карты", "Промокод", "Баллы за чек",
    "Позиция", "Код", "Наименование", "Категория", "Кол-во", "Цена за ед.", "Скидка", "Оплата баллами", "Итого", "НДС",
    "Себест.", "Акция"
  ]
};

/** The words of a software; what recurs is spelt once. */
function words(layout: Layout, kinds: Record<Receipt["kind"], string>) {
  return {
    layout,
    day: remembered(spelling(layout, (day: Day) => [dottedDay(day)])),
    word: spelling(layout, (word: string) => [word]),
    kind: spelling(layout, (kind: Receipt["kind"]) => [kinds[kind]]),
    product: spelling(layout, ({sku, name, category}: Product) => [sku, name, category])
  };
}

type Words = ReturnType<typeof words>;

const softwares: Record<TillFile["layout"], Words> = {
  old: words(oldLayout, {sale: "Продажа", refund: "Возврат", void: "Аннулирование"}),
  new: words(newLayout, {sale: "Приход", refund: "Возврат прихода", void: "Аннулирован"})
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
      const isIllegible = slip?.quantity === null;
      const sums = isIllegible ? {set_aside: lines.length} : sumsOf(receipt, lines);
      const software = softwares[file.layout];
      const isOld = file.layout === "old";
      const head = isOld ? oldHead(software, store, receipt) : newHead(software, store, receipt);
      const rows: Cell[][] = [];
      for (const line of lines) {
        const row = itemCells(software, line, rows.length + 1);
        if (!isOld) row.splice(placeOfAmount + 1, 0, taxOf(line));
        rows.push(row);
      }
      if (isIllegible) smudge(rows[0] ?? []);
      spool.addTogether(file.name, software.layout, receipt.at, head, rows, sums);
    }
  };
}

/** The receipt with the quantity that was keyed in at first. */
function wrongly([first, ...others]: readonly Line[], quantity: number): Line[] {
  if (!first) return [];
  const gross = (quantity * first.price) / 1000;
  return [{...first, quantity, net: gross - first.discount - first.paidWithPoints}, ...others];
}

/** Where both softwares print the amount paid, among the columns of an item. */
const placeOfAmount = 6;

/** Prints a letter for the last digit of the amount paid: nobody can read it, and nobody should guess. */
function smudge(row: Cell[]): void {
  row[placeOfAmount] = String(row[placeOfAmount]).replace(/\d(,\d+)$/, "О$1");
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
    sales: receipt.kind === "sale" ? 1 : 0,
    refunds: receipt.kind === "refund" ? 1 : 0,
    lines: lines.length,
    identified: receipt.card ? 1 : 0,
    net_amount: netOf(lines),
    discount_amount: discount,
    points_redeemed: points,
    points_earned: receipt.pointsEarned
  };
}

function oldHead(words: Words, store: string, receipt: Receipt): Cell[] {
  const {id, at, kind, refunds, seller, card, coupon, pointsEarned} = receipt;
  const [place, day, by] = [words.word(store), words.day(dayAt(at)), words.word(seller)];
  return [place, day, clock(at), id, words.kind(kind), refunds, by, card, coupon, pointsEarned];
}

function newHead(words: Words, store: string, receipt: Receipt): Cell[] {
  const {id, at, kind, refunds, seller, card, coupon, pointsEarned} = receipt;
  const moment = `${dottedDay(dayAt(at))} ${clock(at)}:00`;
  const [place, by] = [words.word(store), words.word(seller)];
  return [id, moment, place, by, words.kind(kind), refunds, card, coupon, pointsEarned];
}

/** The columns of an item, as both softwares order them; the new one puts the tax behind the amount. */
function itemCells(words: Words, line: Line, place: number): Cell[] {
  const {product, quantity, price, discount, paidWithPoints, net, unitCost, promotion} = line;
  return [
    place,
    words.product(product),
    quantityText(quantity),
    price,
    discount,
    paidWithPoints,
    amountText(net),
    unitCost,
    promotion
  ];
}

/** The tax inside the money paid. */
function taxOf({net}: Line): string {
  return centsText(Math.round((net * 100 * vatRate) / (100 + vatRate)));
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
function quantityText(thousandths: number): Cell {
  if (thousandths % 1000 === 0) return thousandths / 1000;
  return String(thousandths / 1000).replace(".", ",");
}
