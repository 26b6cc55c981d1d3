import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { InventoryContext } from '../context';
import { MerchandiseType } from '../types/merchandise';
import { PayloadOf, toPayload } from './payload';

const MerchandisePayload = PayloadOf('Merchandise', () => MerchandiseType);

@InputType({ description: 'What inventory must know of a thing that is sold.' })
class MerchandiseTrackInput {
  @Field(() => ID)
  @MinLength(1)
  @MaxLength(60)
  id: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(120)
  sku: string;

  @Field(() => ID)
  @MinLength(1)
  @MaxLength(60)
  productId: string;
}

/** `Mutation.merchandiseTrack` */
@Resolver()
export class MerchandiseMutations {
  @Allow('inventory:write')
  @Mutation(() => MerchandisePayload, {
    nullable: true,
    description: 'Begin to keep count of a thing, or say that its SKU is another.',
  })
  async merchandiseTrack(
    @Arg('input', () => MerchandiseTrackInput) { id, sku, productId }: MerchandiseTrackInput,
    @Ctx() { service }: InventoryContext,
  ) {
    return toPayload(await service.trackMerchandise({ id, sku, productId }));
  }
}
