import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow } from '#kit';
import type { CatalogContext } from '../context';
import { toPayload } from './payload';
import { ProductPayload } from './product-payload';

@InputType({ description: 'Which product, in the version you saw.' })
class ProductStatusInput {
  @Field(() => ID)
  @MaxLength(60)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

/** `Mutation.productPublish` and `Mutation.productArchive` */
@Resolver()
export class ProductStatusMutations {
  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true, description: 'Show a draft or archived product to customers.' })
  async productPublish(
    @Arg('input', () => ProductStatusInput) { id, expectedVersion }: ProductStatusInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.setProductStatus(id, expectedVersion, 'PUBLISHED'));
  }

  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true, description: 'Stop selling a product.' })
  async productArchive(
    @Arg('input', () => ProductStatusInput) { id, expectedVersion }: ProductStatusInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.setProductStatus(id, expectedVersion, 'ARCHIVED'));
  }
}
