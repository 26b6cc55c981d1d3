import { IsEmail, IsUrl, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { CurrencyCode as Currency } from '#contracts';
import { Allow, CurrencyCode, IsId, MinorUnits } from '#kit';
import type { ProviderName } from '../../domain/payment';
import { callerOf, type PaymentsContext } from '../context';
import { ProviderNameEnum } from '../types/payment';
import { PaymentCommandPayload, toCommandPayload } from './command-payload';
import { explain } from './explain';

@Directive('@inaccessible')
@InputType({ description: 'What the customer pays with.' })
class PaymentMethodInput {
  @Field(() => ProviderNameEnum)
  provider: ProviderName;

  @Field(() => String, { description: 'What the provider gave the customer for it; never a number of a card.' })
  @MinLength(1)
  @MaxLength(255)
  token: string;
}

@Directive('@inaccessible')
@InputType()
class PaymentAuthoriseInput {
  @Field(() => ID, { description: 'The key: a checkout has one payment, however often it is asked for.' })
  @IsId('checkoutSession')
  checkoutSessionId: string;

  @Field(() => ID)
  @IsId('order')
  orderId: string;

  @Field(() => String)
  @MinLength(1)
  @MaxLength(60)
  orderNumber: string;

  @Field(() => MinorUnits)
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  amountMinor: number;

  @Field(() => CurrencyCode)
  currencyCode: Currency;

  @Field(() => ID, { nullable: true, description: 'None for a guest.' })
  @IsId('customer')
  customerId?: string | null;

  @Field(() => String)
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Field(() => PaymentMethodInput)
  @ValidateNested()
  method: PaymentMethodInput;

  @Field(() => String, { description: 'Where the provider sends the customer back to.' })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(2_000)
  returnUrl: string;
}

/** `Mutation.paymentAuthorise` */
@Resolver()
export class PaymentAuthoriseMutation {
  @Allow('service:checkout')
  @Mutation(() => PaymentCommandPayload, {
    nullable: true,
    description:
      'Set the money for an order aside. A fault that is retryable says that nobody knows what the provider did: the same, asked again, finds it out.',
  })
  async paymentAuthorise(
    @Arg('input', () => PaymentAuthoriseInput) input: PaymentAuthoriseInput,
    @Ctx() context: PaymentsContext,
  ): Promise<PaymentCommandPayload> {
    const { method, returnUrl, email, customerId = null, ...about } = input;
    const wanted = { ...about, customerId, provider: method.provider };
    const request = { token: method.token, returnUrl, email };
    const outcome = await context.service.authorisePayment(wanted, request, callerOf(context));
    const payload = toCommandPayload(outcome);
    const { payment } = payload;
    return payment?.state === 'DECLINED'
      ? { payment, errors: [explain({ kind: 'declined', declineCode: payment.declineCode })] }
      : payload;
  }
}
