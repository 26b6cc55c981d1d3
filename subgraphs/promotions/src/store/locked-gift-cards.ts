import type { Sql } from '#kit';
import type { GiftCard, GiftCardEntry } from '../domain/gift-card';
import { GIFT_CARD } from './columns';
import type { HashedGiftCard } from './quote-reads';

const LOCK = `SELECT ${GIFT_CARD}, code_hash AS "codeHash" FROM gift_card
  WHERE code_hash = ANY($1) OR id = ANY($2) ORDER BY id FOR NO KEY UPDATE`;

const MOVE = `WITH locked AS MATERIALIZED (
    SELECT id FROM gift_card WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE
  )
  UPDATE gift_card SET held_minor = held_minor + $3 * part.amount, balance_minor = balance_minor - $4 * part.amount
  FROM locked JOIN unnest($1::text[], $2::bigint[]) AS part (id, amount) USING (id) WHERE gift_card.id = locked.id`;

const ADD_CARD = `INSERT INTO gift_card (id, code_hash, last_four, currency_code, initial_minor, balance_minor, is_active,
    expires_at, note, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $9)`;

const ADD_ENTRIES = `INSERT INTO gift_card_entry (id, gift_card_id, kind, amount_minor, order_id, actor, at)
  SELECT id, card, $3::"GiftCardEntryKind", amount, $5, $6, $7
  FROM unnest($1::text[], $2::text[], $4::bigint[]) AS entry (id, card, amount)`;

/**
 * The statements that move the money of gift cards, within a transaction. Cards are locked in the order of their ids,
 * after vouchers.
 */
export function lockedGiftCards(sql: Sql) {
  return {
    /** Lock gift cards by the hash of their code, or by id. */
    async lockGiftCards({
      hashes = [],
      ids = [],
    }: {
      hashes?: readonly string[];
      ids?: readonly string[];
    }): Promise<HashedGiftCard[]> {
      return hashes.length + ids.length === 0 ? [] : sql<HashedGiftCard>(LOCK, [hashes, ids]);
    },

    /** Set parts of cards aside or free again, and take them off the balance or put them back. */
    async moveGiftCards(
      parts: readonly { readonly giftCardId: string; readonly amountMinor: number }[],
      { held, redeemed }: { held: number; redeemed: number },
    ): Promise<void> {
      if (parts.length === 0) return;
      const [ids, amounts] = [parts.map(({ giftCardId }) => giftCardId), parts.map(({ amountMinor }) => amountMinor)];
      await sql(MOVE, [ids, amounts, held, redeemed]);
    },

    async addGiftCard(card: GiftCard, codeHash: string): Promise<void> {
      const { id, lastFour, currencyCode, initialMinor, isActive, expiresAt, note, createdAt } = card;
      const rest = [currencyCode, initialMinor, isActive, expiresAt, note, createdAt];
      await sql(ADD_CARD, [id, codeHash, lastFour, ...rest]);
    },

    /** Add entries of one kind to the ledger. */
    async addEntries(
      entries: readonly Pick<GiftCardEntry, 'id' | 'giftCardId' | 'amountMinor'>[],
      { kind, orderId, actor, at }: Pick<GiftCardEntry, 'kind' | 'orderId' | 'actor' | 'at'>,
    ): Promise<void> {
      if (entries.length === 0) return;
      const [ids, cards] = [entries.map(({ id }) => id), entries.map(({ giftCardId }) => giftCardId)];
      const amounts = entries.map(({ amountMinor }) => amountMinor);
      await sql(ADD_ENTRIES, [ids, cards, kind, amounts, orderId, actor, at]);
    },
  };
}
