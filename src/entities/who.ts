import {email, id, personalId, phone} from "./kinds.js";

/** The four ways to say who somebody is; any one is enough. */
export const who = ["customer_ref", "card_number", "phone", "email"] as const;

/** The columns by which an event may say whose it is. */
export const whoColumns = {
  customer_ref: id("The person's id in this source.").nullable(),
  card_number: personalId("The card shown or written to.").nullable(),
  phone: phone("The person's phone, as written.").nullable(),
  email: email("The person's e-mail, as written.").nullable()
};
