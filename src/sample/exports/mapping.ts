/** The programme.json that maps the sample's exports onto the landing schema. */
export const programme = {
  business: {
    name: "Choyxona №6",
    currency: "UZS",
    timeZone: "Asia/Tashkent",
    phoneCountry: "UZ",
    locale: "ru"
  },
  margin: {defaultRate: 0.5},
  sources: [
    {
      name: "till",
      files: ["till_*.csv"],
      format: {encoding: "windows-1251", delimiter: ";", decimal: ",", timestamp: "%d.%m.%Y %H:%M"},
      mode: "period",
      entities: {
        receipts: {
          receipt_id: "Чек",
          sold_at: {sql: `"Дата" || ' ' || "Время"`},
          kind: {sql: `case when "Операция" = 'Возврат' then 'refund' else 'sale' end`},
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
          unit_cost: "Себестоимость"
        }
      }
    },
    {
      name: "crm",
      files: ["crm_clients*.csv"],
      format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d", date: "%Y-%m-%d"},
      mode: "snapshot",
      entities: {
        customers: {
          customer_ref: "ID клиента",
          first_name: "Имя",
          last_name: "Фамилия",
          phone: "Телефон",
          email: "Email",
          gender: {sql: `case "Пол" when 'ж' then 'female' when 'м' then 'male' end`},
          birth_date: "Дата рождения",
          city: "Город",
          registered_at: "Дата регистрации",
          acquisition_channel: "Источник"
        },
        cards: {
          card_number: "Номер карты",
          customer_ref: "ID клиента",
          kind: {const: "points"},
          issued_at: "Дата регистрации",
          store_id: "Магазин регистрации"
        }
      }
    },
    {
      name: "mailer",
      files: ["mailer_campaigns*.csv"],
      format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", timeZone: "UTC"},
      mode: "upsert",
      entities: {
        campaigns: {
          campaign_id: "Campaign ID",
          name: "Name",
          theme: "Theme",
          offer_kind: "Offer",
          offer_value: "Offer value",
          starts_at: "Starts (UTC)",
          window_days: "Window days"
        }
      }
    },
    {
      name: "mailer",
      files: ["mailer_messages*.csv"],
      format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", timeZone: "UTC"},
      mode: "upsert",
      entities: {
        messages: {
          message_id: "Message ID",
          campaign_id: "Campaign ID",
          channel: "Channel",
          phone: {sql: `case when "Recipient" not like '%@%' then "Recipient" end`},
          email: {sql: `case when "Recipient" like '%@%' then "Recipient" end`},
          sent_at: "Sent (UTC)",
          coupon_code: "Coupon"
        }
      }
    },
    {
      name: "mailer",
      files: ["mailer_events*.csv"],
      format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", timeZone: "UTC"},
      mode: "upsert",
      entities: {
        message_events: {message_id: "Message ID", kind: "Event", occurred_at: "Time (UTC)"}
      }
    },
    {
      name: "mailer",
      files: ["mailer_coupons*.csv"],
      format: {encoding: "utf-8", delimiter: ",", timestamp: "%Y-%m-%d %H:%M", timeZone: "UTC"},
      mode: "upsert",
      entities: {
        coupon_redemptions: {
          coupon_code: "Coupon",
          campaign_id: "Campaign ID",
          phone: {sql: `case when "Recipient" not like '%@%' then "Recipient" end`},
          email: {sql: `case when "Recipient" like '%@%' then "Recipient" end`},
          redeemed_at: "Redeemed (UTC)",
          receipt_id: "Receipt",
          discount_amount: "Discount"
        }
      }
    }
  ]
};
