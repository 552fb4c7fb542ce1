export const behind = {
  "Behind the numbers": "За числами",
  "What each number means, which exports it comes from, and what was checked before it was shown. The question mark beside a number shows the same for that number alone.":
    "Что значит каждое число, из каких выгрузок оно получено и что проверено, прежде чем его показать. Знак вопроса рядом с числом показывает то же для этого числа.",
  "What the numbers mean": "Что значат числа",
  "Which exports are loaded": "Какие выгрузки загружены",
  "Which tables they become, and what was checked":
    "В какие таблицы они превращаются и что проверено",
  Source: "Источник",
  "What it holds": "Что внутри",
  Files: "Файлы",
  Rows: "Строки",
  "Newest loaded": "Последняя загрузка",
  Checks: "Проверки",
  Failing: "Не пройдены",
  Reads: "Читает",
  "Show all {n}": "Показать все: {n}"
} as const;
