import { hasScope, type Principal } from '#contracts';

/** Who asks: the principal of a request, and whom it proved to be on the way, by a password or a refresh token. */
export interface Reader {
  readonly principal: Principal;
  readonly proven: ReadonlySet<string>;
}

/** Whether more of a customer may be shown than the name everybody may know. */
export function mayReadCustomer(reader: Reader, customerId: string): boolean {
  return isSelf(reader, 'customer', customerId) || hasScope(reader.principal, 'accounts:read');
}

/** Whether more of a member of staff may be shown than the name their colleagues may know. */
export function mayReadStaff(reader: Reader, staffId: string): boolean {
  return isSelf(reader, 'staff', staffId) || hasScope(reader.principal, 'staff:manage');
}

/** Whether a member of staff may be shown at all: to their colleagues. */
export function mayKnowStaff(reader: Reader, staffId: string): boolean {
  return reader.principal.kind === 'staff' || isSelf(reader, 'staff', staffId);
}

function isSelf({ principal, proven }: Reader, kind: 'customer' | 'staff', id: string): boolean {
  return proven.has(id) || (principal.kind === kind && principal.id === id);
}
