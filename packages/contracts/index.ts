export { maskGiftCardCode, toGiftCardCode, toVoucherCode } from './discount-codes';
export { type EventType, eventType, streamOf } from './events/event-type';
export { EVENTS, type PayloadOfEvent } from './events/index';
export { createId, type Id, type IdKind, isAnyId, isId, type RandomSource } from './id';
export {
  anonymous,
  DEADLINE_HEADER,
  GATEWAY_ISSUER,
  HEADERS,
  hasScope,
  INTERNAL_TOKEN_HEADER,
  type InternalClaims,
  isScope,
  type Principal,
  principalName,
  type Scope,
} from './identity';
export { isLocale, isSlug, LOCALES, type Locale } from './language';
export { CURRENCIES, type CurrencyCode, formatMinor, isCurrencyCode, type Money, money } from './money';
export {
  conflict,
  type Done,
  done,
  type LimitReached,
  type NotFound,
  notFound,
  type Outcome,
  type VersionConflict,
} from './outcome';
export type { PostalAddress } from './postal-address';
export { ROLES, type Role, scopesOf } from './roles';
export { spread } from './spread';
export { inLocale, mergeTranslations, type Translated, type Translations } from './translation';
