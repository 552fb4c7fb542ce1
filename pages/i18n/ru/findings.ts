export const findings = {
  "What stands out": "Что выделяется",
  "Nothing moved more than chance allows.": "Ничего не изменилось сильнее, чем допускает случай.",
  "Eight weeks of receipts are needed to tell what changed.":
    "Чтобы сказать, что изменилось, нужны чеки за восемь недель.",
  "See more": "Подробнее",
  "Sales are {change} above the 4 weeks before: {money} more.":
    "Продажи на {change} выше предыдущих 4 недель: больше на {money}.",
  "Sales are {change} below the 4 weeks before: {money} less.":
    "Продажи на {change} ниже предыдущих 4 недель: меньше на {money}.",
  "{n} more return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} больше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} fewer return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} меньше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} more first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|первый визит|первых визита|первых визитов} больше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} fewer first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|первый визит|первых визита|первых визитов} меньше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "The share of receipts with a known customer moved by {points}, so visits cannot be compared: a lost card habit looks like lost customers.":
    "Доля чеков с известным клиентом изменилась на {points}, поэтому визиты нельзя сравнивать: забытая привычка показывать карту выглядит как потеря клиентов.",
  "After “{campaign}” {share} of the recipients came back, {rest} after the others. Not randomised: test it before you rely on it.":
    "После «{campaign}» вернулись {share} получателей, после остальных — {rest}. Отбор не случайный: проверьте с контрольной группой, прежде чем полагаться на это.",
  "After “{campaign}” only {share} of the recipients came back, {rest} after the others. Not randomised: test it before you drop it.":
    "После «{campaign}» вернулись только {share} получателей, после остальных — {rest}. Отбор не случайный: проверьте с контрольной группой, прежде чем отказываться от неё."
} as const;
