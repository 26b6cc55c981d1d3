/**
 * The number of an order for people, from a number that was drawn: two check digits (ISO 7064, mod 97-10) follow it, so
 * that a mistyped digit or two that changed places make no other order's number. The database draws and writes numbers
 * itself; see `order_number` in its first migration.
 */
export function orderNumber(drawn: number): string {
  const check = 98 - ((drawn * 100) % 97);
  return `${drawn}-${String(check).padStart(2, '0')}`;
}

const NUMBER = /^(\d{4,13})-?(\d{2})$/;

/** The order number that somebody means, with its hyphen or without; `undefined` when no order has it. */
export function readOrderNumber(text: string): string | undefined {
  const [, drawn = ''] = NUMBER.exec(text.replace(/\s/g, '')) ?? [];
  const number = drawn && orderNumber(Number(drawn));
  return number && number.replace('-', '') === text.replace(/[\s-]/g, '') ? number : undefined;
}
