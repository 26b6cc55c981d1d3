import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';
import type { MovementReason } from '../../domain/movement';
import type { MovementFilter } from '../../domain/movement-filter';
import { MovementReasonEnum } from './movement';

/** A filter of movements as the graph takes it. */
@InputType({ description: 'Which movements; every part that is given must hold.' })
export class MovementWhere implements MovementFilter {
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

  @Field(() => [MovementReasonEnum], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  reasons?: MovementReason[] | null;

  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  until?: Date | null;
}
