import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime } from '#kit';
import type { ReturnReason } from '../../domain/return';
import type { ReturnState } from '../../domain/return-state';
import { ReturnReasonEnum, ReturnStateEnum } from './statuses';

/** Units that come back, as the graph shows them. */
@ObjectType('ReturnLine', { description: 'Units of a line of an order that come back.' })
export class ReturnLineType {
  @Field(() => Int)
  quantity: number;

  @Field(() => ReturnReasonEnum)
  reason: ReturnReason;

  @Field(() => String, { nullable: true, description: 'In the words of whoever sends it.' })
  comment: string | null;

  @Field(() => Int, { nullable: true, description: 'How many came; null until they did.' })
  received: number | null;
}

/** Things that come back, as the graph shows them. */
@Directive('@key(fields: "id")')
@ObjectType('Return', { description: 'Things of an order that come back.' })
export class ReturnType {
  @Field(() => ID)
  id: string;

  @Field(() => ReturnStateEnum)
  state: ReturnState;

  @Field(() => String, { nullable: true, description: 'What staff told the customer.' })
  note: string | null;

  @Field(() => DateTime)
  requestedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved or rejected.' })
  decidedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  receivedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  refundedAt: Date | null;
}

/** See ConnectionOf. */
export const ReturnConnection = ConnectionOf('Return', () => ReturnType);
