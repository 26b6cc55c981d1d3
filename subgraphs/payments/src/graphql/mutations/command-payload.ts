import { Directive, Field, ObjectType } from 'type-graphql';
import type { Outcome } from '../../domain/outcome';
import { isPayment, type Payment, type Tombstone } from '../../domain/payment';
import { PaymentType } from '../types/payment';
import { PaymentsError } from '../types/payments-error';
import { explain } from './explain';

/** What every command of another service answers. */
@Directive('@inaccessible')
@ObjectType()
export class PaymentCommandPayload {
  @Field(() => PaymentType, { nullable: true, description: 'As it is now; null when there is none, or none any more.' })
  payment?: Payment | null;

  @Field(() => [PaymentsError], { description: 'Why it was not done, or what the provider said against it.' })
  errors: PaymentsError[];
}

/** Tell a service what became of its command. A payment that was declined is told with the error that says so. */
export function toCommandPayload(outcome: Outcome<Payment | Tombstone>): PaymentCommandPayload {
  if (outcome.kind !== 'done') return { payment: null, errors: [explain(outcome)] };
  if (!isPayment(outcome.value)) return { payment: null, errors: [] };
  return { payment: outcome.value, errors: [] };
}
