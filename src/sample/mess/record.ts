import {stream, type Rng} from "../chance/random.js";
import {spellPhone} from "../people/contacts.js";
import type {Customer} from "../people/customer.js";
import {isoDay} from "../time/spelling.js";
import type {World} from "../world.js";

/** What the shop wrote down about somebody, with the slips of the hand that wrote it. */
export interface ShopRecord {
  lastName: string;
  firstName: string;
  gender: string | null;
  phone: string | null;
  /** The number that messages go to: 998 and what was written, right or wrong; null when there is none. */
  dialled: string | null;
  /** Secret: the number reaches the customer. */
  reachesPhone: boolean;
  email: string | null;
  /** Secret: the address reaches the customer. */
  reachesEmail: boolean;
  birthDate: string | null;
}

/** Secret: how a careless hand errs. */
export const slips = {
  phoneMissing: 0.5,
  phoneShort: 0.2,
  phoneWrongDigit: 0.3,
  emailBroken: 0.3,
  nameInCapitals: 0.03,
  nameWithSpace: 0.03,
  defaultBirthDate: 0.02
};

/** The record of a customer, made by a seller of the given care; `copy` tells a second registration from the first. */
export function recordOf(world: World, customer: Customer, care: number, copy: 0 | 1): ShopRecord {
  const rng = stream(world.seed, copy ? "second record" : "record", customer.index);
  const phone = writtenPhone(rng, customer.phone, care);
  const email = writtenEmail(rng, customer.email, care);
  const birthDay = rng.chance(care) ? customer.birthDay : null;
  return {
    lastName: writtenName(rng, customer.lastName),
    firstName: writtenName(rng, customer.firstName),
    gender: rng.chance(care) ? writtenGender(rng, customer.gender) : null,
    phone: phone === null ? null : phone.length === 9 ? spellPhone(rng, phone) : `998${phone}`,
    dialled: phone === null ? null : `998${phone}`,
    reachesPhone: phone === customer.phone,
    email,
    reachesEmail: email !== null && email === customer.email,
    birthDate: rng.chance(slips.defaultBirthDate)
      ? "1900-01-01"
      : birthDay === null
        ? null
        : isoDay(birthDay)
  };
}

function writtenPhone(rng: Rng, phone: string, care: number): string | null {
  const isRight = rng.chance(1 - (1 - care) / 2);
  const u = rng.next();
  const place = 2 + rng.below(7);
  if (isRight) return phone;
  if (u < slips.phoneMissing) return null;
  if (u < slips.phoneMissing + slips.phoneShort)
    return phone.slice(0, place) + phone.slice(place + 1);
  return (
    phone.slice(0, place) +
    String((Number(phone[place]) + 1 + rng.below(9)) % 10) +
    phone.slice(place + 1)
  );
}

function writtenEmail(rng: Rng, email: string | null, care: number): string | null {
  const isRight = rng.chance(care);
  const isBroken = rng.chance(slips.emailBroken);
  if (email === null || isRight) return email;
  return isBroken ? email.replace("@", "") : null;
}

function writtenName(rng: Rng, name: string): string {
  const u = rng.next();
  if (u < slips.nameInCapitals) return name.toUpperCase();
  return u < slips.nameInCapitals + slips.nameWithSpace ? `${name} ` : name;
}

function writtenGender(rng: Rng, gender: "male" | "female"): string {
  const u = rng.next();
  if (gender === "female") return u < 0.85 ? "ж" : u < 0.95 ? "женский" : "Ж";
  return u < 0.85 ? "м" : u < 0.95 ? "мужской" : "М";
}
