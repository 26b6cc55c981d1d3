import { FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { CheckoutError } from '../types/checkout-error';

/** What an error of a checkout says besides its code. */
@Resolver(() => CheckoutError)
export class CheckoutErrorFields {
  @FieldResolver(() => ID, { nullable: true, description: 'The thing that it is about, of OUT_OF_STOCK.' })
  merchandiseId(@Root() error: CheckoutError): string | null {
    return error.merchandiseId ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many there are of it.' })
  available(@Root() error: CheckoutError): number | null {
    return error.available ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why the provider said no, such as `insufficient_funds`; of PAYMENT_DECLINED, if it said why.',
  })
  declineCode(@Root() error: CheckoutError): string | null {
    return error.declineCode ?? null;
  }
}
