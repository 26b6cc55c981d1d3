import { type KeysetOrder, MAX_PAGE, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { GiftCard, GiftCardEntry } from '../domain/gift-card';
import type { GiftCardFilter } from '../domain/gift-card-filter';
import type { Prisma } from '../generated/prisma/client';

const NEWEST_FIRST: KeysetOrder<GiftCard> = { name: 'NEWEST', by: [{ column: 'id', direction: 'desc' }] };

/** The statements of staff on gift cards. */
export function giftCardRows(client: Prisma.TransactionClient) {
  return {
    async findGiftCards(ids: readonly string[]): Promise<GiftCard[]> {
      return (await client.giftCard.findMany({ where: { id: { in: [...ids] } } })).map(toGiftCard);
    },
    async pageOfGiftCards(filter: GiftCardFilter, request: PageRequest): Promise<Page<GiftCard>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.giftCard.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows.map(toGiftCard));
    },
    countGiftCards: (filter: GiftCardFilter): Promise<number> => client.giftCard.count({ where: toWhere(filter) }),
    /** Save what staff edited of a card that is still in the version it was loaded in; `null` when it no longer is. */
    async saveGiftCard(card: GiftCard): Promise<GiftCard | null> {
      const { id, version, isActive, expiresAt, note, updatedAt } = card;
      const data = { isActive, expiresAt, note, updatedAt, version: { increment: 1 } };
      const [saved] = await client.giftCard.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toGiftCard(saved) : null;
    },
    /** The newest entries of each card, as many as anybody may ask for. */
    async findEntriesOf(giftCardIds: readonly string[]): Promise<GiftCardEntry[]> {
      const rows = await client.$queryRaw<EntryRow[]>`
        SELECT entry.id, entry.gift_card_id AS "giftCardId", entry.kind::text, entry.amount_minor AS "amountMinor",
          entry.order_id AS "orderId", entry.actor, entry.at
        FROM unnest(${[...giftCardIds]}::text[]) AS card (id)
        CROSS JOIN LATERAL (
          SELECT * FROM gift_card_entry WHERE gift_card_id = card.id ORDER BY at DESC, id DESC LIMIT ${MAX_PAGE}
        ) AS entry`;
      return rows.map((row) => ({ ...row, amountMinor: Number(row.amountMinor) }));
    },
  };
}

type EntryRow = Omit<GiftCardEntry, 'amountMinor'> & { amountMinor: bigint };

const toWhere = ({
  lastFour,
  currencyCode,
  isActive,
  codeHash,
  orderId,
}: GiftCardFilter): Prisma.GiftCardWhereInput => ({
  ...(lastFour && { lastFour }),
  ...(currencyCode && { currencyCode }),
  ...(typeof isActive === 'boolean' && { isActive }),
  ...(codeHash && { codeHash }),
  ...(orderId && { entries: { some: { orderId } } }),
});

function toGiftCard({ codeHash, initialMinor, balanceMinor, heldMinor, ...row }: Prisma.GiftCardModel): GiftCard {
  return {
    ...row,
    currencyCode: row.currencyCode as GiftCard['currencyCode'],
    initialMinor: Number(initialMinor),
    balanceMinor: Number(balanceMinor),
    heldMinor: Number(heldMinor),
  };
}
