import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import type { RefundState } from '../../domain/refund';

/** A refund's state as the graph's enum. */
const RefundStateEnum = enumOf<RefundState>('RefundState', {
  PENDING: 'The provider is asked to pay back.',
  SUCCEEDED: 'The money is on its way to the customer.',
  FAILED: 'The provider will not pay back, or the money came back to us.',
});

/** A refund as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Refund', { description: 'Money that goes back to the customer.' })
export class RefundType {
  @Field(() => ID)
  id: string;

  @Field(() => RefundStateEnum)
  state: RefundState;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it left PENDING.' })
  settledAt?: Date | null;
}
