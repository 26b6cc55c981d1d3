import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, given, IsId, toPayload } from '#kit';
import type { InventoryContext } from '../context';
import type { MerchandiseStub } from '../references';
import { InventoryError } from '../types/inventory-error';
import { MerchandiseType } from '../types/merchandise';
import { explain } from './explain';

@InputType({ description: 'What inventory must know of a thing before it can be in stock.' })
class MerchandiseTrackInput {
  @Field(() => ID, { description: 'Its id in the catalog, such as that of a variant.' })
  @IsId()
  id: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(120)
  sku: string;

  @Field(() => ID)
  @IsId('product')
  productId: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many may be sold beyond what lies in all warehouses together; 0 unless said, and as it was if known.',
  })
  @Min(0)
  @Max(1_000_000)
  backorderLimit?: number | null;
}

@ObjectType()
class MerchandiseTrackPayload {
  @Field(() => MerchandiseType, { nullable: true, description: 'The thing; null when nothing was changed.' })
  merchandise: MerchandiseStub | null;

  @Field(() => [InventoryError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: InventoryError[];
}

/** `Mutation.merchandiseTrack` */
@Resolver()
export class MerchandiseMutations {
  @Allow('inventory:write')
  @Mutation(() => MerchandiseTrackPayload, {
    nullable: true,
    description: 'Begin to keep count of a thing that is sold, or say that its SKU is another.',
  })
  async merchandiseTrack(
    @Arg('input', () => MerchandiseTrackInput) { id, sku, productId, ...limits }: MerchandiseTrackInput,
    @Ctx() { service }: InventoryContext,
  ): Promise<MerchandiseTrackPayload> {
    const { value, errors } = toPayload(
      await service.trackMerchandise({ id, sku, productId, ...given(limits) }),
      explain,
    );
    return { merchandise: value, errors };
  }
}
