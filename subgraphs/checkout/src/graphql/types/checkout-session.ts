import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import type { CheckoutSessionState, PaymentAction } from '../../domain/checkout-session';
import { CheckoutError } from './checkout-error';
import { CheckoutOrderType } from './checkout-order';

/** Where a checkout stands, as the graph's enum. */
const CheckoutSessionStateEnum = enumOf<CheckoutSessionState>('CheckoutSessionState', {
  PROCESSING: 'It is being worked on; look again soon.',
  ACTION_REQUIRED: 'The customer has to do something first; see `action`.',
  COMPLETED: 'There is an order.',
  FAILED: 'There is no order, everything is undone, and the cart is open again; see `errors`.',
});

/** What a customer can be asked to do, as the graph's enum. */
const CheckoutActionKindEnum = enumOf<PaymentAction['kind']>('CheckoutActionKind', {
  REDIRECT: 'Go to the address in `url`.',
});

@ObjectType('CheckoutAction')
class CheckoutActionType implements PaymentAction {
  @Field(() => CheckoutActionKindEnum)
  kind: PaymentAction['kind'];

  @Field(() => String, { description: 'The customer is sent back from there to the `returnUrl` of the payment.' })
  url: string;
}

/** A checkout, as the graph shows it. */
@ObjectType('CheckoutSession', { description: 'The way of one cart to an order.' })
export class CheckoutSessionType {
  @Field(() => ID)
  id: string;

  @Field(() => CheckoutSessionStateEnum)
  state: CheckoutSessionState;

  @Field(() => CheckoutOrderType, { nullable: true, description: 'Once it is COMPLETED.' })
  order: CheckoutOrderType | null;

  @Field(() => String, { nullable: true, description: 'Opens the order to whoever has it: a guest keeps it.' })
  orderToken: string | null;

  @Field(() => CheckoutActionType, { nullable: true, description: 'While it is ACTION_REQUIRED.' })
  action: CheckoutActionType | null;

  @Field(() => [CheckoutError], { description: 'Why it FAILED; empty otherwise.' })
  errors: CheckoutError[];

  @Field(() => DateTime)
  createdAt: Date;
}
