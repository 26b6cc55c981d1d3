import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Promotion } from '../domain/promotion';
import type { PromotionFilter } from '../domain/promotion-filter';
import type { Prisma } from '../generated/prisma/client';

const BY_PRIORITY: KeysetOrder<Promotion> = {
  name: 'PRIORITY',
  by: [
    { column: 'priority', kind: 'integer', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

/** The statements of staff on promotions. */
export function promotionRows(client: Prisma.TransactionClient) {
  return {
    async findPromotions(ids: readonly string[]): Promise<Promotion[]> {
      return (await client.promotion.findMany({ where: { id: { in: [...ids] } } })).map(toPromotion);
    },
    /** In the order in which they come when several fit. */
    async pageOfPromotions(filter: PromotionFilter, request: PageRequest): Promise<Page<Promotion>> {
      const { where, ...keyset } = toKeyset(BY_PRIORITY, request);
      const rows = await client.promotion.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(BY_PRIORITY, request, rows.map(toPromotion));
    },
    countPromotions: (filter: PromotionFilter): Promise<number> => client.promotion.count({ where: toWhere(filter) }),
    async addPromotion({ version, ...promotion }: Promotion): Promise<Promotion> {
      return toPromotion(await client.promotion.create({ data: toColumns(promotion) }));
    },
    /** Save an edited promotion if it is still in the version it was loaded in; `null` when it no longer is. */
    async savePromotion({ id, version, ...promotion }: Promotion): Promise<Promotion | null> {
      const data = { ...toColumns(promotion), version: { increment: 1 } };
      const [saved] = await client.promotion.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toPromotion(saved) : null;
    },
    /** How often the vouchers of promotions are used; nothing for those without vouchers. */
    async countUsage(promotionIds: readonly string[]): Promise<PromotionUsage[]> {
      const where = { promotionId: { in: [...promotionIds] } };
      const sums = await client.voucher.groupBy({
        by: ['promotionId'],
        where,
        _sum: { held: true, redeemed: true },
        _count: true,
      });
      return sums.map(({ promotionId, _count, _sum: { held, redeemed } }) => ({
        promotionId,
        vouchers: _count,
        held: held ?? 0,
        redeemed: redeemed ?? 0,
      }));
    },
  };
}

/** How many vouchers a promotion has, and how often they are used. */
export interface PromotionUsage {
  readonly promotionId: string;
  readonly vouchers: number;
  /** By checkouts that are under way. */
  readonly held: number;
  /** By orders. */
  readonly redeemed: number;
}

function toWhere({ isActive, trigger, channel, name }: PromotionFilter): Prisma.PromotionWhereInput {
  const ofChannel = (value: string[]) => ({ conditions: { path: ['channels'], array_contains: value } });
  return {
    ...(typeof isActive === 'boolean' && { isActive }),
    ...(trigger && { trigger }),
    ...(name && { name: { contains: name, mode: 'insensitive' } }),
    ...(channel && { OR: [ofChannel([channel]), { conditions: { path: ['channels'], equals: [] } }] }),
  };
}

const toColumns = <Columns extends Omit<Promotion, 'id' | 'version'>>(promotion: Columns) => ({
  ...promotion,
  translations: promotion.translations as Prisma.InputJsonValue,
  stackingGroups: [...promotion.stackingGroups],
  conditions: promotion.conditions as unknown as Prisma.InputJsonValue,
  effect: promotion.effect as unknown as Prisma.InputJsonValue,
});

// The JSON columns are written by this service alone, in the shapes of its domain.
const toPromotion = (row: Prisma.PromotionModel): Promotion => row as unknown as Promotion;
