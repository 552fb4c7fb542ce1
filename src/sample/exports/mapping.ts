import {constants, rulesHistory} from "../programme/rules.js";
import {tiers} from "./crm.js";
import {isoDay} from "../time/spelling.js";

/** The programme.json that maps the sample's exports onto the landing schema; entity files need no mapping. */
export const programme = {
  business: {
    name: "Choyxona №6",
    currency: "UZS",
    timeZone: "Asia/Tashkent",
    phoneCountry: "UZ",
    locale: "ru"
  },
  rules: rulesHistory.map(({validFrom, earnRate}, i) => ({
    validFrom: isoDay(validFrom),
    earnRate: earnRate.standard,
    tiers: (["silver", "gold"] as const).map((tier) => ({
      name: tiers[tier],
      from: constants.tierFrom[tier],
      earnRate: earnRate[tier]
    })),
    ...(i === 0 && {expiryDays: constants.expiryDays, pointValue: 1})
  })),
  margin: {defaultRate: 0.5},
  sources: [...tillSources(), pointsSource(), ...crmSources(), ...mailerSources(), callsSource()]
};

/** Two softwares of one till: one source, so that a refund finds its sale across the change. */
function tillSources() {
  const windows = {encoding: "windows-1251", delimiter: ";", decimal: ","};
  return [
    {
      name: "till",
      files: ["till_*.csv"],
      format: {...windows, timestamp: "%d.%m.%Y %H:%M", exportedAt: "till_%Y%m%d-%H%M.csv"},
      mode: "period",
      entities: {
        receipts: {
          receipt_id: "Чек",
          sold_at: {sql: `"Дата" || ' ' || "Время"`},
          kind: {
            sql: `case "Операция" when 'Возврат' then 'refund' when 'Аннулирование' then 'void' else 'sale' end`
          },
          refunds_receipt_id: "Чек продажи",
          store_id: "Магазин",
          seller_id: "Кассир",
          card_number: "Карта",
          gross_amount: {money: `"Количество" * "Цена"`},
          discount_amount: "Скидка",
          net_amount: "Сумма",
          points_redeemed: "Баллами",
          points_earned: {once: "Начислено"},
          coupon_code: "Купон"
        },
        receipt_lines: {
          receipt_id: "Чек",
          line_no: "Строка",
          sku: "Артикул",
          product_name: "Товар",
          category: "Группа",
          quantity: "Количество",
          unit_price: "Цена",
          discount_amount: "Скидка",
          net_amount: "Сумма",
          unit_cost: "Себестоимость",
          promotion_id: "Акция"
        }
      }
    },
    {
      name: "till",
      files: ["kassa_*.csv"],
      format: {...windows, timestamp: "%d.%m.%Y %H:%M:%S", exportedAt: "kassa_%Y%m%d-%H%M.csv"},
      mode: "period",
      entities: {
        receipts: {
          receipt_id: "Номер чека",
          sold_at: "Дата и время",
          kind: {
            sql: `case "Тип" when 'Возврат прихода' then 'refund' when 'Аннулирован' then 'void' else 'sale' end`
          },
          refunds_receipt_id: "Основание",
          store_id: "Точка",
          seller_id: "Сотрудник",
          card_number: "Код карты",
          gross_amount: {money: `"Кол-во" * "Цена за ед."`},
          discount_amount: "Скидка",
          net_amount: "Итого",
          tax_amount: "НДС",
          points_redeemed: "Оплата баллами",
          points_earned: {once: "Баллы за чек"},
          coupon_code: "Промокод"
        },
        receipt_lines: {
          receipt_id: "Номер чека",
          line_no: "Позиция",
          sku: "Код",
          product_name: "Наименование",
          category: "Категория",
          quantity: "Кол-во",
          unit_price: "Цена за ед.",
          discount_amount: "Скидка",
          net_amount: "Итого",
          tax_amount: "НДС",
          unit_cost: "Себест.",
          promotion_id: "Акция"
        }
      }
    }
  ];
}

function pointsSource() {
  return {
    name: "till",
    files: ["points_*.csv"],
    format: {encoding: "windows-1251", delimiter: ";", timestamp: "%d.%m.%Y %H:%M"},
    mode: "upsert",
    entities: {
      points_entries: {
        entry_id: "Операция",
        card_number: "Карта",
        occurred_at: "Дата",
        kind: {
          sql: `case "Вид" when 'Начисление' then 'earn' when 'Бонус' then 'bonus' when 'Списание' then 'redeem' when 'Сгорание' then 'expire' when 'Возврат' then 'reverse' when 'Остаток' then 'opening' end`
        },
        points: "Баллы",
        receipt_id: "Чек",
        campaign_id: "Кампания",
        expires_at: {sql: `"Действуют до" || ' 23:59'`},
        reverses_entry_id: "Отменяет"
      }
    }
  };
}

function crmSources() {
  const source = (file: string, entities: Record<string, Record<string, unknown>>) => ({
    name: "crm",
    files: [file],
    format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", date: "%Y-%m-%d"},
    mode: "snapshot",
    entities
  });
  return [
    source("crm_clients*.csv", {
      customers: {
        customer_ref: "ID клиента",
        first_name: "Имя",
        last_name: "Фамилия",
        phone: "Телефон",
        email: "Email",
        gender: {
          sql: `case lower(left("Пол", 1)) when 'ж' then 'female' when 'м' then 'male' end`
        },
        birth_date: "Дата рождения",
        city: "Город",
        registered_at: "Дата регистрации",
        acquisition_channel: "Источник",
        referred_by_ref: "Кто пригласил",
        has_account: "Личный кабинет"
      }
    }),
    source("crm_cards*.csv", {
      cards: {
        card_number: "Номер карты",
        customer_ref: "ID клиента",
        kind: {const: "points"},
        issued_at: "Выдана",
        activated_at: "Активирована",
        store_id: "Магазин",
        seller_id: "Кассир",
        tier: "Уровень",
        status: "Статус карты"
      }
    }),
    source("crm_consents*.csv", {
      consents: {
        card_number: "Номер карты",
        channel: "Канал",
        changed_at: "Дата",
        granted: "Согласие"
      }
    }),
    source("crm_referrals*.csv", {
      referrals: {
        referral_id: "ID приглашения",
        referrer_ref: "Кто пригласил",
        referee_ref: "Кого",
        referee_phone: "Телефон",
        invited_at: "Дата приглашения",
        joined_at: "Дата регистрации",
        arm: "Группа",
        reward_referrer: "Подарок пригласившему"
      }
    })
  ];
}

function mailerSources() {
  const phone = {sql: `case when "Recipient" like '998%' then "Recipient" end`};
  const email = {sql: `case when "Recipient" like '%@%' then "Recipient" end`};
  const card = {
    sql: `case when "Recipient" like '77%' and "Recipient" not like '%@%' then "Recipient" end`
  };
  const source = (file: string, entities: Record<string, Record<string, unknown>>) => ({
    name: "mailer",
    files: [file],
    format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", timeZone: "UTC"},
    mode: "upsert",
    entities
  });
  return [
    source("mailer_campaigns*.csv", {
      campaigns: {
        campaign_id: "Campaign ID",
        name: "Name",
        goal: "Goal",
        theme: "Theme",
        offer_kind: "Offer",
        offer_value: "Offer value",
        starts_at: "Starts (UTC)",
        ends_at: "Ends (UTC)",
        fixed_cost: "Fixed cost",
        window_days: "Window days",
        journey_id: "Journey",
        step: "Step",
        step_delay_days: "Delay days",
        trigger: "Trigger"
      }
    }),
    source("mailer_messages*.csv", {
      messages: {
        message_id: "Message ID",
        campaign_id: "Campaign ID",
        variant: "Version",
        channel: "Channel",
        phone,
        email,
        card_number: card,
        sent_at: "Sent (UTC)",
        cost: "Cost",
        is_personalised: "Personal",
        coupon_code: "Coupon"
      }
    }),
    source("mailer_events*.csv", {
      message_events: {
        message_id: "Message ID",
        kind: "Event",
        occurred_at: "Time (UTC)",
        is_automatic: "By machine"
      }
    }),
    source("mailer_coupons*.csv", {
      coupons: {
        coupon_code: "Coupon",
        campaign_id: "Campaign ID",
        issued_at: "Issued (UTC)",
        valid_until: "Valid until (UTC)",
        discount_kind: "Kind",
        discount_value: "Value"
      }
    }),
    source("mailer_redemptions*.csv", {
      coupon_redemptions: {
        coupon_code: "Coupon",
        campaign_id: "Campaign ID",
        phone,
        email,
        card_number: card,
        redeemed_at: "Redeemed (UTC)",
        receipt_id: "Receipt",
        discount_amount: "Discount"
      }
    })
  ];
}

/** Calls are messages of the same campaigns: one row feeds the message, what came of it, and its event. */
function callsSource() {
  return {
    name: "mailer",
    files: ["calls*.xlsx"],
    format: {},
    mode: "upsert",
    entities: {
      messages: {
        message_id: "№",
        campaign_id: "Акция",
        variant: "Группа",
        channel: {const: "call"},
        card_number: "Карта",
        phone: "Телефон",
        sent_at: "Когда",
        cost: {const: 1500},
        coupon_code: "Купон"
      },
      message_events: {
        message_id: "№",
        kind: {sql: `case "Результат" when 'не ответил' then 'bounced' else 'answered' end`},
        occurred_at: "Когда"
      },
      call_outcomes: {
        call_id: "№",
        message_id: "№",
        card_number: "Карта",
        result: "Результат",
        preferred_bonus: "Хочет",
        promised_referral: "Порекомендует",
        called_at: "Когда"
      }
    }
  };
}
