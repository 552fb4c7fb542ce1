import {cumulate} from "../chance/distributions.js";

export interface Product {
  sku: string;
  name: string;
  category: string;
  /** UZS on the first day of the reference year, per piece or per kilogram. */
  basePrice: number;
  costRate: number;
  isByWeight: boolean;
}

export interface Category {
  name: string;
  products: Product[];
  /** Running sums of how often each product is chosen within the category. */
  popularity: number[];
}

type Row = [name: string, price: number, weight: number];

const shelves: {name: string; code: number; costRate: number; isByWeight?: boolean; rows: Row[]}[] =
  [
    {
      name: "Напитки",
      code: 100,
      costRate: 0.28,
      rows: [
        ["Капучино 300 мл", 24000, 9],
        ["Американо 300 мл", 18000, 8],
        ["Латте 400 мл", 27000, 7],
        ["Эспрессо", 14000, 4],
        ["Раф ванильный", 31000, 3],
        ["Чай чёрный, чайник", 15000, 5],
        ["Чай зелёный, чайник", 15000, 8],
        ["Чай с лимоном и мятой", 21000, 4]
      ]
    },
    {
      name: "Чай на вес",
      code: 200,
      costRate: 0.48,
      isByWeight: true,
      rows: [
        ["Зелёный №95", 90000, 9],
        ["Сенча", 180000, 4],
        ["Те Гуань Инь", 340000, 4],
        ["Цейлон ОПА", 160000, 6],
        ["Ассам", 150000, 4],
        ["Жасминовый", 210000, 3],
        ["Пуэр шу", 380000, 2]
      ]
    },
    {
      name: "Чай в пачках",
      code: 300,
      costRate: 0.6,
      rows: [
        ["Чай зелёный 100 г", 22000, 7],
        ["Чай чёрный 100 г", 21000, 7],
        ["Чай пакетики 25 шт", 27000, 5],
        ["Чай травяной 50 г", 32000, 2],
        ["Каркаде 100 г", 26000, 2]
      ]
    },
    {
      name: "Кофе",
      code: 400,
      costRate: 0.52,
      rows: [
        ["Арабика Бразилия 250 г", 89000, 6],
        ["Арабика Эфиопия 250 г", 112000, 4],
        ["Смесь для эспрессо 1 кг", 265000, 3],
        ["Молотый для турки 200 г", 64000, 5],
        ["Дрип-пакеты 7 шт", 58000, 2],
        ["Кофе без кофеина 250 г", 98000, 1]
      ]
    },
    {
      name: "Сладости",
      code: 500,
      costRate: 0.45,
      rows: [
        ["Пахлава, порция", 16000, 6],
        ["Халва 250 г", 24000, 4],
        ["Нават 200 г", 18000, 4],
        ["Круассан", 19000, 7],
        ["Чизкейк", 32000, 4],
        ["Шоколад 90 г", 29000, 3]
      ]
    },
    {
      name: "Посуда",
      code: 600,
      costRate: 0.5,
      rows: [
        ["Пиала", 18000, 5],
        ["Чайник заварочный 500 мл", 120000, 2],
        ["Турка медная", 165000, 1],
        ["Френч-пресс 600 мл", 145000, 1],
        ["Термокружка", 138000, 2]
      ]
    },
    {
      name: "Подарки",
      code: 700,
      costRate: 0.5,
      rows: [
        ["Набор чая подарочный", 175000, 3],
        ["Набор кофе подарочный", 220000, 2],
        ["Открытка", 9000, 3]
      ]
    }
  ];

/** The assortment, by category. */
export const categories: Category[] = shelves.map(
  ({name, code, costRate, isByWeight = false, rows}) => ({
    name,
    products: rows.map(([product, basePrice], i) => ({
      sku: String(code + i + 1),
      name: product,
      category: name,
      basePrice,
      costRate,
      isByWeight
    })),
    popularity: cumulate(rows.map(([, , weight]) => weight))
  })
);

/** The product of an article number; an unknown number is an error. */
export function productOf(sku: string): Product {
  for (const {products} of categories) {
    const product = products.find((candidate) => candidate.sku === sku);
    if (product) return product;
  }
  throw new Error(`The catalogue has no product "${sku}"; see shelves in shop/catalogue.ts.`);
}
