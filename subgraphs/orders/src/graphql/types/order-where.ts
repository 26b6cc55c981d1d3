import { ArrayMaxSize, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';
import type { FulfilmentStatus } from '../../domain/fulfilment-status';
import type { OrderFilter, SeenStatus } from '../../domain/order-filter';
import type { PaymentStatus } from '../../domain/payment-status';
import { FulfilmentStatusEnum, OrderStatusEnum, PaymentStatusEnum } from './statuses';

/** A filter of orders as the graph takes it. */
@InputType({ description: 'Which orders; every part that is given must hold.' })
export class OrderWhere implements OrderFilter {
  @Field(() => [OrderWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  AND?: OrderWhere[] | null;

  @Field(() => [OrderWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  OR?: OrderWhere[] | null;

  @Field(() => OrderWhere, { nullable: true })
  @ValidateNested()
  NOT?: OrderWhere | null;

  @Field(() => [OrderStatusEnum], { nullable: true })
  @ArrayMaxSize(10)
  statuses?: SeenStatus[] | null;

  @Field(() => [PaymentStatusEnum], { nullable: true })
  @ArrayMaxSize(10)
  paymentStatuses?: PaymentStatus[] | null;

  @Field(() => [FulfilmentStatusEnum], { nullable: true })
  @ArrayMaxSize(10)
  fulfilmentStatuses?: FulfilmentStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these channels, by slug.' })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(120, { each: true })
  channels?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  customerIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The whole address, in capitals or not.' })
  @MinLength(1)
  @MaxLength(254)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Beginning with these digits.' })
  @Matches(/^\d[\d-]{0,29}$/, { message: '$property must be the first digits of a number' })
  numberPrefix?: string | null;

  @Field(() => [String], { nullable: true, description: 'With a line of one of these SKUs.' })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(120, { each: true })
  skus?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Made then or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Made before, and not then.' })
  until?: Date | null;
}
