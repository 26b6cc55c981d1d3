import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { IdField, InvalidInputError } from '#kit';

/** An input that names an order: by its id for whoever is signed in, by the token of its link for everybody else. */
@InputType()
export abstract class OrderReferenceInput {
  @IdField({ nullable: true, description: 'The order, for its customer or staff; or give `token`.' })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: 'From the link to the order, for whoever has it.' })
  @MaxLength(1_000)
  token?: string | null;
}

/** An order by its id, or by the token of its link. */
export type OrderReference = { readonly orderId: string } | { readonly token: string };

/**
 * Read which order an input names.
 * @throws InvalidInputError when it names none, or two.
 */
export function toOrderReference({ orderId, token }: OrderReferenceInput): OrderReference {
  if (orderId && !token) return { orderId };
  if (token && !orderId) return { token };
  const message = 'Give either an orderId or a token.';
  throw new InvalidInputError([{ path: ['input', 'orderId'], code: 'REQUIRED', message }]);
}
