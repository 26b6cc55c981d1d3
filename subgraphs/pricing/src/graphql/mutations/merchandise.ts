import { Matches } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, IsId, PayloadOf, toPayload } from '#kit';
import type { PricingContext } from '../context';
import { MerchandiseType } from '../types/merchandise';
import { PricingError } from '../types/pricing-error';
import { explain } from './explain';

const SKU = /^[A-Z0-9][A-Z0-9-]{1,62}[A-Z0-9]$/;

const MerchandisePayload = PayloadOf(PricingError, 'Merchandise', () => MerchandiseType);

@InputType({ description: 'What pricing must know of a thing before it can have prices.' })
class MerchandiseSetInput {
  @Field(() => ID, { description: 'Its id in the catalog, such as that of a variant.' })
  @IsId()
  id: string;

  @Field(() => ID, { description: 'The product in whose price range it counts.' })
  @IsId('product')
  productId: string;

  @Field(() => String)
  @Matches(SKU, { message: 'sku must be 3 to 64 upper-case letters, digits and hyphens' })
  sku: string;

  @IdField()
  taxClassId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version you saw in its `taxation`; leave it out for a thing that pricing was not told of yet.',
  })
  expectedVersion?: number | null;
}

/** `Mutation.merchandiseSet` */
@Resolver()
export class MerchandiseMutations {
  @Allow('pricing:write')
  @Mutation(() => MerchandisePayload, {
    nullable: true,
    description: 'Tell pricing of a thing that is sold, or how it is taxed from now on.',
  })
  async merchandiseSet(
    @Arg('input', () => MerchandiseSetInput) { expectedVersion, ...merchandise }: MerchandiseSetInput,
    @Ctx() { service }: PricingContext,
  ) {
    return toPayload(await service.setMerchandise(merchandise, expectedVersion ?? undefined), explain);
  }
}
