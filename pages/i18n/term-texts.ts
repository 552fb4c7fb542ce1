/** The words of the glossary and what they mean in the other languages, by the English text. */
export const termTexts: Readonly<Record<string, {readonly ru: string; readonly uz: string}>> = {
  Customer: {ru: "Клиент", uz: "Mijoz"},
  "A person known in any source, after records of one person have been joined.": {
    ru: "Человек, известный хотя бы одному источнику; записи одного человека объединены.",
    uz: "Kamida bitta manbaga maʼlum odam; bir odamning yozuvlari birlashtirilgan."
  },
  Member: {ru: "Участник", uz: "Ishtirokchi"},
  "A customer who registered, has an account, or holds a card that is no gift card.": {
    ru: "Клиент, который зарегистрировался, имеет личный кабинет или карту (не подарочную).",
    uz: "Roʻyxatdan oʻtgan, shaxsiy kabineti yoki kartasi (sovgʻa kartasi emas) bor mijoz."
  },
  "Anonymous receipt": {ru: "Анонимный чек", uz: "Egasiz chek"},
  "A receipt that says nothing usable of who bought. It is kept and counted, and is nobody's.": {
    ru: "Чек, по которому нельзя понять, кто покупал. Он хранится и считается, но никому не принадлежит.",
    uz: "Kim xarid qilgani maʼlum boʻlmagan chek. U saqlanadi va sanaladi, ammo hech kimniki emas."
  },
  Receipt: {ru: "Чек", uz: "Chek"},
  "One slip of the till: a sale, a refund or a void.": {
    ru: "Один документ кассы: продажа, возврат или аннулирование.",
    uz: "Kassaning bitta hujjati: savdo, qaytarish yoki bekor qilish."
  },
  Visit: {ru: "Визит", uz: "Tashrif"},
  "All sale receipts of one customer on one business day, whatever the store.": {
    ru: "Все чеки продаж одного клиента за один рабочий день, в каком бы магазине они ни были.",
    uz: "Bir mijozning bir ish kunidagi barcha savdo cheklari, qaysi doʻkonda boʻlishidan qatʼi nazar."
  },
  "Return visit": {ru: "Повторный визит", uz: "Takroriy tashrif"},
  "Any visit after a customer's first.": {
    ru: "Любой визит клиента после первого.",
    uz: "Mijozning birinchisidan keyingi har qanday tashrifi."
  },
  "Business day": {ru: "Рабочий день", uz: "Ish kuni"},
  "The day of the till's clock. A store's day may end after midnight.": {
    ru: "День по часам кассы. День магазина может заканчиваться после полуночи.",
    uz: "Kassa soati boʻyicha kun. Doʻkon kuni yarim tundan keyin tugashi mumkin."
  },
  "Net spend": {ru: "Чистые продажи", uz: "Sof savdo"},
  "Paid after discounts, refunds taken off, without the part paid with points.": {
    ru: "Оплачено после скидок за вычетом возвратов, без части, оплаченной баллами.",
    uz: "Chegirmalardan keyin toʻlangan, qaytarishlar ayirilgan, ball bilan toʻlangan qismsiz."
  },
  "Margin before points": {ru: "Маржа до баллов", uz: "Ballargacha marja"},
  "Net spend, plus the part paid with points, less cost of goods.": {
    ru: "Чистые продажи плюс часть, оплаченная баллами, минус себестоимость.",
    uz: "Sof savdo va ball bilan toʻlangan qism, tannarx ayirilgan."
  },
  "Capture rate": {ru: "Доля чеков известных клиентов", uz: "Tanish mijozlar cheklari ulushi"},
  "The share of receipts on which the till knows the customer. When it moves, visits of known customers move with it.":
    {
      ru: "Доля чеков, в которых касса знает клиента. Когда она меняется, вместе с ней меняется и число визитов известных клиентов.",
      uz: "Kassa mijozni taniydigan cheklar ulushi. U oʻzgarsa, maʼlum mijozlar tashriflari soni ham oʻzgaradi."
    },
  "Start unknown": {ru: "Начало неизвестно", uz: "Boshlanishi nomaʼlum"},
  "A customer who may have come before the receipts begin, so the first visit is not known.": {
    ru: "Клиент, который мог приходить до начала данных, поэтому первый визит неизвестен.",
    uz: "Cheklar boshlanishidan oldin ham kelgan boʻlishi mumkin, shuning uchun birinchi tashrifi nomaʼlum mijoz."
  },
  Cohort: {ru: "Когорта", uz: "Kogorta"},
  "The customers whose first visit fell in one month.": {
    ru: "Клиенты, чей первый визит пришёлся на один месяц.",
    uz: "Birinchi tashrifi bir oyga toʻgʻri kelgan mijozlar."
  },
  Period: {ru: "Период", uz: "Davr"},
  "Months since the cohort's month. 0 is that month itself.": {
    ru: "Сколько месяцев прошло с месяца когорты. 0 — сам этот месяц.",
    uz: "Kogorta oyidan beri oʻtgan oylar. 0 — oʻsha oyning oʻzi."
  },
  "Retention, classic": {ru: "Удержание, классическое", uz: "Saqlanish, klassik"},
  "The share of a cohort with a visit in that very month.": {
    ru: "Доля когорты, у которой был визит именно в этом месяце.",
    uz: "Aynan shu oyda kelgan kogorta aʼzolari ulushi."
  },
  "Retention, rolling": {ru: "Удержание, накопленное", uz: "Saqlanish, toʻplangan"},
  "The share of a cohort with a visit in that month or later. It falls towards the last day by construction.":
    {
      ru: "Доля когорты с визитом в этом месяце или позже. К последнему дню она падает по построению.",
      uz: "Shu oyda yoki keyinroq kelgan kogorta aʼzolari ulushi. Oxirgi kunga yaqin u tabiiy ravishda pasayadi."
    },
  Gap: {ru: "Промежуток", uz: "Oraliq"},
  "Days from one visit day of a customer to the next. The last gap is open: it is at least as long as it is now.":
    {
      ru: "Дни от одного дня визита клиента до следующего. Последний промежуток открыт: он не короче, чем сейчас.",
      uz: "Mijozning bir tashrif kunidan keyingisigacha boʻlgan kunlar. Oxirgi oraliq ochiq: u kamida hozirgicha uzun."
    },
  "Expected gap": {ru: "Ожидаемый промежуток", uz: "Kutilgan oraliq"},
  "How many days a customer usually takes to come again, from their own gaps and, where these are few, from everybody's.":
    {
      ru: "Через сколько дней клиент обычно приходит снова: по его собственным промежуткам, а если их мало — по промежуткам всех.",
      uz: "Mijoz odatda necha kunda yana kelishi: oʻz oraliqlari boʻyicha, ular kam boʻlsa — hammaniki boʻyicha."
    },
  "State of a customer": {ru: "Состояние клиента", uz: "Mijozning holati"},
  "New, regular, late, at risk, lost or back again, by how many expected gaps have passed since the last visit.":
    {
      ru: "Новый, ходит, опаздывает, под угрозой, потерян или вернулся — по тому, сколько ожидаемых промежутков прошло с последнего визита.",
      uz: "Yangi, doimiy, kechikmoqda, xavf ostida, yoʻqotilgan yoki qaytgan — oxirgi tashrifdan beri oʻtgan kutilgan oraliqlar soniga koʻra."
    },
  Churn: {ru: "Отток", uz: "Ketish"},
  "The share of customers not lost at the start of a month who become lost in it.": {
    ru: "Доля клиентов, не потерянных на начало месяца, которые стали потерянными в течение него.",
    uz: "Oy boshida yoʻqotilmagan, oy davomida yoʻqotilgan mijozlar ulushi."
  },
  "Lifetime value": {ru: "Пожизненная ценность", uz: "Mijozning umrlik qiymati"},
  "What a customer has brought in margin so far, and what the visit model expects for the next 12 months.":
    {
      ru: "Сколько маржи клиент уже принёс и сколько модель визитов ожидает за следующие 12 месяцев.",
      uz: "Mijoz hozirgacha keltirgan marja va tashriflar modeli keyingi 12 oyda kutayotgani."
    },
  RFM: {ru: "RFM", uz: "RFM"},
  "Scores from 1 to 5 for how recently, how often and for how much a customer bought in the last year.":
    {
      ru: "Оценки от 1 до 5: насколько недавно, часто и на какую сумму клиент покупал за последний год.",
      uz: "1 dan 5 gacha baholar: mijoz oxirgi yilda qanchalik yaqinda, tez-tez va qancha summaga xarid qilgani."
    },
  Core: {ru: "Ядро", uz: "Oʻzak"},
  "The smallest group of customers that brings half of a year's margin.": {
    ru: "Наименьшая группа клиентов, которая приносит половину маржи за год.",
    uz: "Bir yillik marjaning yarmini keltiradigan eng kichik mijozlar guruhi."
  },
  Touch: {ru: "Касание", uz: "Aloqa"},
  "A message delivered, opened, clicked or answered, for as long as its window lasts.": {
    ru: "Сообщение, которое доставлено, открыто, по которому перешли или на которое ответили, пока действует его окно.",
    uz: "Yetkazilgan, ochilgan, bosilgan yoki javob berilgan xabar, oynasi davom etguncha."
  },
  Window: {ru: "Окно", uz: "Oyna"},
  "How long after an event of a message a visit may still be put down to it; set for each channel and event.":
    {
      ru: "Сколько времени после события сообщения визит ещё можно засчитать ему; задаётся для каждого канала и события.",
      uz: "Xabar hodisasidan keyin tashrif qancha vaqt unga bogʻlanishi; har bir kanal va hodisa uchun belgilanadi."
    },
  Credited: {ru: "Засчитанный визит", uz: "Xabarga yozilgan tashrif"},
  "A return visit put down to the last message whose window was open. It does not say who would have come anyway.":
    {
      ru: "Повторный визит, засчитанный последнему сообщению с открытым окном. Это не говорит о том, кто пришёл бы и так.",
      uz: "Oynasi ochiq boʻlgan oxirgi xabarga yozilgan takroriy tashrif. Bu kim baribir kelishini aytmaydi."
    },
  "Control group": {ru: "Контрольная группа", uz: "Nazorat guruhi"},
  "Customers drawn by lot who were not written to. Only they show who would have come anyway.": {
    ru: "Случайно выбранные клиенты, которым не писали. Только они показывают, кто пришёл бы и так.",
    uz: "Qurʼa bilan tanlangan, xabar yuborilmagan mijozlar. Kim baribir kelishini faqat ular koʻrsatadi."
  },
  "95% interval": {ru: "95-процентный интервал", uz: "95 foizlik oraliq"},
  "The range in which the true value lies in 95 of 100 such cases. The fewer the cases, the wider it is.":
    {
      ru: "Границы, в которых истинное значение лежит в 95 таких случаях из 100. Чем меньше наблюдений, тем они шире.",
      uz: "Shunday 100 holatdan 95 tasida haqiqiy qiymat yotadigan oraliq. Kuzatuv qancha kam boʻlsa, u shuncha keng."
    },
  "Not randomised": {ru: "Отбор не случайный", uz: "Tasodifiy tanlov emas"},
  "The groups were not drawn by lot, so they may differ in other ways than in what was done.": {
    ru: "Группы выбраны не случайно, поэтому могут отличаться не только тем, что с ними делали.",
    uz: "Guruhlar tasodifan tanlanmagan, shuning uchun ular boshqa jihatlar bilan ham farq qilishi mumkin."
  },
  "Hidden group": {ru: "Скрытая группа", uz: "Yashirilgan guruh"},
  "A group of so few people that its numbers would say something of a single person.": {
    ru: "Группа, в которой так мало людей, что числа рассказали бы об отдельном человеке.",
    uz: "Odamlari shunchalik kam guruhki, raqamlari bitta odam haqida gapirib qoʻygan boʻlardi."
  },
  "As-of day": {ru: "День данных", uz: "Maʼlumot kuni"},
  "The day that all numbers speak of. Later events are hidden, later corrections are not.": {
    ru: "День, на который говорят все числа. Более поздние события скрыты, более поздние исправления — нет.",
    uz: "Barcha raqamlar shu kun holatini aytadi. Keyingi hodisalar yashirilgan, keyingi tuzatishlar — yoʻq."
  },
  Load: {ru: "Загрузка", uz: "Yuklash"},
  "One file under one declaration. Newer means exported later, never loaded later.": {
    ru: "Один файл по одному описанию. Новее — значит позже выгружен, а не позже загружен.",
    uz: "Bitta tavsif boʻyicha bitta fayl. Yangiroq — keyinroq eksport qilingan, keyinroq yuklangan emas."
  },
  "Set aside": {ru: "Отложено", uz: "Chetga olingan"},
  "A row that could not be read as it was meant. It is kept with its file, its line and the reason, and counts nowhere.":
    {
      ru: "Строка, которую не удалось прочитать как задумано. Она хранится с файлом, номером строки и причиной и нигде не считается.",
      uz: "Moʻljallangandek oʻqib boʻlmagan qator. U fayli, qator raqami va sababi bilan saqlanadi, hech qayerda sanalmaydi."
    },
  Skipped: {ru: "Пропущено", uz: "Oʻtkazib yuborilgan"},
  "A row that holds no record: a title, a total, a repeated header, a blank line.": {
    ru: "Строка, в которой нет записи: заголовок, итог, повтор шапки, пустая строка.",
    uz: "Yozuvi yoʻq qator: sarlavha, jami, takrorlangan sarlavha satri, boʻsh qator."
  },
  Check: {ru: "Проверка", uz: "Tekshiruv"},
  "A rule that the rows of a table must keep. A failed one that would make a number wrong keeps the old numbers in place.":
    {
      ru: "Правило, которому должны отвечать строки таблицы. Если нарушение сделало бы число неверным, остаются прежние числа.",
      uz: "Jadval qatorlari rioya qilishi kerak boʻlgan qoida. Buzilishi raqamni xato qiladigan boʻlsa, eski raqamlar qoladi."
    }
};
