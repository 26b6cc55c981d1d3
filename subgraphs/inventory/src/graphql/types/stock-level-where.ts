import { ArrayMaxSize, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MAX_PAGE } from '#kit';
import type { StockLevelFilter } from '../../domain/stock-level-filter';

/** A filter of stock levels as the graph takes it. */
@InputType({ description: 'Which stock levels; every part that is given must hold.' })
export class StockLevelWhere implements StockLevelFilter {
  @Field(() => [StockLevelWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  AND?: StockLevelWhere[] | null;

  @Field(() => [StockLevelWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  OR?: StockLevelWhere[] | null;

  @Field(() => StockLevelWhere, { nullable: true })
  @ValidateNested()
  NOT?: StockLevelWhere | null;

  @Field(() => [String], { nullable: true, description: 'In one of these warehouses, by code.' })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(120, { each: true })
  warehouses?: string[] | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(120, { each: true })
  skus?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  merchandiseIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  productIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Fewer are available. What expired in the last seconds may still count as reserved.',
  })
  @Min(0)
  availableBelow?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewer lie there.' })
  @Min(0)
  onHandBelow?: number | null;
}
