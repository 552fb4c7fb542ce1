import {isSupportedCountry, parsePhoneNumberFromString, type CountryCode} from "libphonenumber-js";

/** A phone number in E.164, or null when it is none; numbers without a country code are read as of `country`. */
export function phoneE164(written: string, country: string): string | null {
  const home = isSupportedCountry(country) ? country : undefined;
  // 8-10 and 00 are what people dial before a country code.
  const international = written.replace(/^\s*(?:8\D?10\D?|00)(?=\D*\d)/, "+");
  for (const candidate of [written, international, withCountryCode(written, home)]) {
    const parsed = candidate === null ? undefined : parsePhoneNumberFromString(candidate, home);
    if (parsed?.isValid()) return parsed.number;
  }
  return null;
}

/** Digits that are a whole number with its country code but without its plus, such as 998901234567. */
function withCountryCode(written: string, home: CountryCode | undefined): string | null {
  const digits = written.replace(/\D/g, "");
  return home !== undefined && digits.length >= 11 ? `+${digits}` : null;
}
