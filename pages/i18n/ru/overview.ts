export const overview = {
  "{event} fell into these 4 weeks, not into the same ones a year earlier.":
    "«{event}» пришлось на эти 4 недели, но не на те же недели год назад.",
  "{event} fell into the same 4 weeks a year earlier, not into these.":
    "«{event}» пришлось на те же 4 недели год назад, но не на эти.",
  "Segment today": "Сегмент сегодня",
  "Only customers who are in the segment “{segment}” today, in all stores. The segment was told by these visits, so its past looks better or worse than it was.":
    "Только клиенты, которые сегодня в сегменте «{segment}», во всех магазинах. Сегмент определён по этим же визитам, поэтому его прошлое выглядит лучше или хуже, чем было.",
  "Each card shows the last 4 whole weeks beside the 4 weeks before and the same 4 weeks a year earlier: equal numbers of days and of weekends. Its line is the last 26 weeks.":
    "Каждая карточка сравнивает последние 4 полные недели с предыдущими 4 неделями и с теми же 4 неделями год назад: поровну дней и выходных. Линия — последние 26 недель.",
  Sales: "Продажи",
  "Customers who came": "Пришедшие клиенты",
  "Return visits": "Повторные визиты",
  "First-time customers": "Новые клиенты",
  "Average receipt": "Средний чек",
  "Receipts of known customers": "Чеки известных клиентов",
  "on the 4 weeks before": "к предыдущим 4 неделям",
  "on a year earlier": "к прошлому году",
  "Are sales growing?": "Растут ли продажи?",
  "Paid after discounts and returns, by month.": "Оплачено после скидок и возвратов, по месяцам.",
  "No receipts have been loaded. Put an export of the till into the inbox.":
    "Чеки не загружены. Положите выгрузку кассы в папку inbox.",
  Receipts: "Чеки",
  "Share of known customers in sales": "Доля известных клиентов в продажах",
  "Do more customers come?": "Приходит ли больше клиентов?",
  "Known customers with at least one visit in the month, and those who came for the first time. Who was a customer before the receipts begin is not counted as new.":
    "Известные клиенты хотя бы с одним визитом за месяц и те, кто пришёл впервые. Кто был клиентом до начала чеков, новым не считается.",
  "No customers are known yet. Load an export that says whose receipt it is: a card, a phone or a customer number.":
    "Известных клиентов пока нет. Загрузите выгрузку, где видно, чей это чек: карта, телефон или номер клиента.",
  "All customers who came": "Все пришедшие клиенты",
  "For the first time": "Впервые",
  "Members who came": "Пришедшие участники",
  Members: "Участники",
  "{n} known {n|customer|customers} came, {first} of them for the first time.":
    "{n|Пришёл|Пришли|Пришли} {n} {n|известный клиент|известных клиента|известных клиентов}, из них впервые — {first}.",
  "{n} known {n|customer|customers} came.":
    "{n|Пришёл|Пришли|Пришли} {n} {n|известный клиент|известных клиента|известных клиентов}.",
  "Not known yet: whoever came in the first 90 days of receipts may have come before them.":
    "Пока неизвестно: кто пришёл в первые 90 дней чеков, мог приходить и раньше.",
  "{days} {days|day|days} of receipts brought {sales} from {n} {n|receipt|receipts}.":
    "{days} {days|день|дня|дней} чеков принесли {sales}: {n} {n|чек|чека|чеков}.",
  "The last 4 weeks brought {sales} from {n} {n|receipt|receipts}.":
    "Последние 4 недели принесли {sales}: {n} {n|чек|чека|чеков}.",
  "Sales of the last 4 weeks are level with the 4 weeks before ({sales}).":
    "Продажи за последние 4 недели на уровне предыдущих 4 недель ({sales}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from more receipts ({cause}).":
    "Продажи за последние 4 недели на {change} выше предыдущих 4 недель, в основном потому, что чеков стало больше ({cause}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from larger receipts ({cause}).":
    "Продажи за последние 4 недели на {change} выше предыдущих 4 недель, в основном потому, что вырос средний чек ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from fewer receipts ({cause}).":
    "Продажи за последние 4 недели на {change} ниже предыдущих 4 недель, в основном потому, что чеков стало меньше ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from smaller receipts ({cause}).":
    "Продажи за последние 4 недели на {change} ниже предыдущих 4 недель, в основном потому, что снизился средний чек ({cause}).",
  "The last 3 whole months brought as much as the same months a year before.":
    "Последние 3 полных месяца принесли столько же, сколько те же месяцы год назад.",
  "The last 3 whole months brought {change} more than the same months a year before.":
    "Последние 3 полных месяца принесли на {change} больше, чем те же месяцы год назад.",
  "The last 3 whole months brought {change} less than the same months a year before.":
    "Последние 3 полных месяца принесли на {change} меньше, чем те же месяцы год назад.",
  "That is more than chance allows.": "Это больше, чем допускает случай.",
  "That is within what chance allows.": "Это в пределах случайных колебаний.",
  "{n} known {n|customer|customers} came, none for the first time.":
    "{n|Пришёл|Пришли|Пришли} {n} {n|известный клиент|известных клиента|известных клиентов}, новых среди них нет."
} as const;
