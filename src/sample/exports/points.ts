import type {PointsEntry} from "../journal.js";
import type {Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {dayAt} from "../time/days.js";
import {remembered} from "../time/remembered.js";
import {addOne} from "../tally.js";
import {clock, dottedDay, isoDay} from "../time/spelling.js";

/** The points module of the till: one row per entry, one file a year. */
const layout: Layout = {
  encoding: "windows-1251",
  newline: "\r\n",
  delimiter: ";",
  header: [
    "Операция",
    "Карта",
    "Дата",
    "Вид",
    "Баллы",
    "Чек",
    "Кампания",
    "Действуют до",
    "Отменяет"
  ]
};

const kinds = {
  earn: "Начисление",
  bonus: "Бонус",
  redeem: "Списание",
  expire: "Сгорание",
  reverse: "Возврат",
  opening: "Остаток"
};

export function exportPoints(spool: Spool): (entry: PointsEntry) => void {
  const fileOf = remembered((day) => spool.file(`points_${isoDay(day).slice(0, 4)}.csv`, layout));
  return (entry) => {
    const day = dayAt(entry.at);
    const row = [
      entry.id,
      entry.card,
      [dottedDay(day), " ", clock(entry.at)],
      kinds[entry.kind],
      entry.points,
      entry.receipt,
      entry.campaign,
      entry.expiresOn === null ? null : dottedDay(entry.expiresOn),
      entry.reverses
    ];
    addOne(fileOf(day).add(entry.at, row), "points", entry.points);
  };
}
