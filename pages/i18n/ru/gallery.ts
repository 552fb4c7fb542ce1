export const gallery = {
  Gallery: "Галерея",
  "Every component of the site in every state, on invented numbers.":
    "Все компоненты сайта во всех состояниях, на вымышленных числах.",
  "{share} of the stage before": "{share} от прошлого шага",
  "Of the first stage": "От первого шага",
  Median: "Медиана",
  "Middle half": "Средняя половина",
  "Four in five": "Четверо из пяти",
  Total: "Итог",
  Change: "Изменение",
  Before: "До",
  After: "После",
  "of the target": "цели"
} as const;
