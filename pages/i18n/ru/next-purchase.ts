export const nextPurchase = {
  "What do they buy next?": "Что они купят дальше?",
  "Whoever takes “{item}” takes “{next}” with it in {share} of cases, {times} times as often as others.":
    "Кто берёт «{item}», тот в {share} случаев берёт и «{next}» — в {times} {times|раз|раза|раз} чаще остальных.",
  "After “{item}”, the next visit brings “{next}” in {share} of cases, {times} times as often as other visits.":
    "После «{item}» в следующий визит берут «{next}» в {share} случаев — в {times} {times|раз|раза|раз} чаще, чем обычно.",
  "No two goods are bought together, or one after the other, more often than by chance.":
    "Никакие два товара не покупают вместе или один за другим чаще, чем это бывает случайно.",
  "Put “{item}” and “{next}” side by side and let the seller name the second.":
    "Поставьте «{item}» и «{next}» рядом, и пусть продавец предлагает второе.",
  "Write of “{next}” to those who bought “{item}” last time.":
    "Напишите о «{next}» тем, кто в прошлый раз купил «{item}».",
  "No receipt says what was bought. Put an export of the till with one line per item into the inbox.":
    "Ни один чек не говорит, что куплено. Положите в папку inbox выгрузку кассы, где каждый товар — отдельная строка.",
  "No two are found together more often than chance has it; only goods in at least 20 baskets are looked at.":
    "Никакие два не встречаются в одном чеке чаще, чем допускает случай; смотрим только на то, что есть хотя бы в 20 чеках.",
  "Look at": "Показать по",
  Categories: "Категориям",
  Products: "Товарам",
  "by chance": "случайно",
  "What goes into one basket?": "Что кладут в одну корзину?",
  "How many times as often the second is bought where the first is. The pairs that met most often beyond chance.":
    "Во сколько раз чаще второе покупают там, где есть первое. Пары, которые чаще всего встретились сверх случайного.",
  "{share} of {n} {n|basket|baskets}": "{share} из {n} {n|корзины|корзин|корзин}",
  "{n} {n|receipt|receipts} with lines": "{n} {n|чек|чека|чеков} со строками",
  First: "Первое",
  Second: "Второе",
  "Baskets with both": "Корзин с обоими",
  "Share of the first's": "Доля от первого",
  "Times as often": "Во сколько раз чаще",
  "What does the next visit bring?": "Что берут в следующий визит?",
  "How many times as often the second is bought on the visit after one with the first, by the same customer.":
    "Во сколько раз чаще тот же клиент берёт второе в визит, следующий за визитом с первым.",
  "{share} of {n} {n|visit|visits}": "{share} из {n} {n|визита|визитов|визитов}",
  "Visits followed by it": "Визитов, за которыми оно следует",
  "Goods that a customer likes are bought together and one after the other without one causing the other. Only a test with a control group says whether an offer of the second sells more.":
    "Любимые товары клиент покупает вместе и друг за другом, но это не значит, что одно вызывает другое. Продаёт ли больше предложение второго, скажет только проверка с контрольной группой.",
  "{n} {n|customer|customers}, half by day {days}":
    "{n} {n|клиент|клиента|клиентов}, половина — к {days}-му дню",
  "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days, half of them by day {days}: remind them before it.":
    "Кто впервые купил «{item}», в {share} случаев за 90 дней переходит к «{next}», половина из них — за {days} {days|день|дня|дней}: напомните раньше.",
  "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days: remind them of it.":
    "Кто впервые купил «{item}», в {share} случаев за 90 дней переходит к «{next}»: напомните о нём.",
  "What follows a first purchase?": "Что следует за первой покупкой?",
  "Of the customers who first bought the one and never the other: the share that buys the other within 90 days. Shown where it is beyond doubt above the share of all customers.":
    "Среди клиентов, впервые купивших первое и никогда второе: доля тех, кто берёт второе за 90 дней. Показано, где она несомненно выше доли среди всех клиентов.",
  "Buy it within 90 days": "Берут за 90 дней",
  "Of all customers": "Из всех клиентов",
  "Half of them by day": "Половина из них, за дней",
  "To whom can we offer what next?": "Кому что предложить дальше?",
  "Customers of the last 12 months by the one thing that they never bought and that people like them most often go on to buy.":
    "Клиенты последних 12 месяцев по тому, чего они никогда не покупали и к чему чаще всего переходят похожие на них.",
  "To offer": "Предложить",
  "Because they bought": "Потому что купили",
  "When do they need it again?": "Когда им понадобится снова?",
  "Days by which half of the purchases are followed by the next one of the same customer. Those not yet followed count as longer. Remind them when a quarter have come.":
    "Дни, за которые за половиной покупок следует следующая того же клиента. Покупки, за которыми следующей пока не было, считаются более долгими. Напоминайте к сроку, когда пришла четверть.",
  "Nothing is bought again by half of its customers yet. Load a longer history of receipts with lines.":
    "Пока ничего не покупает снова половина его покупателей. Загрузите более длинную историю чеков со строками.",
  "a quarter by day {days}": "четверть — к {days}-му дню",
  Good: "Товар",
  "A quarter by day": "Четверть, за дней",
  "Half by day": "Половина, за дней",
  "Purchases followed": "Покупок с продолжением",
  "Which favourites come and go?": "Какие любимые категории появляются и уходят?",
  "Customers with a category that they take more of than others, three purchases at least in 12 months, and how many of them won or lost it in the last 90 days.":
    "Клиенты с категорией, которую они берут больше других, не меньше трёх покупок за 12 месяцев, и сколько из них приобрели или потеряли её за последние 90 дней.",
  "The category": "Категория",
  "Favourite of": "Скольким нравится",
  "New in 90 days": "Новых за 90 дней",
  "Gone in 90 days": "Ушло за 90 дней"
} as const;
