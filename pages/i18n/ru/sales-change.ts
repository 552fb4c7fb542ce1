export const salesChange = {
  "Why did sales change?": "Почему изменились продажи?",
  "New customers": "Новые клиенты",
  "See who is leaving, and call them.": "Посмотрите, кто уходит, и позвоните им.",
  "Seen for the first time": "Увидели впервые",
  "Did not come again": "Не пришли снова",
  "Groups of few customers": "Группы из нескольких клиентов",
  "Regulars: how often": "Постоянные: частота",
  "Regulars: spend per visit": "Постоянные: сумма визита",
  "Regulars who changed stores": "Постоянные, сменившие магазин",
  "Returns without a purchase": "Возвраты без покупки",
  "Unknown buyers: receipts": "Неизвестные: число чеков",
  "Unknown buyers: average receipt": "Неизвестные: средний чек",
  "Newly opened stores": "Новые магазины",
  "Closed stores": "Закрытые магазины",
  "Days that only one has": "Разное число дней",
  "more customers came than stayed away": "пришло больше клиентов, чем перестало ходить",
  "more customers stayed away than came": "перестало ходить больше клиентов, чем пришло",
  "regulars came more often": "постоянные приходили чаще",
  "regulars came less often": "постоянные приходили реже",
  "regulars spent more per visit": "постоянные тратили за визит больше",
  "regulars spent less per visit": "постоянные тратили за визит меньше",
  "regulars came from other stores": "постоянные пришли из других магазинов",
  "regulars went to other stores": "постоянные ушли в другие магазины",
  "more receipts of unknown buyers": "больше чеков неизвестных покупателей",
  "fewer receipts of unknown buyers": "меньше чеков неизвестных покупателей",
  "larger receipts of unknown buyers": "крупнее чеки неизвестных покупателей",
  "smaller receipts of unknown buyers": "мельче чеки неизвестных покупателей",
  "groups of few customers": "группы из нескольких клиентов",
  "fewer returns without a purchase": "меньше возвратов без покупки",
  "more returns without a purchase": "больше возвратов без покупки",
  "newly opened stores": "новые магазины",
  "closed stores": "закрытые магазины",
  "a longer month": "месяц длиннее",
  "a shorter month": "месяц короче",
  "Sales of {month} are level with {before} ({sales}).":
    "Продажи за {month} такие же, как за {before} ({sales}).",
  "Sales of {month} are {money} above {before} ({change}).":
    "Продажи за {month} на {money} больше, чем за {before} ({change}).",
  "Sales of {month} are {money} below {before} ({change}).":
    "Продажи за {month} на {money} меньше, чем за {before} ({change}).",
  "What weighs most: {first}, then {second}.": "Главное: {first}, затем {second}.",
  "What weighs most: {first}.": "Главное: {first}.",
  "{month} is not over: its days to {day} stand beside as many days of the other month.":
    "{month} — месяц не закончен: его дни по {day} сравниваются с тем же числом дней другого месяца.",
  "Other stores": "Остальные магазины",
  Existing: "Работал в обоих",
  "Newly opened": "Новый",
  Closed: "Закрыт",
  "In both months": "В обоих месяцах",
  "Coming and going": "Приход и уход",
  Regulars: "Постоянные",
  "Unknown buyers": "Неизвестные",
  "Everything else": "Остальное",
  "Compared with": "Сравнить с",
  "the month before": "прошлым месяцем",
  "the year before": "прошлым годом",
  "From one month to the other": "От одного месяца к другому",
  "Sales of both months and what each reason added or took. Regulars came in both months; unknown buyers showed no card.":
    "Продажи обоих месяцев и сколько прибавила или отняла каждая причина. Постоянные приходили в обоих месяцах; неизвестные не показали карту.",
  "There is no earlier month to compare with. Load at least two months of receipts.":
    "Нет более раннего месяца для сравнения. Загрузите чеки хотя бы за два месяца.",
  What: "Что",
  "Says whose money moved, not why they acted so. A customer who came in one of the two months only counts as new, come back or not come again; who came in both is a regular, whose change is parted into how often they came and what a visit brought.":
    "Здесь видно, чьи деньги изменились, а не почему люди так поступили. Кто пришёл только в одном из двух месяцев, считается новым, вернувшимся или не пришедшим снова; кто пришёл в обоих — постоянный, и его изменение разделено на частоту и сумму визита.",
  "Which stores moved sales?": "Какие магазины изменили продажи?",
  "Change of sales by store, the largest loss first. Newly opened and closed stores are drawn in grey: they cannot be compared.":
    "Изменение продаж по магазинам, сначала наибольшая потеря. Новые и закрытые магазины серые: сравнивать их нельзя.",
  "How did it go month by month?": "Как это шло по месяцам?",
  "In {month} more customers came and fewer stayed away than usual: {money} more than the month before.":
    "{month}: клиентов пришло больше, а перестало ходить меньше обычного: на {money} больше, чем месяцем раньше.",
  "In {month} fewer customers came and more stayed away than usual: {money} less than the month before.":
    "{month}: клиентов пришло меньше, а перестало ходить больше обычного: на {money} меньше, чем месяцем раньше.",
  "In {month} customers of both months came more often than usual: {money} more than the month before.":
    "{month}: клиенты обоих месяцев приходили чаще обычного: на {money} больше, чем месяцем раньше.",
  "In {month} customers of both months came less often than usual: {money} less than the month before.":
    "{month}: клиенты обоих месяцев приходили реже обычного: на {money} меньше, чем месяцем раньше.",
  "In {month} a visit of customers of both months brought more than usual: {money} more than the month before.":
    "{month}: визит клиентов обоих месяцев принёс больше обычного: на {money} больше, чем месяцем раньше.",
  "In {month} a visit of customers of both months brought less than usual: {money} less than the month before.":
    "{month}: визит клиентов обоих месяцев принёс меньше обычного: на {money} меньше, чем месяцем раньше.",
  "No reason moved sales more than it usually does from month to month.":
    "Ни одна причина не изменила продажи сильнее, чем обычно от месяца к месяцу."
} as const;
