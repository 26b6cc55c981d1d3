import { IsUrl, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, enumOf, IdempotencyKey, IdField, MinorUnits } from '#kit';
import type { PaymentMethod } from '../../saga/checkout-types';
import { explainCheckout } from '../checkout-explain';
import { toSessionType } from '../checkout-session-view';
import type { CheckoutContext } from '../context';
import { CheckoutError } from '../types/checkout-error';
import { CheckoutOrderType } from '../types/checkout-order';
import { CheckoutSessionType } from '../types/checkout-session';

/** Who moves the money, as the graph's enum. */
const CheckoutPaymentProviderEnum = enumOf<PaymentMethod['provider']>('CheckoutPaymentProvider', {
  SANDBOX: 'Stands in for a real one: no money moves.',
  STRIPE: 'Stripe, in a shop that has it.',
});

@InputType()
class CheckoutPaymentInput implements PaymentMethod {
  @Field(() => CheckoutPaymentProviderEnum)
  provider: PaymentMethod['provider'];

  @Field(() => String, { description: 'What the provider gave the customer for it; never a number of a card.' })
  @MinLength(1)
  @MaxLength(200)
  token: string;

  @Field(() => String, { description: 'Where the provider sends the customer back to.' })
  @MaxLength(2_000)
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  returnUrl: string;
}

@InputType()
class CheckoutCompleteInput {
  @IdField()
  cartId: string;

  @Field(() => String, { nullable: true, description: "The token of a guest's cart, which `cartCreate` told." })
  @MaxLength(100)
  token?: string | null;

  @Field(() => Int, { description: 'The version that you saw: nothing else is bought.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => MinorUnits, {
    nullable: true,
    description: 'What you were shown as due; another amount by now is DUE_CHANGED. Whatever it is by now unless said.',
  })
  @Min(0)
  expectedDueMinor?: number | null;

  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => CheckoutPaymentInput, { nullable: true, description: 'Not needed when nothing is due.' })
  @ValidateNested()
  payment?: CheckoutPaymentInput | null;
}

@ObjectType()
class CheckoutCompletePayload {
  @Field(() => CheckoutOrderType, { nullable: true, description: 'That of `session`, once there is one.' })
  order: CheckoutOrderType | null;

  @Field(() => CheckoutSessionType, {
    nullable: true,
    description:
      'While it is PROCESSING or ACTION_REQUIRED, follow it with `checkoutSession`. Null when no checkout was begun.',
  })
  session: CheckoutSessionType | null;

  @Field(() => [CheckoutError], { description: 'Why there is no order; empty when there is one, or will be.' })
  errors: CheckoutError[];
}

/** `Mutation.checkoutComplete` */
@Resolver()
export class CheckoutCompleteMutation {
  @Allow('public')
  @Mutation(() => CheckoutCompletePayload, {
    nullable: true,
    description:
      'Buy a cart. The answer is there after about two seconds: the order, or a session to follow. A cart has one checkout at a time; after one that failed it can be bought with a new key.',
  })
  async checkoutComplete(
    @Arg('input', () => CheckoutCompleteInput) input: CheckoutCompleteInput,
    @Ctx() { service, principal, passOn, traceparent, correlationId }: CheckoutContext,
  ): Promise<CheckoutCompletePayload> {
    const { cartId, token, expectedVersion, expectedDueMinor, idempotencyKey, payment } = input;
    const { session, refusal } = await service.completeCheckout(
      {
        ...{ key: { id: cartId, token, principal }, expectedVersion, idempotencyKey, payment: toMethod(payment) },
        expectedDueMinor: expectedDueMinor ?? undefined,
      },
      { passOn, traceparent, correlationId },
    );
    const shown = session && toSessionType(session);
    return { order: shown?.order ?? null, session: shown, errors: refusal ? explainCheckout(refusal) : [] };
  }
}

const toMethod = (payment: CheckoutPaymentInput | null | undefined): PaymentMethod | null =>
  payment ? { provider: payment.provider, token: payment.token, returnUrl: payment.returnUrl } : null;
