import {enterReceipt} from "../books.js";
import type {Line, Receipt} from "../journal.js";
import {knownFrom} from "../mess/re-exports.js";
import {spelling} from "../output/bytes.js";
import type {Cell, Glued, Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import type {Product} from "../shop/catalogue.js";
import {addOne} from "../tally.js";
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
  const files = tillFiles(world).map((file) => {
    const software = softwares[file.layout];
    return {...file, software, shelf: spool.file(file.name, software.layout)};
  });
  const covering = remembered((day) => files.filter(({from, to}) => day >= from && day <= to));
  return (receipt) => {
    const store = world.store(receipt.store).id;
    const known = knownFrom(store, receipt.at);
    for (const file of covering(dayAt(receipt.at))) {
      if (file.madeAt <= known) continue;
      const slip = receipt.slip && file.madeAt < receipt.slip.until ? receipt.slip : null;
      const lines = slip?.quantity ? wrongly(receipt.lines, slip.quantity) : receipt.lines;
      const isIllegible = slip?.quantity === null;
      const {software, shelf} = file;
      const isOld = file.layout === "old";
      const head = isOld ? oldHead(software, store, receipt) : newHead(software, store, receipt);
      const rows: Cell[][] = [];
      for (const line of lines) {
        const row = itemCells(software, line, rows.length + 1);
        if (!isOld) row.splice(placeOfAmount + 1, 0, taxOf(line));
        rows.push(row);
      }
      if (isIllegible) smudge(rows[0] ?? []);
      const sums = shelf.addTogether(receipt.at, head, rows);
      if (isIllegible) addOne(sums, "set_aside", lines.length);
      else enterReceipt(sums, receipt, lines);
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
  const [amount = 0, decimals = ""] = row[placeOfAmount] as Glued;
  row[placeOfAmount] = [String(amount).slice(0, -1), "О", decimals];
}

function oldHead(words: Words, store: string, receipt: Receipt): Cell[] {
  const {id, at, kind, refunds, seller, card, coupon, pointsEarned} = receipt;
  const [place, day, by] = [words.word(store), words.day(dayAt(at)), words.word(seller)];
  return [place, day, clock(at), id, words.kind(kind), refunds, by, card, coupon, pointsEarned];
}

function newHead(words: Words, store: string, receipt: Receipt): Cell[] {
  const {id, at, kind, refunds, seller, card, coupon, pointsEarned} = receipt;
  const moment = [dottedDay(dayAt(at)), " ", clock(at), ":00"];
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
function taxOf({net}: Line): Cell {
  return centsText(Math.round((net * 100 * vatRate) / (100 + vatRate)));
}

/** Whole UZS with the decimals that the till always prints. */
function amountText(amount: number): Cell {
  return [amount, ",00"];
}

function centsText(hundredths: number): Cell {
  const size = Math.abs(hundredths);
  const whole = Math.floor(size / 100);
  const cents = size - whole * 100;
  return [hundredths < 0 ? "-" : "", whole, cents < 10 ? ",0" : ",", cents];
}

/** Thousandths as the till prints them: 1 or 0,25. */
function quantityText(thousandths: number): Cell {
  if (thousandths % 1000 === 0) return thousandths / 1000;
  return String(thousandths / 1000).replace(".", ",");
}
