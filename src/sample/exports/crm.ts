import {spellPhone, type Customer} from "../customer.js";
import {isoDay} from "../days.js";
import type {Layout, Spool} from "../spool.js";
import type {World} from "../world.js";

/** The customer list of the CRM: UTF-8 with a byte order mark, commas, the whole list in one file. */
export const crm: Layout = {
  name: "crm",
  encoding: "utf-8",
  newline: "\n",
  delimiter: ",",
  header: [
    "\uFEFFID клиента",
    "Фамилия",
    "Имя",
    "Пол",
    "Телефон",
    "Email",
    "Дата рождения",
    "Город",
    "Источник",
    "Дата регистрации",
    "Номер карты",
    "Магазин регистрации",
    "Согласие на рассылку"
  ],
  fileOf: () => "crm_clients.csv"
};

/** Writes a customer. */
export function exportCustomer(spool: Spool, world: World, customer: Customer): void {
  const store = world.stores[customer.homeStore];
  const row = [
    customer.ref,
    customer.lastName,
    customer.firstName,
    customer.gender === "female" ? "ж" : "м",
    spellPhone(customer),
    customer.email,
    customer.birthDay === null ? null : isoDay(customer.birthDay),
    store?.city ?? null,
    customer.acquisition,
    isoDay(customer.registeredDay),
    customer.card,
    store?.id ?? null,
    customer.consents ? "да" : "нет"
  ];
  spool.add(crm, customer.registeredDay, 0, [row], {
    customers: 1,
    with_email: customer.email ? 1 : 0,
    with_birth_date: customer.birthDay === null ? 0 : 1
  });
}
