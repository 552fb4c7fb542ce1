import type {CardIssue, Consent, Enrolment, Invitation} from "../journal.js";
import type {Layout} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import {addOne} from "../tally.js";
import {isoMoment} from "../time/spelling.js";
import type {World} from "../world.js";

const excel = {encoding: "utf-8 with mark", newline: "\n", delimiter: ","} as const;

/** The lists of the CRM, each whole in one file: UTF-8 with a byte order mark, as its "Excel" button makes them. */
const clients: Layout = {
  ...excel,
  header: [
    "ID клиента",
    "Фамилия",
    "Имя",
    "Пол",
    "Телефон",
    "Email",
    "Дата рождения",
    "Город",
    "Источник",
    "Кто пригласил",
    "Личный кабинет",
    "Дата регистрации"
  ]
};

const cards: Layout = {
  ...excel,
  header: [
    "Номер карты",
    "ID клиента",
    "Выдана",
    "Активирована",
    "Магазин",
    "Кассир",
    "Статус карты",
    "Уровень"
  ]
};

const consents: Layout = {...excel, header: ["Номер карты", "Канал", "Дата", "Согласие"]};

const invitations: Layout = {
  ...excel,
  header: [
    "ID приглашения",
    "Кто пригласил",
    "Кого",
    "Телефон",
    "Дата приглашения",
    "Дата регистрации",
    "Группа",
    "Подарок пригласившему"
  ]
};

/** What the CRM calls the tiers. */
export const tiers = {standard: "стандарт", silver: "серебро", gold: "золото"};

export function exportClients(world: World, spool: Spool): (enrolment: Enrolment) => void {
  const file = spool.file("crm_clients.csv", clients);
  return ({ref, at, homeStore, acquisition, referrer, hasAccount, record}) => {
    const row = [
      ref,
      record.lastName,
      record.firstName,
      record.gender,
      record.phone,
      record.email,
      record.birthDate,
      world.store(homeStore).city,
      acquisition,
      referrer,
      hasAccount ? "да" : "нет",
      isoMoment(at)
    ];
    const sums = file.add(at, row);
    addOne(sums, "with_phone", record.phone ? 1 : 0);
    addOne(sums, "with_email", record.email ? 1 : 0);
  };
}

export function exportCards(world: World, spool: Spool): (card: CardIssue) => void {
  const file = spool.file("crm_cards.csv", cards);
  return ({number, ref, at, activatedAt, store, seller, status, tier}) => {
    const activated = activatedAt === null ? null : isoMoment(activatedAt);
    const row = [
      number,
      ref,
      isoMoment(at),
      activated,
      world.store(store).id,
      seller,
      status,
      tiers[tier]
    ];
    addOne(file.add(at, row), "activated", activated ? 1 : 0);
  };
}

export function exportConsents(spool: Spool): (consent: Consent) => void {
  const file = spool.file("crm_consents.csv", consents);
  return ({at, card, channel, granted}) => {
    const row = [card, channel, isoMoment(at), granted ? "да" : "нет"];
    addOne(file.add(at, row), granted ? "granted" : "refused", 1);
  };
}

export function exportInvitations(spool: Spool): (invitation: Invitation) => void {
  const file = spool.file("crm_referrals.csv", invitations);
  return ({at, id, referrer, referee, phone, joinedAt, arm, rewardReferrer}) => {
    const joined = joinedAt === null ? null : isoMoment(joinedAt);
    const row = [
      id,
      referrer,
      referee,
      `998${phone}`,
      isoMoment(at),
      joined,
      `${arm} %`,
      rewardReferrer
    ];
    addOne(file.add(at, row), "joined", joined ? 1 : 0);
  };
}
