export const states = {
  Regular: "Ходят",
  New: "Новые",
  "Back again": "Вернулись",
  Late: "Опаздывают",
  "At risk": "Под угрозой",
  Lost: "Потеряны",
  "Comes again and again, and in time.": "Ходят снова и снова, вовремя.",
  "Came once, and it is early for a second visit.": "Были один раз, для второго визита ещё рано.",
  "Was lost, and came again.": "Были потеряны и пришли снова.",
  "Away for longer than usual.": "Не приходят дольше обычного.",
  "Away for much longer than usual.": "Не приходят намного дольше обычного.",
  "Away for so long that they count as lost.": "Не приходят так долго, что считаются потерянными."
} as const;
