/** Who uses a voucher, as far as is known. */
export interface Shopper {
  readonly customerId: string | null;
  readonly email: string | null;
}

/**
 * The word under which a customer's uses of a voucher are counted; null while nobody knows who it is. Guests are known
 * by their mailbox: capitals and what follows a `+` make it no other one.
 */
export function customerKey({ customerId, email }: Shopper): string | null {
  if (customerId !== null) return customerId;
  return email === null ? null : mailboxOf(email);
}

function mailboxOf(email: string): string {
  const text = email.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  const [name = ''] = text.slice(0, at).split('+');
  return at > 0 && name !== '' ? name + text.slice(at) : text;
}
