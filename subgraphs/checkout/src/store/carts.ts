import type { Sql } from '#kit';
import type { Cart } from '../domain/cart';
import type { CartLine } from '../domain/cart-line';

const LINE = `id, merchandise_id AS "merchandiseId", product_id AS "productId", quantity, merchandise,
  is_available AS "isAvailable", available_quantity AS "availableQuantity", unit_amount_minor AS "unitAmountMinor",
  compare_at_minor AS "compareAtMinor", tax_percent AS "taxPercent", tax_class_code AS "taxClassCode",
  new_unit_amount_minor AS "newUnitAmountMinor", quoted_at AS "quotedAt", is_stale AS "isStale",
  news`;

const CART = `id, state::text, customer_id AS "customerId", token_hash AS "tokenHash", channel_slug AS channel,
  currency_code AS "currencyCode", locale, email, customer_groups AS "customerGroups",
  shipping_address AS "shippingAddress", billing_address AS "billingAddress", shipping_method AS "shippingMethod",
  tax, voucher_codes AS "voucherCodes", gift_card_codes AS "giftCardCodes", discounts, held_until AS "heldUntil",
  created_at AS "createdAt", active_at AS "activeAt", version, session_id AS "sessionId",
  (SELECT json_agg(line ORDER BY line.position) FROM (
    SELECT position, ${LINE} FROM cart_line WHERE cart_id = cart.id
  ) AS line) AS lines`;

/** What is written of a cart besides its lines, in this order from $2 on; $1 is its id. */
const WRITTEN = `email, customer_groups, shipping_address, billing_address, shipping_method, tax, voucher_codes,
  gift_card_codes, discounts, held_until, active_at`;

const VALUES = `$2, $3::text[], $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, $8::text[], $9::text[], $10::jsonb,
  $11::timestamptz, $12::timestamptz`;

const LINES = `
  INSERT INTO cart_line (id, cart_id, position, merchandise_id, product_id, quantity, merchandise, is_available,
    available_quantity, unit_amount_minor, compare_at_minor, tax_percent, tax_class_code, new_unit_amount_minor,
    quoted_at, is_stale, news)
  SELECT line.id, saved.id, line.position, "merchandiseId", "productId", quantity, merchandise, "isAvailable",
    "availableQuantity", "unitAmountMinor", "compareAtMinor", "taxPercent", "taxClassCode", "newUnitAmountMinor",
    "quotedAt", "isStale", news
  FROM saved, jsonb_to_recordset($13::jsonb) AS line(id text, position int, "merchandiseId" text, "productId" text,
    quantity int, merchandise jsonb, "isAvailable" boolean, "availableQuantity" int, "unitAmountMinor" bigint,
    "compareAtMinor" bigint, "taxPercent" text, "taxClassCode" text, "newUnitAmountMinor" bigint,
    "quotedAt" timestamptz, "isStale" boolean, news int)`;

const ADD = `
  WITH saved AS (
    INSERT INTO cart (id, ${WRITTEN}, customer_id, token_hash, channel_slug, currency_code, locale, created_at, version)
    VALUES ($1, ${VALUES}, $14, $15, $16, $17, $18, $19, $20)
    ON CONFLICT (customer_id) WHERE state IN ('OPEN', 'CHECKOUT') DO NOTHING
    RETURNING id
  ), written AS (${LINES})
  SELECT id FROM saved`;

/** Writes a cart with its lines if it is in the version $14. Lines of which there was news since it was loaded are stale. */
const save = (set: string, states: string): string => `
  WITH saved AS (
    UPDATE cart SET (${WRITTEN}) = (${VALUES})${set} WHERE id = $1 AND version = $14 AND state IN (${states})
    RETURNING id, version
  ), gone AS (
    DELETE FROM cart_line USING saved
    WHERE cart_line.cart_id = saved.id AND cart_line.id NOT IN (
      SELECT id FROM jsonb_to_recordset($13::jsonb) AS kept(id text)
    )
  ), written AS (
    ${LINES}
    ON CONFLICT (id) DO UPDATE SET position = excluded.position, quantity = excluded.quantity,
      merchandise = excluded.merchandise, is_available = excluded.is_available,
      available_quantity = excluded.available_quantity, unit_amount_minor = excluded.unit_amount_minor,
      compare_at_minor = excluded.compare_at_minor, tax_percent = excluded.tax_percent,
      tax_class_code = excluded.tax_class_code, new_unit_amount_minor = excluded.new_unit_amount_minor,
      quoted_at = excluded.quoted_at, is_stale = excluded.is_stale OR cart_line.news > excluded.news
  )
  SELECT version FROM saved`;

const SAVE = save(', abandoned_at = NULL, version = version + 1', `'OPEN'`);

const KEEP_QUOTE = save('', `'OPEN', 'CHECKOUT'`);

const ADOPT = `
  UPDATE cart SET customer_id = $3, token_hash = NULL, customer_groups = $4, email = coalesce(email, $5), active_at = $6,
    abandoned_at = NULL, version = version + 1
  WHERE id = $1 AND version = $2 AND state = 'OPEN'
  RETURNING version`;

/** The statements on carts: each reads or writes a cart with all of its lines. */
export function cartRows(sql: Sql) {
  return {
    findCarts: (ids: readonly string[]): Promise<Cart[]> => select('WHERE id = ANY($1)', [ids]),

    async findCart(id: string): Promise<Cart | undefined> {
      return (await select('WHERE id = $1', [id]))[0];
    },

    /** The one that a customer fills, or that a checkout works with for them. */
    async findActiveCartOf(customerId: string): Promise<Cart | undefined> {
      return (await select(`WHERE customer_id = $1 AND state IN ('OPEN', 'CHECKOUT')`, [customerId]))[0];
    },

    /** Add a cart; false when its customer fills one already. */
    async addCart(cart: Cart): Promise<boolean> {
      const { customerId, tokenHash, channel, currencyCode, locale, createdAt, version } = cart;
      const own = [customerId, tokenHash, channel, currencyCode, locale, createdAt, version];
      return (await sql(ADD, [...written(cart), ...own])).length > 0;
    },

    /** Save what its owner changed, if it is open and in the version it was loaded in; its next version, or nothing. */
    saveCart: (cart: Cart): Promise<number | undefined> => versionAfter(SAVE, [...written(cart), cart.version]),

    /** Keep what other services said of a cart, if nobody has changed it since. Its version stays. */
    async keepQuote(cart: Cart): Promise<void> {
      await sql(KEEP_QUOTE, [...written(cart), cart.version]);
    },

    /** Give a guest's cart to a customer who fills none; its next version, or nothing if somebody changed it. */
    adoptCart: (
      { id, version }: Pick<Cart, 'id' | 'version'>,
      owner: { customerId: string; groups: readonly string[]; email: string | null },
      at: Date,
    ): Promise<number | undefined> =>
      versionAfter(ADOPT, [id, version, owner.customerId, owner.groups, owner.email, at]),

    /** End a cart whose things went into another; whether it was open, and in this version. */
    closeMerged: ({ id, version }: Pick<Cart, 'id' | 'version'>): Promise<boolean> =>
      move(`state = 'MERGED', version = version + 1 WHERE id = $1 AND version = $2 AND state = 'OPEN'`, [id, version]),

    /** Keep a cart from being changed while a checkout works with it; whether it was open, and in this version. */
    freezeCart: (id: string, version: number, sessionId: string): Promise<boolean> =>
      move(`state = 'CHECKOUT', session_id = $3 WHERE id = $1 AND version = $2 AND state = 'OPEN'`, [
        ...[id, version, sessionId],
      ]),

    /** Let its owner change a cart again, in the version in which it was frozen. */
    thawCart: (id: string): Promise<boolean> => move(`state = 'OPEN' WHERE id = $1 AND state = 'CHECKOUT'`, [id]),

    /** The same, of a cart whose discounts do not hold any more: they are asked for anew, and it is another version. */
    thawWithoutDiscounts: (id: string): Promise<boolean> =>
      move(`state = 'OPEN', discounts = NULL, version = version + 1 WHERE id = $1 AND state = 'CHECKOUT'`, [id]),

    /** The same, of a cart that counted on stock which was not set aside: it is in the same version. */
    thawWithoutHold: (id: string): Promise<boolean> =>
      move(`state = 'OPEN', held_until = NULL WHERE id = $1 AND state = 'CHECKOUT'`, [id]),

    /** A frozen cart became an order. The codes of gift cards are worth money, and are not kept. */
    orderCart: (id: string): Promise<boolean> =>
      move(`state = 'ORDERED', gift_card_codes = '{}' WHERE id = $1 AND state = 'CHECKOUT'`, [id]),
  };

  async function versionAfter(statement: string, values: readonly unknown[]): Promise<number | undefined> {
    return (await sql<{ version: number }>(statement, values))[0]?.version;
  }

  async function move(change: string, values: readonly unknown[]): Promise<boolean> {
    return (await sql(`UPDATE cart SET ${change} RETURNING 1`, values)).length > 0;
  }

  async function select(where: string, values: readonly unknown[]): Promise<Cart[]> {
    return (await sql<Row>(`SELECT ${CART} FROM cart ${where}`, values)).map(toCart);
  }
}

type LineRow = Omit<CartLine, 'quotedAt'> & { readonly quotedAt: string };

type Row = Omit<Cart, 'lines'> & { readonly lines: readonly LineRow[] | null };

const toCart = ({ lines, ...cart }: Row): Cart => ({
  ...cart,
  lines: (lines ?? []).map(({ quotedAt, ...line }) => ({ ...line, quotedAt: new Date(quotedAt) })),
});

function written(cart: Cart): unknown[] {
  const { shippingAddress, billingAddress, shippingMethod, tax, discounts } = cart;
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return [
    ...[cart.id, cart.email, cart.customerGroups, json(shippingAddress), json(billingAddress), json(shippingMethod)],
    ...[json(tax), cart.voucherCodes, cart.giftCardCodes, json(discounts), cart.heldUntil, cart.activeAt],
    JSON.stringify(cart.lines.map((line, position) => ({ ...line, position }))),
  ];
}
