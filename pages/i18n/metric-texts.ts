/** The registry's names, formulas and caveats in the other languages, by the English text. */
export const metricTexts: Readonly<Record<string, {readonly ru: string; readonly uz: string}>> = {
  "Net spend": {ru: "Чистые продажи", uz: "Sof savdo"},
  "Paid after discounts and refunds, without the part paid with points, tax as in the source; anonymous receipts included.":
    {
      ru: "Оплачено после скидок и возвратов, без части, оплаченной баллами, налог — как в источнике; с анонимными чеками.",
      uz: "Chegirma va qaytarishlardan keyin toʻlangan, ball bilan toʻlangan qismsiz, soliq manbadagidek; egasiz cheklar bilan."
    },
  "A refund of a known sale counts in the month of the sale, so months differ from the till's own report.":
    {
      ru: "Возврат известной покупки относится к месяцу покупки, поэтому месяцы отличаются от отчёта кассы.",
      uz: "Maʼlum xaridning qaytarilishi xarid oyida hisoblanadi, shuning uchun oylar kassa hisobotidan farq qiladi."
    },
  "Part in the change of sales": {
    ru: "Часть изменения продаж",
    uz: "Savdo oʻzgarishidagi ulush"
  },
  "What one reason adds to or takes from net spend against the earlier month, on equal numbers of days; all parts together are the change.":
    {
      ru: "Сколько одна причина прибавила к чистым продажам или отняла у них против прежнего месяца за равное число дней; все части вместе дают изменение.",
      uz: "Bitta sabab oldingi oyga nisbatan sof savdoga teng kunlar ichida qancha qoʻshgan yoki undan qancha olgan; barcha qismlar birga oʻzgarishni beradi."
    },
  "Says whose money moved, not why they acted so.": {
    ru: "Говорит, чьи деньги изменились, а не почему люди так поступили.",
    uz: "Kimning puli oʻzgarganini aytadi, odamlar nega bunday qilganini emas."
  },
  "Receipts against usual": {ru: "Чеки против обычного", uz: "Odatdagiga nisbatan cheklar"},
  "Of a weekday: receipts ÷ those of the mean open day of its week; of an hour: ÷ those of the mean open hour; of a month: ÷ those of the mean open day of the year around it; of an event: ÷ those of ordinary days of the same weekday near it.":
    {
      ru: "День недели: чеки ÷ чеки среднего рабочего дня той же недели; час: ÷ среднего часа работы; месяц: ÷ среднего рабочего дня года вокруг него; событие: ÷ обычных дней того же дня недели рядом.",
      uz: "Hafta kuni: cheklar ÷ oʻsha haftaning oʻrtacha ish kuni cheklari; soat: ÷ oʻrtacha ish soati; oy: ÷ atrofidagi yilning oʻrtacha ish kuni; voqea: ÷ yaqin oradagi oʻsha hafta kunining oddiy kunlari."
    },
  "What moved receipts on those days for other reasons is in it, too.": {
    ru: "Сюда входит и то, что двигало чеки в эти дни по другим причинам.",
    uz: "Oʻsha kunlari cheklarni boshqa sabablar bilan oʻzgartirgan narsalar ham ichida."
  },
  Expected: {ru: "Ожидается", uz: "Kutilmoqda"},
  "Exponential smoothing with a damped trend and a weekly season, or the same weekday of the last week, whichever did better before; days of events with the effect that they had.":
    {
      ru: "Экспоненциальное сглаживание с затухающим трендом и недельным сезоном или тот же день прошлой недели — что раньше ошибалось меньше; дни событий — с тем влиянием, какое они имели.",
      uz: "Soʻnuvchi trend va haftalik mavsumli eksponensial silliqlash yoki oʻtgan haftaning oʻsha kuni — avval qaysi biri kamroq xato qilgan boʻlsa; voqea kunlari avvalgi taʼsiri bilan."
    },
  "No season of the year and no growth of prices is foreseen.": {
    ru: "Сезон года и рост цен не предсказываются.",
    uz: "Yil mavsumi va narxlar oʻsishi bashorat qilinmaydi."
  },
  "Error of the forecast (MASE)": {ru: "Ошибка прогноза (MASE)", uz: "Bashorat xatosi (MASE)"},
  "Mean absolute error of forecasts of four weeks, made every four weeks from what was known then ÷ that of taking the value of a week ago.":
    {
      ru: "Средняя абсолютная ошибка прогнозов на четыре недели, сделанных каждые четыре недели по известному тогда ÷ ошибка значения недельной давности.",
      uz: "Har toʻrt haftada oʻsha paytda maʼlum boʻlganlar asosida qilingan toʻrt haftalik bashoratlarning oʻrtacha mutlaq xatosi ÷ bir hafta oldingi qiymatni olish xatosi."
    },
  "Days within the band": {ru: "Дни внутри полосы", uz: "Yoʻlak ichidagi kunlar"},
  "Days of those forecasts that fell within their 80 % band ÷ all their days.": {
    ru: "Дни этих прогнозов, попавшие в их 80-процентную полосу ÷ все их дни.",
    uz: "Shu bashoratlarning 80 foizlik yoʻlagiga tushgan kunlari ÷ barcha kunlari."
  },
  "Well below 80 % the band is too narrow, well above it too wide.": {
    ru: "Намного ниже 80 % — полоса слишком узкая, намного выше — слишком широкая.",
    uz: "80 foizdan ancha past boʻlsa yoʻlak juda tor, ancha yuqori boʻlsa juda keng."
  },
  "Customers of the segment": {ru: "Клиенты сегмента", uz: "Segment mijozlari"},
  "Customers with a visit whose scores of recency, visits and spend put them there.": {
    ru: "Клиенты с визитом, которых туда ставят баллы давности, визитов и трат.",
    uz: "Tashrifi bor va yaqinlik, tashriflar va xarajat ballari shu yerga qoʻygan mijozlar."
  },
  "Share of the margin": {ru: "Доля маржи", uz: "Marjadagi ulush"},
  "Margin before points of the segment over the look-back ÷ that of all customers.": {
    ru: "Маржа до баллов сегмента за период обзора ÷ маржа всех клиентов.",
    uz: "Segmentning koʻrib chiqish davridagi ballargacha marjasi ÷ barcha mijozlarniki."
  },
  "Customers of the group": {ru: "Клиенты группы", uz: "Guruh mijozlari"},
  "Customers known in any source, with this value in a customer list.": {
    ru: "Клиенты, известные любому источнику, с этим значением в списке клиентов.",
    uz: "Istalgan manbada maʼlum, mijozlar roʻyxatida shu qiymati bor mijozlar."
  },
  "Those of whom it is not known are a group of their own.": {
    ru: "Те, о ком это неизвестно, — отдельная группа.",
    uz: "Bu maʼlum boʻlmaganlar alohida guruh."
  },
  "Share of sales to known customers": {
    ru: "Доля продаж известным клиентам",
    uz: "Tanish mijozlarga savdodagi ulush"
  },
  "Net spend of the group over the look-back ÷ that of all known customers.": {
    ru: "Чистые продажи группы за период обзора ÷ продажи всем известным клиентам.",
    uz: "Guruhning koʻrib chiqish davridagi sof savdosi ÷ barcha tanish mijozlarniki."
  },
  "Came again within 90 days": {ru: "Пришли снова за 90 дней", uz: "90 kun ichida yana keldi"},
  "Newcomers with a second visit within 90 days ÷ newcomers whose first visit is 90 days ago or more.":
    {
      ru: "Новички со вторым визитом за 90 дней ÷ новички, чей первый визит был 90 дней назад или раньше.",
      uz: "90 kun ichida ikkinchi marta kelgan yangilar ÷ birinchi tashrifi 90 kun va undan oldin boʻlgan yangilar."
    },
  "Cost of a new customer": {ru: "Цена нового клиента", uz: "Yangi mijoz narxi"},
  "Costs of acquisition, and campaigns and messages of welcome ÷ customers whose first visit fell into the same months; of a channel or campaign the costs that name it, and its newcomers' share of the welcome.":
    {
      ru: "Расходы на привлечение, приветственные кампании и сообщения ÷ клиенты, чей первый визит пришёлся на те же месяцы; для канала или кампании — расходы с их названием и доля их новичков в расходах на встречу.",
      uz: "Jalb qilish xarajatlari, kutib olish kampaniya va xabarlari ÷ birinchi tashrifi oʻsha oylarga toʻgʻri kelgan mijozlar; kanal yoki kampaniya uchun — uning nomi bor xarajatlar va yangi mijozlarining kutib olish xarajatlaridagi ulushi."
    },
  "Staff, platform and gifts are nobody's; who came by it might have come without it.": {
    ru: "Персонал, платформа и подарки не считаются; пришедшие по каналу могли прийти и без него.",
    uz: "Xodimlar, platforma va sovgʻalar hisobga kirmaydi; kanal orqali kelganlar usiz ham kelishi mumkin edi."
  },
  "Buy it within 90 days": {ru: "Берут за 90 дней", uz: "90 kunda oladi"},
  "Of the customers with a first purchase of the one who had not bought the other: those who buy it within 90 days, whoever was not watched so long being counted as open (Kaplan–Meier).":
    {
      ru: "Среди клиентов с первой покупкой одного, не покупавших другое: те, кто берёт его за 90 дней; за кем наблюдали меньше, считаются открытыми (Каплан — Мейер).",
      uz: "Birini ilk bor olgan, boshqasini olmagan mijozlar orasida uni 90 kunda olganlar; kamroq kuzatilganlar ochiq deb olinadi (Kaplan — Meyer)."
    },
  "Days until bought again": {ru: "Дней до новой покупки", uz: "Qayta xaridgacha kunlar"},
  "Days by which half of the purchases are followed by the customer's next one of the same good; the last one is open (Kaplan–Meier).":
    {
      ru: "Дни, за которые за половиной покупок следует следующая покупка того же товара тем же клиентом; последняя открыта (Каплан — Мейер).",
      uz: "Xaridlarning yarmidan keyin mijoz oʻsha mahsulotni yana oladigan kunlar; oxirgisi ochiq (Kaplan — Meyer)."
    },
  "Baskets with both": {ru: "Корзины с обоими", uz: "Ikkalasi bor savatlar"},
  "Sale receipts with both goods, anonymous ones included.": {
    ru: "Чеки продаж с обоими товарами, включая анонимные.",
    uz: "Ikkala mahsulot bor savdo cheklari, egasizlari ham."
  },
  "Share of baskets that have the second, too": {
    ru: "Доля корзин, где есть и второе",
    uz: "Ikkinchisi ham bor savatlar ulushi"
  },
  "Baskets with both ÷ baskets with the first.": {
    ru: "Корзины с обоими ÷ корзины с первым.",
    uz: "Ikkalasi bor savatlar ÷ birinchisi bor savatlar."
  },
  "Goods that one person likes meet often; that says nothing of whether an offer of the second sells more.":
    {
      ru: "Любимые товары одного человека встречаются часто; это не говорит, продаст ли больше предложение второго.",
      uz: "Bir odam yoqtirgan mahsulotlar tez-tez birga uchraydi; bu ikkinchisini taklif qilish savdoni oshirishini bildirmaydi."
    },
  "Times as often in one basket": {
    ru: "Во сколько раз чаще в одной корзине",
    uz: "Bitta savatda necha marta koʻproq"
  },
  "Share of the first's baskets that have the second ÷ share of all baskets that have it. Shown where Fisher's or the chi-square test, after Benjamini and Hochberg over all pairs, leaves at most one false claim in twenty.":
    {
      ru: "Доля корзин первого, где есть второе ÷ доля всех корзин с ним. Показано, где критерий Фишера или хи-квадрат с поправкой Бенджамини — Хохберга по всем парам допускает не более одного ложного утверждения из двадцати.",
      uz: "Birinchisi bor savatlarda ikkinchisining ulushi ÷ uning barcha savatlardagi ulushi. Fisher yoki xi-kvadrat mezoni barcha juftliklar boʻyicha Benjamini — Hochberg tuzatishi bilan yigirmatadan koʻpi bilan bitta xato daʼvoga yoʻl qoʻysa, koʻrsatiladi."
    },
  "Share of next visits that have the second": {
    ru: "Доля следующих визитов со вторым",
    uz: "Ikkinchisi bor keyingi tashriflar ulushi"
  },
  "Visits with the first whose next visit of the same customer has the second ÷ visits with the first that another one follows.":
    {
      ru: "Визиты с первым, где в следующий визит того же клиента есть второе ÷ визиты с первым, за которыми был ещё один.",
      uz: "Birinchisi bor va oʻsha mijozning keyingi tashrifida ikkinchisi bor tashriflar ÷ birinchisi bor va ortidan yana tashrif boʻlganlar."
    },
  "Times as often on the next visit": {
    ru: "Во сколько раз чаще в следующий визит",
    uz: "Keyingi tashrifda necha marta koʻproq"
  },
  "Share of next visits that have the second ÷ share of all visits after another that have it.": {
    ru: "Доля следующих визитов со вторым ÷ доля всех повторных визитов с ним.",
    uz: "Keyingi tashriflarda ikkinchisining ulushi ÷ uning barcha takroriy tashriflardagi ulushi."
  },
  "Visits of one customer count as independent, so the test is a little too sure.": {
    ru: "Визиты одного клиента считаются независимыми, поэтому проверка немного увереннее, чем следует.",
    uz: "Bir mijozning tashriflari mustaqil deb olinadi, shuning uchun sinov biroz ortiqcha ishonchli."
  },
  "Margin before points": {ru: "Маржа до баллов", uz: "Ballargacha marja"},
  "Net spend plus the part paid with points, without VAT where prices hold it, less cost of goods: unit cost, else the margin of the category, else the default margin.":
    {
      ru: "Чистые продажи плюс оплаченное баллами, без НДС, если он есть в ценах, минус себестоимость: цена закупки, иначе маржа категории, иначе маржа по умолчанию.",
      uz: "Sof savdo plyus ball bilan toʻlangani, narxlarda QQS boʻlsa, usiz, minus tannarx: birlik tannarxi, boʻlmasa toifa marjasi, boʻlmasa standart marja."
    },
  "Estimated wherever no unit cost is known. The part paid with points is left out where the settings do not say what a point is worth; sales and costs are compared as exported where they do not say whether prices hold VAT.":
    {
      ru: "Оценка там, где цена закупки неизвестна. Оплаченное баллами не входит, если в настройках не сказано, сколько стоит балл; продажи и себестоимость сравниваются как выгружены, если не сказано, входит ли НДС в цены.",
      uz: "Birlik tannarxi nomaʼlum boʻlsa, taxminiy. Sozlamalarda ball qiymati aytilmagan boʻlsa, ball bilan toʻlangani kirmaydi; narxlarga QQS kirishi aytilmagan boʻlsa, savdo va tannarx yuklangan holicha solishtiriladi."
    },
  Receipts: {ru: "Чеки", uz: "Cheklar"},
  "Sale receipts, anonymous ones included; refunds and voids left out.": {
    ru: "Чеки продаж, включая анонимные; без возвратов и аннулирований.",
    uz: "Savdo cheklari, egasizlari ham; qaytarish va bekor qilinganlarsiz."
  },
  "Average receipt": {ru: "Средний чек", uz: "Oʻrtacha chek"},
  "Net spend ÷ sale receipts.": {
    ru: "Чистые продажи ÷ чеки продаж.",
    uz: "Sof savdo ÷ savdo cheklari."
  },
  Visits: {ru: "Визиты", uz: "Tashriflar"},
  "Business days on which a known customer bought, each customer and day once.": {
    ru: "Дни, в которые известный клиент покупал; каждый клиент и день один раз.",
    uz: "Tanish mijoz xarid qilgan kunlar; har bir mijoz va kun bir marta."
  },
  "Anonymous receipts make no visits, so a lost habit of showing the card looks like fewer visits.":
    {
      ru: "Анонимные чеки не дают визитов, поэтому забытая привычка показывать карту выглядит как меньшее число визитов.",
      uz: "Egasiz cheklar tashrif hisoblanmaydi, shuning uchun karta koʻrsatish odati yoʻqolsa, tashriflar kamaygandek koʻrinadi."
    },
  "Return visits": {ru: "Повторные визиты", uz: "Takroriy tashriflar"},
  "Visits after a customer's first.": {
    ru: "Визиты клиента после первого.",
    uz: "Mijozning birinchisidan keyingi tashriflari."
  },
  Members: {ru: "Участники", uz: "Ishtirokchilar"},
  "Customers registered, with an account, or with a card that is no gift card, by the end of the month.":
    {
      ru: "Клиенты с регистрацией, личным кабинетом или картой (не подарочной) к концу месяца.",
      uz: "Oy oxirigacha roʻyxatdan oʻtgan, shaxsiy kabineti yoki kartasi (sovgʻa kartasi emas) bor mijozlar."
    },
  "Active members": {ru: "Активные участники", uz: "Faol ishtirokchilar"},
  "Members with a visit in the month.": {
    ru: "Участники с визитом в месяце.",
    uz: "Oyda tashrifi boʻlgan ishtirokchilar."
  },
  "Active customers": {ru: "Активные клиенты", uz: "Faol mijozlar"},
  "Customers with a visit in the month.": {
    ru: "Клиенты с визитом в месяце.",
    uz: "Oyda tashrifi boʻlgan mijozlar."
  },
  "New customers": {ru: "Новые клиенты", uz: "Yangi mijozlar"},
  "Customers whose first visit fell in the month, without those whose start is unknown.": {
    ru: "Клиенты с первым визитом в месяце, кроме тех, чьё начало неизвестно.",
    uz: "Birinchi tashrifi shu oyga tushgan mijozlar, boshlanishi nomaʼlumlarsiz."
  },
  "Nobody is new in the first 90 days of receipts unless the data begin at the opening.": {
    ru: "В первые 90 дней чеков новых нет, если данные не начинаются с открытия.",
    uz: "Maʼlumotlar ochilishdan boshlanmasa, cheklarning dastlabki 90 kunida hech kim yangi emas."
  },
  "Capture rate": {ru: "Доля чеков известных клиентов", uz: "Tanish mijozlar cheklari ulushi"},
  "Sale receipts with a known customer ÷ all sale receipts.": {
    ru: "Чеки продаж известных клиентов ÷ все чеки продаж.",
    uz: "Tanish mijozli savdo cheklari ÷ barcha savdo cheklari."
  },
  "Member share": {ru: "Доля участников", uz: "Ishtirokchilar ulushi"},
  "Net spend of members ÷ all net spend.": {
    ru: "Чистые продажи участников ÷ все чистые продажи.",
    uz: "Ishtirokchilarning sof savdosi ÷ barcha sof savdo."
  },
  "Members chose to join, so their share does not say what the programme caused.": {
    ru: "Участники вступили сами, поэтому их доля не говорит, что вызвано программой.",
    uz: "Ishtirokchilar oʻzlari qoʻshilgan, shuning uchun ularning ulushi dastur taʼsirini bildirmaydi."
  },
  "Member share of receipts": {
    ru: "Доля участников в чеках",
    uz: "Cheklarda ishtirokchilar ulushi"
  },
  "Sale receipts of members ÷ all sale receipts.": {
    ru: "Чеки продаж участников ÷ все чеки продаж.",
    uz: "Ishtirokchilarning savdo cheklari ÷ barcha savdo cheklari."
  },
  "Visits per member per 30 days": {
    ru: "Визиты на участника за 30 дней",
    uz: "Har bir ishtirokchiga 30 kunda tashriflar"
  },
  "Visits of members ÷ members ÷ observed days × 30.": {
    ru: "Визиты участников ÷ участники ÷ дни наблюдения × 30.",
    uz: "Ishtirokchilar tashriflari ÷ ishtirokchilar ÷ kuzatilgan kunlar × 30."
  },
  "Members who never come count too, so it can fall below 1.": {
    ru: "Участники, которые не приходят, тоже считаются, поэтому может быть меньше 1.",
    uz: "Hech kelmagan ishtirokchilar ham hisobga olinadi, shuning uchun 1 dan kam boʻlishi mumkin."
  },
  "Points earned": {ru: "Начисленные баллы", uz: "Berilgan ballar"},
  "Points granted on receipts; bonuses outside receipts are not in it.": {
    ru: "Баллы, начисленные по чекам; бонусы вне чеков не входят.",
    uz: "Cheklar boʻyicha berilgan ballar; cheksiz bonuslar kirmaydi."
  },
  "Points redeemed": {ru: "Потраченные баллы", uz: "Sarflangan ballar"},
  "Points paid with on receipts.": {
    ru: "Баллы, которыми платили по чекам.",
    uz: "Cheklarda toʻlangan ballar."
  },
  "Customers in the cohort": {ru: "Клиенты когорты", uz: "Kogortadagi mijozlar"},
  "Customers whose first visit fell in the month.": {
    ru: "Клиенты, чей первый визит пришёлся на месяц.",
    uz: "Birinchi tashrifi shu oyga tushgan mijozlar."
  },
  "Came in that month": {ru: "Пришли в этом месяце", uz: "Oʻsha oyda keldi"},
  "Customers of the cohort with a visit in the period ÷ customers of the cohort.": {
    ru: "Клиенты когорты с визитом в периоде ÷ клиенты когорты.",
    uz: "Davrda tashrifi boʻlgan kogorta mijozlari ÷ kogorta mijozlari."
  },
  "Empty until the period is observed to its end; a fall in the capture rate lowers it too.": {
    ru: "Пусто, пока период не закончился; падение доли чеков известных клиентов тоже её снижает.",
    uz: "Davr oxirigacha kuzatilmaguncha boʻsh; tanish mijozlar cheklari ulushi tushsa, bu ham tushadi."
  },
  "Came in that month or later": {
    ru: "Пришли в этом месяце или позже",
    uz: "Oʻsha oyda yoki keyin keldi"
  },
  "Customers of the cohort with a visit in the period or later ÷ customers of the cohort.": {
    ru: "Клиенты когорты с визитом в периоде или позже ÷ клиенты когорты.",
    uz: "Davrda yoki keyin tashrifi boʻlgan kogorta mijozlari ÷ kogorta mijozlari."
  },
  "Falls toward the as-of day by construction, because late comers have not come yet.": {
    ru: "К концу данных снижается по построению: поздние гости ещё не пришли.",
    uz: "Oxirgi kunga yaqin oʻz-oʻzidan tushadi, chunki kech keladiganlar hali kelmagan."
  },
  "Net spend of the cohort": {ru: "Чистые продажи когорты", uz: "Kogortaning sof savdosi"},
  "Net spend of the cohort's customers in the period, refunds without a known sale included.": {
    ru: "Чистые продажи клиентам когорты в периоде, с возвратами без известной покупки.",
    uz: "Kogorta mijozlarining davrdagi sof savdosi, xaridi nomaʼlum qaytarishlar bilan."
  },
  "Discounts given": {ru: "Дано скидок", uz: "Berilgan chegirmalar"},
  "Discounts on the sale receipts of known customers in the look-back.": {
    ru: "Скидки в чеках продаж известных клиентов за период оценки.",
    uz: "Baholash davrida tanish mijozlarning savdo cheklaridagi chegirmalar."
  },
  "Discounts of the margin": {ru: "Доля скидок в марже", uz: "Marjadagi chegirmalar ulushi"},
  "Discounts, without VAT where prices hold it, ÷ margin before points plus discounts.": {
    ru: "Скидки, без НДС, если он есть в ценах, ÷ сумма маржи до баллов и скидок.",
    uz: "Chegirmalar (narxlarda QQS boʻlsa, usiz) ÷ ballargacha marja va chegirmalar yigʻindisi."
  },
  "As if every sale had been made at full price too; how many would have been, only a hold-out tells.":
    {
      ru: "Как если бы все продажи состоялись и по полной цене; сколько состоялось бы, покажет только контрольная группа.",
      uz: "Goʻyo barcha savdo toʻliq narxda ham boʻlgandek; qanchasi boʻlishini faqat nazorat guruhi koʻrsatadi."
    },
  "Discount dependence": {ru: "Зависимость от скидок", uz: "Chegirmaga bogʻliqlik"},
  "Sales bought on promotion ÷ all sales of the customer in the look-back.": {
    ru: "Купленное по акции ÷ все покупки клиента за период оценки.",
    uz: "Aksiyada olingan xaridlar ÷ mijozning baholash davridagi barcha xaridlari."
  },
  "Difference after an offer": {ru: "Разница после предложения", uz: "Taklifdan keyingi farq"},
  "Margin of the four weeks from a message on less that of the four before, less the same of customers in the same state in the same week who came as often and were not written to.":
    {
      ru: "Маржа четырёх недель с сообщения минус маржа четырёх до него, минус то же у клиентов в том же состоянии в ту же неделю, которые ходили так же часто и не получали сообщений.",
      uz: "Xabardan boshlab toʻrt hafta marjasi minus oldingi toʻrt haftaniki, minus oʻsha haftada oʻsha holatda boʻlgan, shuncha tez-tez kelgan va xabar olmagan mijozlarniki."
    },
  "Weak evidence: the recipients were chosen, not drawn by lot.": {
    ru: "Слабое свидетельство: получателей выбирали не случайно.",
    uz: "Zaif dalil: qabul qiluvchilar tasodifan emas, tanlab olingan."
  },
  "Customers in a state": {ru: "Клиенты в состоянии", uz: "Holatdagi mijozlar"},
  "Customers by lifecycle state at the end of the month: how long they have stayed away, in gaps that were to be expected of each.":
    {
      ru: "Клиенты по состоянию на конец месяца: как долго их нет, в промежутках, которых стоило ждать от каждого.",
      uz: "Oy oxiridagi holati boʻyicha mijozlar: qancha vaqtdan beri kelmagani, har biridan kutilgan oraliqlarda."
    },
  "Customers who moved between states": {
    ru: "Клиенты, сменившие состояние",
    uz: "Holati oʻzgargan mijozlar"
  },
  "Customers by their state at the end of the month before and at the end of the month; who came and went within the month is seen as at its end.":
    {
      ru: "Клиенты по состоянию на конец прошлого и на конец этого месяца; кто сменил состояние несколько раз, виден таким, каким стал к концу.",
      uz: "Oldingi oy va shu oy oxiridagi holati boʻyicha mijozlar; oy ichida bir necha marta oʻzgarganlar oy oxiridagi holatida koʻrinadi."
    },
  "Value at stake": {ru: "Под угрозой", uz: "Xavf ostidagi pul"},
  "Margin of the next 12 months if surely still a customer × the chance of being none any more; without a visit model, all that is still expected.":
    {
      ru: "Маржа следующих 12 месяцев, если это точно ещё клиент, × вероятность, что уже нет; без модели визитов — всё, что ещё ожидается.",
      uz: "Hali aniq mijoz boʻlsa, keyingi 12 oy marjasi × endi mijoz emasligi ehtimoli; tashriflar modeli boʻlmasa — hali kutilayotgan hammasi."
    },
  "What a call could save at most; how many a call wins back is told only by a test.": {
    ru: "Это самое большее, что может спасти звонок; скольких он вернёт, покажет только проверка с контрольной группой.",
    uz: "Bu qoʻngʻiroq eng koʻpi bilan saqlab qoladigan pul; nechtasi qaytishini faqat nazorat guruhli sinov koʻrsatadi."
  },
  "Customers who became lost": {ru: "Потерянные клиенты", uz: "Yoʻqotilgan mijozlar"},
  "Customers who had come before the month, were not lost at its start and became lost in it.": {
    ru: "Клиенты, приходившие до месяца, не потерянные к его началу и потерянные за месяц.",
    uz: "Oydan oldin kelgan, oy boshida yoʻqotilmagan va oy ichida yoʻqotilgan mijozlar."
  },
  "Churn rate": {ru: "Отток", uz: "Mijozlar ketishi"},
  "Customers who became lost in the month ÷ customers who were not lost at its start.": {
    ru: "Потерянные за месяц ÷ клиенты, не потерянные к его началу.",
    uz: "Oy ichida yoʻqotilganlar ÷ oy boshida yoʻqotilmagan mijozlar."
  },
  "No verdict where the capture rate moved by more than 5 points: who stops showing the card looks lost.":
    {
      ru: "Без вывода, если доля чеков с известным клиентом изменилась больше чем на 5 пунктов: кто перестал показывать карту, выглядит потерянным.",
      uz: "Mijozi maʼlum cheklar ulushi 5 banddan koʻp oʻzgarsa, xulosa yoʻq: kartasini koʻrsatmay qoʻygan mijoz yoʻqotilgandek koʻrinadi."
    },
  "Win-back rate": {ru: "Доля вернувшихся", uz: "Qaytganlar ulushi"},
  "Customers who became lost in the 12 months to the month's end and have come again by then ÷ all who became lost in them.":
    {
      ru: "Клиенты, потерянные за 12 месяцев до конца месяца и снова пришедшие к этому времени ÷ все потерянные за эти 12 месяцев.",
      uz: "Oy oxirigacha boʻlgan 12 oyda yoʻqotilib, shu vaqtgacha yana kelgan mijozlar ÷ shu 12 oyda yoʻqotilganlarning hammasi."
    },
  "Says who came again, not who came because of a message.": {
    ru: "Говорит, кто пришёл снова, а не кто пришёл из-за сообщения.",
    uz: "Kim yana kelganini aytadi, kim xabar tufayli kelganini emas."
  },
  "False-lost rate": {ru: "Ложные потери", uz: "Yolgʻon yoʻqotishlar"},
  "Losses that a visit followed within 180 days ÷ losses that were watched so long.": {
    ru: "Потери, за которыми в течение 180 дней последовал визит ÷ потери, за которыми наблюдали столько же.",
    uz: "180 kun ichida tashrif boʻlgan yoʻqotishlar ÷ shuncha vaqt kuzatilgan yoʻqotishlar."
  },
  "High where customers are called lost too early for this shop.": {
    ru: "Высока там, где клиентов называют потерянными слишком рано для этого магазина.",
    uz: "Mijozlar bu doʻkon uchun juda erta yoʻqotilgan deyilsa, yuqori boʻladi."
  },
  Sent: {ru: "Отправлено", uz: "Yuborilgan"},
  "Messages sent, one per person.": {
    ru: "Отправленные сообщения, по одному на человека.",
    uz: "Yuborilgan xabarlar, har kishiga bittadan."
  },
  Delivered: {ru: "Доставлено", uz: "Yetkazilgan"},
  "Messages that arrived.": {ru: "Дошедшие сообщения.", uz: "Yetib borgan xabarlar."},
  "Where the source reports no delivery for a campaign and channel, what did not bounce counts as delivered.":
    {
      ru: "Если источник не сообщает о доставке по кампании и каналу, доставленным считается всё, что не вернулось.",
      uz: "Manba kampaniya va kanal boʻyicha yetkazishni bildirmasa, qaytib kelmagan hammasi yetkazilgan hisoblanadi."
    },
  Opened: {ru: "Открыто", uz: "Ochilgan"},
  "Messages that a person opened, clicked or answered; automatic opens left out.": {
    ru: "Сообщения, которые человек открыл, нажал или на которые ответил; без автоматических открытий.",
    uz: "Odam ochgan, bosgan yoki javob bergan xabarlar; avtomatik ochilishlarsiz."
  },
  "Mail programmes hide opens and make up others; clicks and visits are safer.": {
    ru: "Почтовые программы скрывают одни открытия и придумывают другие; переходы и визиты надёжнее.",
    uz: "Pochta dasturlari baʼzi ochilishlarni yashiradi, baʼzilarini oʻylab topadi; oʻtish va tashriflar ishonchliroq."
  },
  Clicked: {ru: "Переходы", uz: "Oʻtishlar"},
  "Messages whose link was followed.": {
    ru: "Сообщения, по ссылке из которых перешли.",
    uz: "Havolasi bosilgan xabarlar."
  },
  "Customers written to": {ru: "Клиенты, которым писали", uz: "Xabar yuborilgan mijozlar"},
  "Different customers that were sent the message.": {
    ru: "Разные клиенты, которым отправили сообщение.",
    uz: "Xabar yuborilgan har xil mijozlar."
  },
  "Customers who redeemed": {ru: "Клиенты, погасившие купон", uz: "Kupon ishlatgan mijozlar"},
  "Different customers who were sent the campaign and redeemed a coupon of it.": {
    ru: "Разные клиенты, которым отправили кампанию и которые погасили её купон.",
    uz: "Kampaniya yuborilgan va uning kuponini ishlatgan har xil mijozlar."
  },
  Redemptions: {ru: "Погашения", uz: "Ishlatishlar"},
  "Coupons of the campaign presented at the till.": {
    ru: "Купоны кампании, предъявленные на кассе.",
    uz: "Kassada koʻrsatilgan kampaniya kuponlari."
  },
  "Customers brought back": {ru: "Вернувшиеся клиенты", uz: "Qaytgan mijozlar"},
  "Different customers with a return visit credited to the message.": {
    ru: "Разные клиенты с повторным визитом, засчитанным сообщению.",
    uz: "Takroriy tashrifi xabarga yozilgan har xil mijozlar."
  },
  "Credit says which message came last, not whether the customer would have come anyway.": {
    ru: "Зачёт говорит, какое сообщение было последним, а не о том, пришёл бы клиент и так.",
    uz: "Hisob qaysi xabar oxirgi ekanini aytadi, mijoz baribir kelarmidi — buni emas."
  },
  "Return visits credited": {
    ru: "Засчитанные повторные визиты",
    uz: "Hisobga olingan takroriy tashriflar"
  },
  "Return visits inside the window of a touch, each credited to the last one.": {
    ru: "Повторные визиты в окне касания, каждый засчитан последнему.",
    uz: "Aloqa oynasidagi takroriy tashriflar, har biri oxirgisiga yozilgan."
  },
  "Net spend credited": {ru: "Засчитанные продажи", uz: "Hisobga olingan savdo"},
  "Net spend of the credited return visits.": {
    ru: "Чистые продажи засчитанных повторных визитов.",
    uz: "Hisobga olingan takroriy tashriflarning sof savdosi."
  },
  "Margin so far": {ru: "Маржа на сегодня", uz: "Hozirgacha marja"},
  "Margin before points of the customer, from the first receipt to the last day.": {
    ru: "Маржа клиента до баллов, от первого чека до последнего дня.",
    uz: "Mijozning ballargacha marjasi, birinchi chekdan oxirgi kungacha."
  },
  "Older customers had more time to bring it: compare only those of equal age.": {
    ru: "У давних клиентов было больше времени: сравнивайте только клиентов одного возраста.",
    uz: "Eski mijozlarda vaqt koʻproq boʻlgan: faqat bir xil muddatlilarni solishtiring."
  },
  "Historic value": {ru: "Ценность на сегодня", uz: "Hozirgacha qiymat"},
  "Margin before points so far − points paid with × what a point was worth on the day − cost of the messages sent to the customer.":
    {
      ru: "Маржа до баллов на сегодня − оплата баллами × цена балла в тот день − стоимость сообщений клиенту.",
      uz: "Hozirgacha ballargacha marja − ballar bilan toʻlov × ballning oʻsha kundagi qiymati − mijozga yuborilgan xabarlar narxi."
    },
  "Older customers had more time to bring it: compare only those of equal age. Messages without a known cost count as free.":
    {
      ru: "У давних клиентов было больше времени: сравнивайте только клиентов одного возраста. Сообщения без известной цены считаются бесплатными.",
      uz: "Eski mijozlarda vaqt koʻproq boʻlgan: faqat bir xil muddatlilarni solishtiring. Narxi nomaʼlum xabarlar bepul hisoblanadi."
    },
  "Visits expected in 12 months": {
    ru: "Ожидаемые визиты за 12 месяцев",
    uz: "12 oyda kutilayotgan tashriflar"
  },
  "What the visit model expects of the customer's visits so far, the chance of having left included.":
    {
      ru: "Чего модель визитов ожидает по визитам клиента до сих пор, с учётом вероятности, что он уже ушёл.",
      uz: "Tashriflar modeli mijozning hozirgacha tashriflaridan kutgani, ketgan boʻlish ehtimoli bilan."
    },
  "It goes on as before: seasons, price changes and campaigns to come are not in it.": {
    ru: "Всё продолжается как прежде: сезоны, изменения цен и будущие кампании не учтены.",
    uz: "Hammasi avvalgidek davom etadi: mavsumlar, narx oʻzgarishi va boʻlajak kampaniyalar hisobga olinmagan."
  },
  "Expected value of 12 months": {
    ru: "Ожидаемая ценность за 12 месяцев",
    uz: "12 oyda kutilayotgan qiymat"
  },
  "Visits expected in each of the next 12 months × margin expected of a visit, each month discounted.":
    {
      ru: "Ожидаемые визиты каждого из следующих 12 месяцев × ожидаемая маржа визита, с дисконтом за месяц.",
      uz: "Keyingi 12 oyning har biridagi kutilayotgan tashriflar × tashrifdan kutilayotgan marja, oyma-oy diskont bilan."
    },
  "Margin before points; what points and messages will cost is not taken off.": {
    ru: "Маржа до баллов; будущие расходы на баллы и сообщения не вычтены.",
    uz: "Ballargacha marja; ball va xabarlarning kelgusi xarajati ayirilmagan."
  },
  "Return visits foreseen": {
    ru: "Прогноз повторных визитов",
    uz: "Bashorat qilingan takroriy tashriflar"
  },
  "Return visits that the model, knowing only what came before the cut, expected of the customers known then.":
    {
      ru: "Повторные визиты, которых модель, зная только данные до даты отсечения, ожидала от известных тогда клиентов.",
      uz: "Model faqat kesish kunigacha boʻlgan maʼlumotni bilib, oʻshanda maʼlum mijozlardan kutgan takroriy tashriflar."
    },
  "Error of the forecast": {ru: "Ошибка прогноза", uz: "Bashorat xatosi"},
  "Return visits foreseen less those made ÷ those made, from the cut to the week's end.": {
    ru: "Прогноз повторных визитов минус факт ÷ факт, от даты отсечения до конца недели.",
    uz: "Bashorat qilingan takroriy tashriflar minus amaldagilari ÷ amaldagilari, kesish kunidan hafta oxirigacha."
  },
  "Came in those 30 days": {ru: "Пришли за эти 30 дней", uz: "Shu 30 kunda keldi"},
  "Customers with a visit in the window of 30 days from their own first visit ÷ customers who were watched to its end.":
    {
      ru: "Клиенты с визитом в окне 30 дней от своего первого визита ÷ клиенты, за которыми наблюдали до его конца.",
      uz: "Oʻz birinchi tashrifidan 30 kunlik oynada tashrifi boʻlgan mijozlar ÷ uning oxirigacha kuzatilgan mijozlar."
    },
  "Margin of a customer from the first visit": {
    ru: "Маржа клиента с первого визита",
    uz: "Mijozning birinchi tashrifdan marjasi"
  },
  "Margin before points of all visits to the window's end ÷ customers who were watched to it.": {
    ru: "Маржа до баллов всех визитов до конца окна ÷ клиенты, за которыми до него наблюдали.",
    uz: "Oyna oxirigacha barcha tashriflarning ballargacha marjasi ÷ ungacha kuzatilgan mijozlar."
  },
  "Later windows rest on fewer, older customers.": {
    ru: "Поздние окна опираются на меньшее число более давних клиентов.",
    uz: "Keyingi oynalar kamroq, eskiroq mijozlarga tayanadi."
  },
  Payback: {ru: "Окупаемость", uz: "Oqlanish"},
  "The first window of 30 days by which the margin of an average newcomer covers the cost of winning one.":
    {
      ru: "Первое окно 30 дней, к концу которого маржа среднего новичка покрывает цену его привлечения.",
      uz: "Oʻrtacha yangi mijozning marjasi uni jalb qilish narxini qoplaydigan birinchi 30 kunlik oyna."
    },
  "Came once more within 90 days": {
    ru: "Пришли ещё раз за 90 дней",
    uz: "90 kun ichida yana keldi"
  },
  "The share of customers with so many visits who make one more within 90 days, those still in time accounted for (Kaplan–Meier).":
    {
      ru: "Доля клиентов со столькими визитами, которые делают ещё один за 90 дней, с учётом тех, у кого срок не вышел (Каплан — Мейер).",
      uz: "Shuncha tashrifi bor mijozlardan 90 kun ichida yana bittasini qiladiganlar ulushi, muddati tugamaganlar hisobga olingan (Kaplan–Meier)."
    },
  "Not yet come again": {ru: "Ещё не пришли снова", uz: "Hali qayta kelmagan"},
  "The share of visits that are followed by another only after so many days, open ones accounted for (Kaplan–Meier).":
    {
      ru: "Доля визитов, за которыми следующий наступает лишь спустя столько дней, с учётом открытых (Каплан — Мейер).",
      uz: "Keyingisi faqat shuncha kundan keyin boʻladigan tashriflar ulushi, ochiqlari hisobga olingan (Kaplan–Meier)."
    },
  "Days by which half have come again": {
    ru: "Дней, за которые вернулась половина",
    uz: "Yarmi qaytgan kunlar"
  },
  "Where the curve of visits not yet followed by another falls to one half.": {
    ru: "Где кривая визитов без следующего опускается до половины.",
    uz: "Keyingisi boʻlmagan tashriflar egri chizigʻi yarmiga tushadigan joy."
  },
  "The median of completed gaps alone is far shorter: the slow have not completed theirs.": {
    ru: "Медиана одних завершённых промежутков намного короче: медлительные свои ещё не завершили.",
    uz: "Faqat tugagan oraliqlar medianasi ancha qisqa: sustlari hali tugatmagan."
  }
};
