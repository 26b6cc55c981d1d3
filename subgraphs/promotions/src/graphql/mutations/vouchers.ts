import { Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Id, toVoucherCode } from '#contracts';
import { Allow, DateTime, given, IdField, InvalidInputError, PayloadOf, toPayload } from '#kit';
import { MAX_CODE, VOUCHER_CODE } from '../../domain/code';
import type { PromotionsContext } from '../context';
import { PromotionsError } from '../types/promotions-error';
import { VoucherType } from '../types/voucher';
import { explain } from './explain';
import { stated } from './stated';

const MAX_USES = 1_000_000_000;

/** Vouchers that are generated at a time, at most. */
const MAX_BATCH = 1_000;

const VoucherPayload = PayloadOf(PromotionsError, 'Voucher', () => VoucherType);

@InputType()
abstract class VoucherTermsInput {
  @IdField({ description: 'A promotion that is asked for by voucher.' })
  promotionId: Id<'promotion'>;

  @Field(() => Int, { nullable: true, description: 'How often in all; as often as anybody likes unless said.' })
  @Min(1)
  @Max(MAX_USES)
  usageLimit?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often by one customer; as often as they like unless said.' })
  @Min(1)
  @Max(MAX_USES)
  perCustomerLimit?: number | null;

  @Field(() => DateTime, { nullable: true })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date | null;
}

@InputType({ description: 'A voucher to be.' })
class VoucherCreateInput extends VoucherTermsInput {
  @Field(() => String, { description: 'Three to forty letters, digits and hyphens; capitals or not is the same.' })
  @MaxLength(MAX_CODE)
  code: string;
}

@InputType({ description: 'Vouchers to be, alike but for their codes.' })
class VouchersGenerateInput extends VoucherTermsInput {
  @Field(() => Int, { description: `At most ${MAX_BATCH}.` })
  @Min(1)
  @Max(MAX_BATCH)
  count: number;

  @Field(() => String, { nullable: true, description: 'What their codes begin with, such as `SPRING`.' })
  @MinLength(1)
  @MaxLength(20)
  @Matches(/^[A-Za-z0-9]+$/)
  prefix?: string | null;
}

@InputType({ description: 'What to change; what is left out stays as it is.' })
class VoucherUpdateInput {
  @IdField()
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => Boolean, { nullable: true, description: 'False takes it away from every cart at once.' })
  isActive?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Null for as often as anybody likes.' })
  @Min(1)
  @Max(MAX_USES)
  usageLimit?: number | null;

  @Field(() => Int, { nullable: true, description: 'Null for as often as they like.' })
  @Min(1)
  @Max(MAX_USES)
  perCustomerLimit?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Null for as long as its promotion.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Null for as long as its promotion.' })
  endsAt?: Date | null;
}

@ObjectType()
class VouchersGeneratePayload {
  @Field(() => [String], { description: 'The codes of all that were made; empty when none was.' })
  codes: string[];

  @Field(() => [PromotionsError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: PromotionsError[];
}

/** `Mutation.voucherCreate`, `Mutation.vouchersGenerate` and `Mutation.voucherUpdate` */
@Resolver()
export class VoucherMutations {
  @Allow('promotions:write')
  @Mutation(() => VoucherPayload, { nullable: true })
  async voucherCreate(
    @Arg('input', () => VoucherCreateInput) input: VoucherCreateInput,
    @Ctx() { service }: PromotionsContext,
  ) {
    const code = toVoucherCode(input.code);
    if (!VOUCHER_CODE.test(code)) {
      const message = 'A code is three to forty letters, digits and hyphens, with no hyphen at its ends.';
      throw new InvalidInputError([{ path: ['input', 'code'], code: 'INVALID_FORMAT', message }]);
    }
    return toPayload(await service.createVoucher({ ...toTerms(input), code }), explain);
  }

  @Allow('promotions:write')
  @Mutation(() => VouchersGeneratePayload, {
    nullable: true,
    description: 'Make many vouchers with codes that nobody guesses.',
  })
  async vouchersGenerate(
    @Arg('input', () => VouchersGenerateInput) input: VouchersGenerateInput,
    @Ctx() { service }: PromotionsContext,
  ): Promise<VouchersGeneratePayload> {
    const prefix = toVoucherCode(input.prefix ?? '');
    const outcome = await service.generateVouchers({ ...toTerms(input), count: input.count, prefix });
    const { value, errors } = toPayload(outcome, explain);
    return { codes: (value ?? []).map(({ code }) => code), errors };
  }

  @Allow('promotions:write')
  @Mutation(() => VoucherPayload, { nullable: true })
  async voucherUpdate(
    @Arg('input', () => VoucherUpdateInput) input: VoucherUpdateInput,
    @Ctx() { service }: PromotionsContext,
  ) {
    const { id, expectedVersion, isActive, ...terms } = input;
    const edit = { ...given({ isActive }), ...stated(terms) };
    return toPayload(await service.updateVoucher(id, expectedVersion, edit), explain);
  }
}

const toTerms = (input: VoucherTermsInput) => ({
  promotionId: input.promotionId,
  isActive: true,
  usageLimit: input.usageLimit ?? null,
  perCustomerLimit: input.perCustomerLimit ?? null,
  startsAt: input.startsAt ?? null,
  endsAt: input.endsAt ?? null,
});
