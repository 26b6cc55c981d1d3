import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Promotion } from '../../domain/promotion';
import type { Voucher } from '../../domain/voucher';
import type { PromotionsContext } from '../context';
import { PromotionType } from '../types/promotion';
import { VoucherType } from '../types/voucher';

/** What a voucher is connected to. */
@Resolver(() => VoucherType)
export class VoucherFields {
  @FieldResolver(() => PromotionType, { nullable: true })
  promotion(@Root() { promotionId }: Voucher, @Ctx() { loaders }: PromotionsContext): Promise<Promotion | null> {
    return loaders.promotion.load(promotionId);
  }
}
