import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumOf } from '#kit';
import type { FactKind, FactSource } from '../../domain/fact';

/** What happened to a payment, as the graph's enum. */
const FactKindEnum = enumOf<FactKind>('PaymentEventKind', {
  REQUESTED: 'The provider was asked to set the money aside.',
  ACTION_REQUIRED: 'The customer was asked to do something first.',
  AUTHORISED: '',
  DECLINED: '',
  CAPTURE_REQUESTED: '',
  CAPTURED: '',
  CAPTURE_REFUSED: 'The provider did not take what it had set aside.',
  VOID_REQUESTED: 'Nobody wants the money any more.',
  VOIDED: 'What was set aside and not taken was released.',
  REFUND_REQUESTED: '',
  REFUNDED: '',
  REFUND_FAILED: '',
});

/** How a fact became known, as the graph's enum. */
const FactSourceEnum = enumOf<FactSource>('PaymentEventSource', {
  COMMAND: 'Somebody here decided it.',
  ANSWER: 'The provider answered it.',
  WEBHOOK: 'The provider told it by itself.',
  RECONCILIATION: 'The provider told it when it was asked again.',
});

/** Something that happened to a payment, as staff sees it. */
@ObjectType('PaymentEvent', { description: 'Something that happened to a payment; never changed, never removed.' })
export class PaymentEventType {
  @Field(() => FactKindEnum)
  kind: FactKind;

  @Field(() => FactSourceEnum)
  source: FactSource;

  @Field(() => ID, { nullable: true, description: 'The refund it is about.' })
  refundId?: string | null;

  @Field(() => String, { nullable: true, description: 'Such as the code of a decline.' })
  detail?: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, such as `staff:stf_…`; null for the provider.' })
  actor?: string | null;

  @Field(() => DateTime)
  at: Date;
}
