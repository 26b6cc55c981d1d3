import { MaxLength, ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { toVoucherCode } from '#contracts';
import { Allow, type Connection, IdField, InvalidInputError, PageArgs, toConnection } from '#kit';
import { MAX_CODE } from '../../domain/code';
import type { Voucher } from '../../domain/voucher';
import type { PromotionsContext } from '../context';
import { VoucherConnection, VoucherType } from '../types/voucher';

@InputType({ description: 'Which vouchers; every part that is given must hold.' })
class VoucherWhere {
  @IdField({ nullable: true })
  promotionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What its code begins with.' })
  @MaxLength(MAX_CODE)
  code?: string | null;

  @Field(() => Boolean, { nullable: true })
  isActive?: boolean | null;
}

@ArgsType()
class VouchersArgs extends PageArgs {
  @Field(() => VoucherWhere, { nullable: true })
  @ValidateNested()
  where?: VoucherWhere | null;
}

@ArgsType()
class VoucherArgs {
  @IdField({ nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(MAX_CODE)
  code?: string | null;
}

/** `Query.vouchers` and `Query.voucher` */
@Resolver()
export class VoucherQueries {
  @Allow('promotions:read')
  @Query(() => VoucherConnection, { nullable: true, description: 'The newest first.' })
  async vouchers(
    @Args(() => VouchersArgs) { where, ...request }: VouchersArgs,
    @Ctx() { store }: PromotionsContext,
  ): Promise<Connection<Voucher>> {
    const filter = { ...where, code: where?.code ? toVoucherCode(where.code) : null };
    const page = await store.pageOfVouchers(filter, request);
    return toConnection(
      page,
      (voucher) => voucher,
      () => store.countVouchers(filter),
    );
  }

  @Allow('promotions:read')
  @Query(() => VoucherType, { nullable: true, description: 'One voucher, by its id or its code.' })
  async voucher(
    @Args(() => VoucherArgs) { id, code }: VoucherArgs,
    @Ctx() { loaders }: PromotionsContext,
  ): Promise<Voucher | null> {
    if (id && !code) return loaders.voucher.load(id);
    if (code && !id) return loaders.voucherByCode.load(toVoucherCode(code));
    throw new InvalidInputError([{ path: ['id'], code: 'REQUIRED', message: 'Give either an id or a code.' }]);
  }
}
