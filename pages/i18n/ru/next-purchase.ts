export const nextPurchase = {
  "What do they buy next?": "Что они купят дальше?",
  "Whoever takes “{item}” takes “{next}” with it in {share} of cases, {times} times as often as others.":
    "Кто берёт «{item}», тот в {share} случаев берёт и «{next}» — в {times} раза чаще остальных.",
  "After “{item}”, the next visit brings “{next}” in {share} of cases, {times} times as often as other visits.":
    "После «{item}» в следующий визит берут «{next}» в {share} случаев — в {times} раза чаще, чем обычно.",
  "No two goods are bought together, or one after the other, more often than by chance.":
    "Никакие два товара не покупают вместе или один за другим чаще, чем это бывает случайно.",
  "Put “{item}” and “{next}” side by side and let the seller name the second.":
    "Поставьте «{item}» и «{next}» рядом, и пусть продавец предлагает второе.",
  "Write of “{next}” to those who bought “{item}” last time.":
    "Напишите о «{next}» тем, кто в прошлый раз купил «{item}».",
  "No receipt says what was bought. Put an export of the till with one line per item into the inbox.":
    "Ни один чек не говорит, что куплено. Положите во входящие выгрузку кассы, где каждый товар — отдельная строка.",
  "No pair is beyond chance yet: each of the two must stand in 20 baskets. More receipts with lines will tell.":
    "Пока ни одна пара не выходит за пределы случайности: каждый из двух товаров должен быть в 20 чеках. Нужно больше чеков со строками.",
  "Look at": "Смотреть по",
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
    "Любимые товары клиент покупает вместе и друг за другом, но это не значит, что одно вызывает другое. Продаёт ли больше предложение второго, скажет только проверка с контрольной группой."
} as const;
