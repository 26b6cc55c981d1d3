import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';
import type { ProductFilter } from '../../domain/product-filter';
import { ProductStatusEnum } from './product';

/** A condition on one attribute as the graph takes it. */
@InputType({ description: 'What an attribute has to be; give the part that fits the type of the attribute.' })
export class AttributeWhere {
  @Field(() => String)
  @MaxLength(60)
  code: string;

  @Field(() => [String], { nullable: true, description: 'One of these texts, or codes of choices.' })
  @ArrayMaxSize(MAX_PAGE)
  in?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  is?: boolean | null;

  @Field(() => Float, { nullable: true })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true })
  atMost?: number | null;
}

/** A filter of products as the graph takes it. */
@InputType({ description: 'Which products; every part that is given must hold.' })
export class ProductWhere {
  @Field(() => [ProductWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  AND?: ProductWhere[] | null;

  @Field(() => [ProductWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  OR?: ProductWhere[] | null;

  @Field(() => ProductWhere, { nullable: true })
  @ValidateNested()
  NOT?: ProductWhere | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  ids?: string[] | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  slugs?: string[] | null;

  @Field(() => [ProductStatusEnum], {
    nullable: true,
    description: 'Customers see PUBLISHED ones whatever they ask for.',
  })
  @ArrayMaxSize(3)
  statuses?: ProductFilter['statuses'] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these categories or below, by slug.' })
  @ArrayMaxSize(MAX_PAGE)
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these collections, by slug.' })
  @ArrayMaxSize(MAX_PAGE)
  collections?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name in the first language, whatever its case.' })
  @MaxLength(100)
  nameContains?: string | null;

  @Field(() => [AttributeWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  attributes?: AttributeWhere[] | null;

  @Field(() => DateTime, { nullable: true })
  publishedFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  publishedUntil?: Date | null;
}
