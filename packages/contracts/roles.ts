import { SCOPES, type Scope } from './identity';

/** What a member of staff is there for, and the scopes that come with it. */
export const ROLES = {
  ADMIN: SCOPES,
  MERCHANDISER: [
    'catalog:read',
    'catalog:write',
    'pricing:read',
    'pricing:write',
    'promotions:read',
    'promotions:write',
    'inventory:read',
  ],
  WAREHOUSE: ['catalog:read', 'inventory:read', 'inventory:write', 'orders:read', 'shipping:read', 'shipping:write'],
  SUPPORT: [
    'accounts:read',
    'catalog:read',
    'inventory:read',
    'pricing:read',
    'promotions:read',
    'reviews:moderate',
    'orders:read',
    'orders:write',
    'payments:read',
    'payments:write',
    'shipping:read',
  ],
} as const satisfies Record<string, readonly Scope[]>;

/** A role from {@link ROLES}. */
export type Role = keyof typeof ROLES;

/** The scopes that several roles grant together, each once, in the order of SCOPES. */
export function scopesOf(roles: readonly Role[]): Scope[] {
  const granted = new Set<Scope>(roles.flatMap((role): readonly Scope[] => ROLES[role]));
  return SCOPES.filter((scope) => granted.has(scope));
}
