import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { ProductStatus } from '../../domain/product';

/** A product's status as the graph's enum. */
export const ProductStatusEnum = enumOf<ProductStatus>('ProductStatus', {
  DRAFT: 'Being made; staff only.',
  PUBLISHED: 'Customers see it.',
  ARCHIVED: 'No longer sold; staff only.',
});

/** A product as the graph shows it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType('Product', { description: 'A thing the shop sells, in all its variants.' })
export class ProductType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its name in addresses; unique.' })
  slug: string;

  @Field(() => ProductStatusEnum)
  status: ProductStatus;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;

  @Field(() => DateTime, { nullable: true })
  publishedAt?: Date | null;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const ProductConnection = ConnectionOf('Product', () => ProductType);
