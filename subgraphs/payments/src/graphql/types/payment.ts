import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { ProviderName } from '../../domain/payment';
import type { PaymentState } from '../../domain/payment-state';

/** A payment's state as the graph's enum. */
export const PaymentStateEnum = enumOf<PaymentState>('PaymentState', {
  PENDING: 'The provider has not decided yet.',
  ACTION_REQUIRED: 'The customer has to do something first; see `action`.',
  AUTHORISED: 'The money is set aside, and none of it taken.',
  DECLINED: 'The provider said no; see `declineCode`.',
  PARTLY_CAPTURED: 'A part of it was taken.',
  CAPTURED: 'Everything was taken that will be.',
  PARTLY_REFUNDED: 'A part of what was taken went back.',
  REFUNDED: 'All that was taken went back.',
  VOIDING: 'It was called off, and is being released.',
  VOIDED: 'It was called off; nothing is taken.',
});

/** Who moves the money, as the graph's enum. */
export const ProviderNameEnum = enumOf<ProviderName>(
  'PaymentProvider',
  { SANDBOX: 'Stands in for a real one: no money moves.', STRIPE: '' },
  'Who moves the money.',
);

/** What a customer has to do, as the graph's enum. */
const PaymentActionKindEnum = enumOf<'REDIRECT'>('PaymentActionKind', { REDIRECT: 'Go to the address in `url`.' });

/** What a customer has to do before the provider decides, as the graph shows it. */
@ObjectType('PaymentAction', { description: 'What the customer has to do before the provider decides.' })
export class PaymentActionType {
  @Field(() => PaymentActionKindEnum)
  kind: 'REDIRECT';

  @Field(() => String, { description: 'The provider sends the customer back from there.' })
  url: string;
}

/** A payment as the graph shows it. */
@Directive('@key(fields: "id")')
@ObjectType('Payment', {
  description: 'The money for an order. Known to who pays and to staff with `payments:read`.',
})
export class PaymentType {
  @Field(() => ID)
  id: string;

  @Field(() => PaymentStateEnum)
  state: PaymentState;

  @Field(() => ProviderNameEnum)
  provider: ProviderName;

  @Field(() => String, { description: 'The number of the order.' })
  orderNumber: string;

  @Field(() => String, { nullable: true, description: 'Why the provider said no, such as `insufficient_funds`.' })
  declineCode?: string | null;

  @Field(() => DateTime)
  createdAt: Date;

  @Field(() => DateTime)
  updatedAt: Date;
}

/** See ConnectionOf. */
export const PaymentConnection = ConnectionOf('Payment', () => PaymentType);
