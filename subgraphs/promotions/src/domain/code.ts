/** The longest code that anybody has to type. */
export const MAX_CODE = 64;

/** A voucher's code as staff may choose it, once it is written by toVoucherCode. */
export const VOUCHER_CODE = /^[A-Z0-9](?:[A-Z0-9-]{1,38}[A-Z0-9])$/;

// Crockford's base 32: no I, L, O or U to misread.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes `count` random bytes. */
export type Chance = (count: number) => Uint8Array;

/** A code that nobody guesses: groups of four letters, 20 bits each. */
export function createCode(groups: number, chance: Chance): string {
  const letters = [...chance(groups * 4)].map((byte) => LETTERS.charAt(byte & 31)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
