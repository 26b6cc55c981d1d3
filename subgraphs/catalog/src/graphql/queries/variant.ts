import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Allow, IdField } from '#kit';
import type { Variant } from '../../domain/variant';
import type { CatalogContext } from '../context';
import { findVariant } from '../references';
import { VariantType } from '../types/variant';
import { requireOneKey } from './one-key';

@ArgsType()
class VariantArgs {
  @IdField({ nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(64)
  sku?: string | null;
}

/** `Query.variant` */
@Resolver()
export class VariantQuery {
  @Allow('public')
  @Query(() => VariantType, { nullable: true, description: 'One variant, by its id or its SKU.' })
  variant(@Args(() => VariantArgs) { id, sku }: VariantArgs, @Ctx() context: CatalogContext): Promise<Variant | null> {
    requireOneKey({ id, sku });
    return findVariant({ id, sku }, context);
  }
}
