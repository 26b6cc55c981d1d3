import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '#contracts';
import type { Cart } from '../domain/cart';

/** Who asks for which cart. */
export interface CartKey {
  readonly id: string;
  /** The secret of a guest's cart, which whoever made it was told. */
  readonly token?: string | null;
  readonly principal: Principal;
}

/** Whether a cart is the caller's; one that is not looks as if it were not there. */
export function isOwn({ customerId, tokenHash }: Cart, { token, principal }: Omit<CartKey, 'id'>): boolean {
  if (customerId !== null) return principal.kind === 'customer' && principal.id === customerId;
  return Boolean(token) && tokenHash === hashOf(token ?? '');
}

/** A new secret, and what is kept of it. */
export function createToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(24).toString('base64url');
  return { token, tokenHash: hashOf(token) };
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
