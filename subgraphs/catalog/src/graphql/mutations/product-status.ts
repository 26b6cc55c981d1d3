import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdField, toPayload } from '#kit';
import type { CatalogContext } from '../context';
import { explain } from './explain';
import { ProductPayload } from './product-payload';

@InputType({ description: 'Which product, in the version you saw.' })
class ProductStatusInput {
  @IdField()
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

/** `Mutation.productPublish`, `Mutation.productArchive` and `Mutation.productDelete` */
@Resolver()
export class ProductStatusMutations {
  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true, description: 'Show a draft or archived product to customers.' })
  async productPublish(
    @Arg('input', () => ProductStatusInput) { id, expectedVersion }: ProductStatusInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.setProductStatus(id, expectedVersion, 'PUBLISHED'), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true, description: 'Stop selling a product.' })
  async productArchive(
    @Arg('input', () => ProductStatusInput) { id, expectedVersion }: ProductStatusInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.setProductStatus(id, expectedVersion, 'ARCHIVED'), explain);
  }

  @Allow('catalog:write')
  @Mutation(() => ProductPayload, {
    nullable: true,
    description: 'Remove a product and its variants for good; answers what it was. Orders keep what they say of it.',
  })
  async productDelete(
    @Arg('input', () => ProductStatusInput) { id, expectedVersion }: ProductStatusInput,
    @Ctx() { service }: CatalogContext,
  ) {
    return toPayload(await service.deleteProduct(id, expectedVersion), explain);
  }
}
