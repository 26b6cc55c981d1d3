import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IdField, PayloadOf, toPayload } from '#kit';
import type { Fulfilment } from '../../domain/fulfilment';
import type { ShippingContext } from '../context';
import { FulfilmentStateEnum } from '../types/fulfilment';
import { ShippingError } from '../types/shipping-error';
import { explain } from './explain';

@ObjectType('FulfilmentOutcome', { description: 'Whether an order is sent.' })
class FulfilmentOutcomeType {
  @Field(() => ID)
  orderId: string;

  @Field(() => FulfilmentStateEnum)
  state: Fulfilment['state'];
}

const FulfilmentPayload = PayloadOf(ShippingError, 'FulfilmentOutcome', () => FulfilmentOutcomeType);

@InputType({ description: 'Which order.' })
class FulfilmentCancelInput {
  @IdField()
  orderId: string;
}

/** `Mutation.fulfilmentCancel` */
@Resolver()
export class FulfilmentCancelMutation {
  @Allow('service:orders')
  @Mutation(() => FulfilmentPayload, {
    nullable: true,
    description: 'Send nothing of an order, unless something of it has left; again and again if need be.',
  })
  async fulfilmentCancel(
    @Arg('input', () => FulfilmentCancelInput) { orderId }: FulfilmentCancelInput,
    @Ctx() { service, traceparent }: ShippingContext,
  ) {
    return toPayload(await service.cancelFulfilment(orderId, traceparent), explain);
  }
}
