export const segments = {
  "Best customers": "Лучшие клиенты",
  Loyal: "Лояльные",
  "Big spenders": "Крупные покупатели",
  Newcomers: "Новички",
  Promising: "Перспективные",
  Fading: "Остывают",
  "Must not be lost": "Нельзя потерять",
  "Slipping away": "Уходят",
  Asleep: "Спящие",
  "Long gone": "Давно ушедшие",
  "Came lately, come often, spend much.": "Были недавно, ходят часто, тратят много.",
  "Come often, and not long ago.": "Ходят часто, были не так давно.",
  "Come seldom, spend much, and not long ago.": "Ходят редко, тратят много, были не так давно.",
  "Came lately, and once.": "Были недавно и один раз.",
  "Came lately, not yet often.": "Были недавно, пока не часто.",
  "Neither lately nor long ago, neither often nor for much.":
    "Были не так давно, ходят не часто, тратят немного.",
  "Came often and spent much, but long ago.": "Ходили часто и тратили много, но давно не были.",
  "Came more than once, but long ago.": "Были не один раз, но давно.",
  "Came once, long ago.": "Были один раз, давно.",
  "Have not come for a year.": "Не приходили год."
} as const;
