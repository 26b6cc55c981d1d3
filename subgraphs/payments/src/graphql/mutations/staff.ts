import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, given, IdempotencyKey, IdField, InvalidInputError, MinorUnits, PayloadOf, toPayload } from '#kit';
import { callerWithKey, type PaymentsContext } from '../context';
import { PaymentType } from '../types/payment';
import { PaymentsError } from '../types/payments-error';
import { explain } from './explain';
import { RefundPayload } from './refund-payload';

const PaymentPayload = PayloadOf(PaymentsError, 'Payment', () => PaymentType);

@InputType()
class PaymentCaptureInput {
  @IdField()
  id: string;

  @Field(() => MinorUnits, { description: 'Of what is authorised and not captured yet.' })
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  amountMinor: number;

  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType()
class PaymentCancelInput {
  @IdField()
  id: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

@InputType({ description: 'Name either a payment or an order.' })
class PaymentRefundInput {
  @IdField({ nullable: true })
  paymentId?: string | null;

  @IdField({ nullable: true })
  orderId?: string | null;

  @Field(() => MinorUnits, { description: 'Of what was captured and did not go back yet.' })
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  amountMinor: number;

  @Field(() => String, { description: 'For staff.' })
  @MinLength(1)
  @MaxLength(500)
  reason: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.paymentCapture`, `Mutation.paymentCancel` and `Mutation.paymentRefund` */
@Resolver()
export class StaffMutations {
  @Allow('payments:write')
  @Mutation(() => PaymentPayload, { nullable: true, description: 'Take a part of what is set aside.' })
  async paymentCapture(
    @Arg('input', () => PaymentCaptureInput) { id, amountMinor, idempotencyKey }: PaymentCaptureInput,
    @Ctx() context: PaymentsContext,
  ) {
    const caller = callerWithKey(context, idempotencyKey);
    return toPayload(await context.service.capturePayment(caller, id, amountMinor), explain);
  }

  @Allow('payments:write')
  @Mutation(() => PaymentPayload, { nullable: true, description: 'Release what is set aside, and take nothing of it.' })
  async paymentCancel(
    @Arg('input', () => PaymentCancelInput) { id, idempotencyKey }: PaymentCancelInput,
    @Ctx() context: PaymentsContext,
  ) {
    return toPayload(await context.service.cancelPayment(callerWithKey(context, idempotencyKey), id), explain);
  }

  @Allow('payments:write')
  @Mutation(() => RefundPayload, { nullable: true, description: 'Give a part of what was taken back.' })
  async paymentRefund(
    @Arg('input', () => PaymentRefundInput) { idempotencyKey, ...input }: PaymentRefundInput,
    @Ctx() context: PaymentsContext,
  ) {
    const { amountMinor, reason } = input;
    const { paymentId, orderId } = given(input);
    if (Boolean(paymentId) === Boolean(orderId)) {
      const message = 'Give either a payment or an order.';
      throw new InvalidInputError([{ path: ['input', 'paymentId'], code: 'REQUIRED', message }]);
    }
    const wish = { paymentId, orderId, amountMinor, reason };
    return toPayload(await context.service.refundPayment(callerWithKey(context, idempotencyKey), wish), explain);
  }
}
