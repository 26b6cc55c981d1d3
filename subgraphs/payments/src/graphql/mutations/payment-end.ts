import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Allow, IsId } from '#kit';
import { callerOf, type PaymentsContext } from '../context';
import { PaymentCommandPayload, toCommandPayload } from './command-payload';

@Directive('@inaccessible')
@InputType()
class PaymentOfCheckoutInput {
  @Field(() => ID)
  @IsId('checkoutSession')
  checkoutSessionId: string;
}

/** `Mutation.paymentSettle` and `Mutation.paymentVoid` */
@Resolver()
export class PaymentEndMutations {
  @Allow('service:checkout')
  @Mutation(() => PaymentCommandPayload, {
    nullable: true,
    description:
      'The order is confirmed: take the money, or leave it for when something is sent, as the shop is set up.',
  })
  async paymentSettle(
    @Arg('input', () => PaymentOfCheckoutInput) { checkoutSessionId }: PaymentOfCheckoutInput,
    @Ctx() context: PaymentsContext,
  ): Promise<PaymentCommandPayload> {
    return toCommandPayload(await context.service.settlePayment(checkoutSessionId, callerOf(context)));
  }

  @Allow('service:checkout')
  @Mutation(() => PaymentCommandPayload, {
    nullable: true,
    description:
      'The checkout is off: release what is set aside, give back what was taken. It holds for a payment that was not asked for yet, and whatever the provider tells of it later.',
  })
  async paymentVoid(
    @Arg('input', () => PaymentOfCheckoutInput) { checkoutSessionId }: PaymentOfCheckoutInput,
    @Ctx() context: PaymentsContext,
  ): Promise<PaymentCommandPayload> {
    return toCommandPayload(await context.service.voidPayment(checkoutSessionId, callerOf(context)));
  }
}
