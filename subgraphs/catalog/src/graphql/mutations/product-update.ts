import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IsSlug } from '#kit';
import type { CatalogContext } from '../context';
import { ProductPayload, toProductPayload } from './product-payload';

@InputType({ description: 'What to change; what is left out stays as it is.' })
class ProductUpdateInput {
  @Field(() => ID)
  @MaxLength(60)
  id: string;

  @Field(() => Int, { description: 'The version you saw; another one by now is a VERSION_CONFLICT.' })
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsSlug()
  slug?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(5_000)
  description?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @MaxLength(60)
  categoryId?: string | null;
}

/** `Mutation.productUpdate` */
@Resolver()
export class ProductUpdateMutation {
  @Allow('catalog:write')
  @Mutation(() => ProductPayload, { nullable: true })
  async productUpdate(
    @Arg('input', () => ProductUpdateInput) input: ProductUpdateInput,
    @Ctx() { service }: CatalogContext,
  ): Promise<ProductPayload> {
    const { id, expectedVersion, ...changes } = input;
    return toProductPayload(await service.updateProduct(id, expectedVersion, given(changes)));
  }
}
