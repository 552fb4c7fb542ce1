import type {unknown as ru} from "../ru/unknown.js";

export const unknown: Readonly<Record<keyof typeof ru, string>> = {
  "What no export tells yet": "Hali birorta eksport aytmagan narsalar",
  "The most useful first. Any of these may come as a file of its own; data/README.md says how to put it into the inbox.":
    "Avval eng foydalisi. Bularning har biri alohida fayl boʻlib kelishi mumkin; uni inbox papkasiga qanday qoʻyish data/README.md faylida aytilgan.",
  "What is told only in part": "Faqat qisman aytilgan",
  "What is known": "Maʼlum narsalar",
  "Pages that wait for data": "Maʼlumot kutayotgan sahifalar",
  "None: every page has something to show.": "Yoʻq: har bir sahifada koʻrsatadigan narsa bor.",
  "Your exports tell {n} of {all} things that Regulars could use.":
    "Eksportlaringiz Regulars foydalana oladigan {all} narsadan {n} tasini aytadi.",
  "The next one to ask for: {what}": "Keyingi soʻraladigani: {what}",
  "Filled in {share} of the rows: {export}": "Qatorlarning {share} qismida toʻldirilgan: {export}",
  "What the settings do not say": "Sozlamalarda aytilmagan narsalar",
  "Whether your prices hold VAT": "Narxlaringizga QQS kiradimi",
  "Until then margins compare sales and costs as they are exported.":
    "Ungacha marja savdo va tannarxni qanday yuklangan boʻlsa, shundayligicha solishtiradi.",
  "What a point pays at the till": "Ball kassada necha pulga teng",
  "Until then what was paid with points is left out of margins.":
    "Ungacha ball bilan toʻlangani marjaga kirmaydi.",
  "In programme.json:": "programme.json faylida:",
  "Nothing here.": "Bu yerda hech narsa yoʻq.",
  "Ask for:": "Soʻrang:",
  "comes with: {exports}": "quyidagi eksport bilan keladi: {exports}",
  "What was sold": "Nima sotilgani",
  "Sales, visits, who comes back: nearly every page begins with it.":
    "Savdo, tashriflar, kim qaytishi: deyarli har bir sahifa shundan boshlanadi.",
  "The export of receipts from your till.": "Kassangizdan cheklar eksporti.",
  "Whose receipt it is": "Chek kimniki ekani",
  "Who comes back, how often, and what a customer is worth.":
    "Kim, qanchalik tez-tez qaytishi va mijoz qancha turishi.",
  "Receipts with the card, the phone or the customer number on them.":
    "Kartasi, telefoni yoki mijoz raqami bor cheklar.",
  "What was in the basket": "Savatda nima borligi",
  "What is bought together, favourite categories, what they buy next.":
    "Nima birga olinadi, sevimli toifalar, keyin nima olishadi.",
  "The export of receipts line by line: product, quantity, amount.":
    "Cheklarning qatorma-qator eksporti: mahsulot, miqdor, summa.",
  "What you wrote to whom": "Kimga nima yozganingiz",
  "Which message was followed by a visit, and how often you may write.":
    "Qaysi xabardan keyin kelishgani va qanchalik tez-tez yozish mumkinligi.",
  "The list of messages sent from your SMS, e-mail or messenger service, one row per person.":
    "SMS, pochta yoki messenjer xizmatidan yuborilgan xabarlar roʻyxati, har bir odamga bir qator.",
  "Who was left out on purpose": "Kimga ataylab yozilmagani",
  "Who would have come anyway: the only honest measure of a campaign.":
    "Kim baribir kelardi: kampaniyaning yagona halol oʻlchovi.",
  "The list of customers whom you did not write to, drawn by lot before the sending.":
    "Yuborishdan oldin tasodifan tanlanib, xabar yozilmagan mijozlar roʻyxati.",
  "What the goods cost you": "Mol sizga qanchaga tushishi",
  "Margin as it is instead of an estimate: value, discounts and campaigns in real money.":
    "Taxmin oʻrniga haqiqiy marja: qiymat, chegirma va kampaniyalar haqiqiy pulda.",
  "The product list with purchase prices from your stock system.":
    "Ombor dasturidan xarid narxlari bor mahsulotlar roʻyxati.",
  "What kind of goods they are": "Ular qanday mollar",
  "Favourite categories and what leads to a second purchase.":
    "Sevimli toifalar va ikkinchi xaridga nima olib borishi.",
  "The product list with categories.": "Toifalari bor mahsulotlar roʻyxati.",
  "In which store it was sold": "Qaysi doʻkonda sotilgani",
  "Which store grows, and who shops in more than one.":
    "Qaysi doʻkon oʻsmoqda va kim bir nechtasiga boradi.",
  "Receipts with the number of the store.": "Doʻkon raqami bor cheklar.",
  "Who sold it": "Kim sotgani",
  "Who asks for the card, and whose customers come again.":
    "Kim kartani soʻraydi va kimning mijozlari yana keladi.",
  "Receipts with the number of the cashier or seller.": "Kassir yoki sotuvchi raqami bor cheklar.",
  "What was given as a discount": "Qancha chegirma berilgani",
  "Whether discounts earn or eat margin.": "Chegirmalar marja keltiradimi yoki yeydimi.",
  "Receipts with the discount in a column of its own.":
    "Chegirmasi alohida ustunda boʻlgan cheklar.",
  "Points on the receipt": "Chekdagi ballar",
  "What the points cost and whether they bring people back.":
    "Ballar qancha turadi va odamlarni qaytaradimi.",
  "Receipts with points given and points paid with.": "Berilgan va toʻlangan ballari bor cheklar.",
  "The points ledger": "Ballar daftari",
  "What you owe in points, what will expire, who is near a reward.":
    "Ballar boʻyicha qarzingiz, nima kuyadi, kim mukofotga yaqin.",
  "Every entry of points from your loyalty system, with dates.":
    "Sodiqlik dasturidan barcha ball harakatlari, sanalari bilan.",
  "Who your customers are": "Mijozlaringiz kim",
  "Members beside passers-by, and one person under several numbers.":
    "Ishtirokchilar va oʻtkinchilar, bir necha raqam ostidagi bir odam.",
  "The customer list from your CRM or loyalty system.":
    "CRM yoki sodiqlik dasturidan mijozlar roʻyxati.",
  "Age and sex of customers": "Mijozlar yoshi va jinsi",
  "Who comes, who leaves, and birthday messages.":
    "Kim keladi, kim ketadi va tugʻilgan kun xabarlari.",
  "The customer list with the date of birth or an age band.":
    "Tugʻilgan sanasi yoki yosh guruhi bor mijozlar roʻyxati.",
  "Where customers live": "Mijozlar qayerda yashaydi",
  "From where they come to which store.": "Qayerdan qaysi doʻkonga kelishadi.",
  "The customer list with the city or district.": "Shahri yoki tumani bor mijozlar roʻyxati.",
  "Where customers came from": "Sizni qayerdan bilishgan",
  "Which way of winning customers pays for itself.":
    "Mijoz jalb qilishning qaysi yoʻli oʻzini qoplaydi.",
  "The customer list with how each one heard of you.":
    "Har biri sizni qayerdan bilgani yozilgan mijozlar roʻyxati.",
  "Which cards were given out": "Qaysi kartalar berilgan",
  "How many cards are ever used, by store and seller.":
    "Qancha karta umuman ishlatiladi, doʻkon va sotuvchi boʻyicha.",
  "The list of cards with the day of issue.": "Berilgan kuni bor kartalar roʻyxati.",
  "Whom you may write to": "Kimga yozish mumkin",
  "How many can be reached, and who has had enough.":
    "Qanchasiga yetib borish mumkin va kimga endi bas.",
  "The list of consents and refusals with dates.": "Rozilik va radlar roʻyxati, sanalari bilan.",
  "What the campaigns were": "Kampaniyalar qanday edi",
  "Campaigns by name and theme instead of numbers.":
    "Raqam oʻrniga nomi va mavzusi bilan kampaniyalar.",
  "The list of campaigns: name, theme, offer, dates.":
    "Kampaniyalar roʻyxati: nomi, mavzusi, taklifi, sanalari.",
  "What a campaign cost": "Kampaniya qancha turgani",
  "Whether a campaign paid for itself.": "Kampaniya oʻzini qopladimi.",
  "The list of campaigns with their cost.": "Narxi bor kampaniyalar roʻyxati.",
  "What a message cost": "Xabar qancha turgani",
  "Which channel brings a visit for the least money.": "Qaysi kanal tashrifni eng arzon keltiradi.",
  "Messages with their price, or the price per channel in the settings.":
    "Narxi bor xabarlar yoki sozlamalarda kanal narxi.",
  "Who opened and clicked": "Kim ochgani va bosgani",
  "Where a message is lost: not delivered, not opened, not followed.":
    "Xabar qayerda yoʻqoladi: yetmadi, ochilmadi, amal qilinmadi.",
  "Deliveries, openings and clicks from your mailing service.":
    "Xabarnoma xizmatidan yetkazish, ochish va bosishlar.",
  "The mailing service's own report": "Xabarnoma xizmatining oʻz hisoboti",
  "How far its numbers lie from those counted here.":
    "Uning raqamlari bu yerdagilardan qanchalik farq qilishi.",
  "The report by campaign from your mailing service.":
    "Xabarnoma xizmatidan kampaniyalar hisoboti.",
  "Which coupons were handed out": "Qaysi kuponlar tarqatilgan",
  "How many coupons ever come back to the till.": "Qancha kupon kassaga qaytadi.",
  "The list of coupons with their codes.": "Kodlari bor kuponlar roʻyxati.",
  "Which coupons were redeemed": "Qaysi kuponlar ishlatilgan",
  "The firmest trace from a message to a receipt.": "Xabardan chekkacha eng ishonchli iz.",
  "Redeemed coupons with their codes and days.": "Ishlatilgan kuponlar, kodi va kuni bilan.",
  "What came of phone calls": "Qoʻngʻiroqlar nima bergani",
  "Whether calling lost customers is worth the time.":
    "Yoʻqotilgan mijozlarga qoʻngʻiroq vaqtga arziydimi.",
  "A sheet of calls: whom, when, what they said.":
    "Qoʻngʻiroqlar jadvali: kimga, qachon, nima deyishdi.",
  "What was told to everybody": "Hammaga nima aytilgani",
  "Posters, posts and leaflets beside the line of sales.":
    "Savdo chizigʻi yonida afisha, post va varaqalar.",
  "A sheet of announcements: day, where, what.": "Eʼlonlar jadvali: kun, qayerda, nima.",
  "Which goods were on sale": "Qaysi mollarda aksiya boʻlgani",
  "Who buys only when the price is down.": "Kim faqat narx tushganda oladi.",
  "The list of price promotions with goods and dates.":
    "Mollari va sanalari bor narx aksiyalari roʻyxati.",
  "What happened around you": "Atrofda nima boʻlgani",
  "Holidays, repairs and power cuts explain many a peak.":
    "Bayram, taʼmir va uzilishlar koʻp choʻqqilarni tushuntiradi.",
  "A sheet of days: what, from, to.": "Kunlar jadvali: nima, qachondan, qachongacha.",
  "What you want to reach": "Nimaga erishmoqchisiz",
  "Every month beside its target.": "Har bir oy maqsadi yonida.",
  "A sheet of targets: month, store, value.": "Maqsadlar jadvali: oy, doʻkon, qiymat.",
  "What the programme costs": "Dastur qancha turadi",
  "Whether the programme pays, with everything that it costs.":
    "Dastur barcha xarajatlari bilan oʻzini qoplaydimi.",
  "A sheet of costs: month, item, amount.": "Xarajatlar jadvali: oy, modda, summa.",
  "The till's own totals": "Kassaning oʻz yakunlari",
  "Proof that no receipt was lost on the way.": "Yoʻlda birorta chek yoʻqolmaganining isboti.",
  "The daily or monthly report of the till.": "Kassaning kunlik yoki oylik hisoboti.",
  "Your stores": "Doʻkonlaringiz",
  "Stores by name instead of number; those newly opened apart.":
    "Raqam oʻrniga nomi bilan doʻkonlar; yangilari alohida.",
  "A sheet of stores: number, name, city, opening day.":
    "Doʻkonlar jadvali: raqami, nomi, shahri, ochilgan kuni.",
  "Your sellers": "Sotuvchilaringiz",
  "Sellers by name instead of number.": "Raqam oʻrniga ismi bilan sotuvchilar.",
  "A sheet of sellers: number, name, store.": "Sotuvchilar jadvali: raqami, ismi, doʻkoni.",
  "Who brought whom": "Kim kimni olib kelgani",
  "Whether recommended customers stay longer, and what they cost.":
    "Tavsiya bilan kelganlar uzoqroq qoladimi va qancha turadi.",
  "The list of invitations from your loyalty system.":
    "Sodiqlik dasturidan taklifnomalar roʻyxati.",
  "What customers say": "Mijozlar nima deydi",
  "Whether those who complain leave, and what about.": "Shikoyat qilganlar ketadimi va nimadan.",
  "Scores, reviews and complaints with dates.": "Baho, sharh va shikoyatlar, sanalari bilan.",
  "What they do in their account": "Shaxsiy kabinetda nima qilishadi",
  "Who looks at the balance before coming.": "Kim kelishdan oldin balansini koʻradi.",
  "The log of your app or customer account.": "Ilova yoki shaxsiy kabinet jurnali.",
  "Which badges were given": "Qaysi nishonlar berilgan",
  "Whether a badge brings the next visit sooner.": "Nishon keyingi tashrifni tezlashtiradimi.",
  "The list of badges from your loyalty system.": "Sodiqlik dasturidan nishonlar roʻyxati.",
  "How stores keep the rules": "Doʻkonlar qoidalarga qanday amal qiladi",
  "Which store does what was agreed.": "Qaysi doʻkon kelishilganini bajaradi.",
  "The sheets of store visits.": "Doʻkon tekshiruv varaqalari.",
  "Results measured elsewhere": "Boshqa joyda oʻlchangan natijalar",
  "Experiments whose result is not on a receipt.": "Natijasi chekda boʻlmagan tajribalar.",
  "A sheet of results: person, measure, value.": "Natijalar jadvali: odam, koʻrsatkich, qiymat."
};
