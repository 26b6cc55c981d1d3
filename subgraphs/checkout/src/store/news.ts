import type { Sql } from '#kit';

// Also of what is stale already: somebody may just be asking about it, and be told what was true before.
const MARK = `UPDATE cart_line SET is_stale = true, news = news + 1 FROM cart
  WHERE cart.id = cart_id AND cart.state IN ('OPEN', 'CHECKOUT')`;

/** The statements on what other services tell. */
export function newsRows(sql: Sql) {
  return {
    /** Ask again what a thing costs, in the carts of a channel and currency. */
    async markPrice(thing: { merchandiseId: string; channel: string; currencyCode: string }): Promise<void> {
      const { merchandiseId, channel, currencyCode } = thing;
      const where = 'merchandise_id = $1 AND channel_slug = $2 AND currency_code = $3';
      await sql(`${MARK} AND ${where}`, [merchandiseId, channel, currencyCode]);
    },

    /** Ask again about all things of a product. */
    async markProduct(productId: string): Promise<void> {
      await sql(`${MARK} AND product_id = $1`, [productId]);
    },

    /** Stock that was set aside for a cart until `at` went back. */
    async endHold(cartId: string, at: Date): Promise<void> {
      await sql('UPDATE cart SET held_until = NULL WHERE id = $1 AND held_until <= $2', [cartId, at]);
    },
  };
}
