export { createId, type Id, type IdKind, isAnyId, isId, type RandomSource } from './id';
export {
  anonymous,
  GATEWAY_ISSUER,
  HEADERS,
  hasScope,
  INTERNAL_TOKEN_HEADER,
  type InternalClaims,
  isScope,
  type Principal,
  principalName,
  SCOPES,
  type Scope,
} from './identity';
export { isLocale, isSlug, LOCALES, type Locale } from './language';
export { CURRENCIES, type CurrencyCode, formatMinor, isCurrencyCode, type Money, minorDigits, money } from './money';
export { isRole, ROLES, type Role, scopesOf } from './roles';
