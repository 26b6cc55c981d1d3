/** What a principal may do beyond what everybody may; granted to staff through roles. */
export const SCOPES = [
  'accounts:read',
  'accounts:write',
  'staff:manage',
  'catalog:read',
  'catalog:write',
  'pricing:read',
  'pricing:write',
  'inventory:read',
  'inventory:write',
  'reviews:moderate',
  'promotions:read',
  'promotions:write',
  'orders:read',
  'orders:write',
  'payments:read',
  'payments:write',
  'shipping:read',
  'shipping:write',
  'graph:explain',
] as const;

/** A permission from {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number];

/** Who a request speaks for, as the gateway verified it. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string; readonly scopes: readonly Scope[] }
  | { readonly kind: 'service'; readonly name: string };

/** The principal of a request without a token. */
export const anonymous: Principal = { kind: 'anonymous' };

/** Whether `value` is a scope that exists. */
export function isScope(value: string): value is Scope {
  return (SCOPES as readonly string[]).includes(value);
}

/** Whether a principal is staff and was granted `scope`. */
export function hasScope(principal: Principal, scope: Scope): boolean {
  return principal.kind === 'staff' && principal.scopes.includes(scope);
}

/** A principal as one word, for records of who did something: `staff:stf_…`, `service:checkout`. */
export function principalName(principal: Principal): string {
  switch (principal.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'service':
      return `service:${principal.name}`;
    default:
      return `${principal.kind}:${principal.id}`;
  }
}

/** Name under which the gateway signs internal tokens: their `iss` and the `kid` of its key. */
export const GATEWAY_ISSUER = 'gateway';

/** Request header that carries the internal token between the gateway and services. */
export const INTERNAL_TOKEN_HEADER = 'x-agora-identity';

/**
 * Claims of an internal token: EdDSA, alive for a minute, made for one service (`aud`). The issuer and the key's id
 * are the same name, and only the gateway may speak for customers and staff.
 */
export interface InternalClaims {
  readonly iss: string;
  readonly aud: string;
  readonly sub?: string;
  readonly kind: Principal['kind'];
  readonly scopes?: readonly Scope[];
}

/** Headers that set the scene of a request; the gateway checks and forwards them, services check them again. */
export const HEADERS = {
  /** Channel slug, such as `eu`; decides assortment and price list. */
  channel: 'x-channel',
  /** Language of texts, from LOCALES. */
  locale: 'x-locale',
  /** Currency of prices, ISO 4217. */
  currency: 'x-currency',
  /** Id of the request, made by the gateway when the client sent none; in every log line and error. */
  correlation: 'x-correlation-id',
  /** W3C Trace Context: what this request is part of; the gateway begins a trace when the client sent none. */
  traceparent: 'traceparent',
} as const;

/** Request header between the gateway and services: for how many milliseconds somebody waits for the answer. */
export const DEADLINE_HEADER = 'x-deadline-ms';
