import { type ClassType, Field, ObjectType } from 'type-graphql';
import { mutationError } from '#kit';
import type { Outcome, Refusal } from '../../domain/outcome';
import { PricingError } from '../types/pricing-error';

const TAKEN = {
  code: ['CODE_TAKEN', 'This code is taken.'],
  sku: ['SKU_TAKEN', 'This SKU is taken.'],
} as const;

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing> {
  value: Thing | null;
  errors: PricingError[];
}

/** Make the payload type of a thing: `PriceListPayload { priceList, errors }`. */
export function PayloadOf<Thing extends object>(thing: string, type: () => ClassType<Thing>) {
  @ObjectType(`${thing}Payload`, { simpleResolvers: false })
  class PayloadType {
    @Field(type, {
      name: thing.charAt(0).toLowerCase() + thing.slice(1),
      nullable: true,
      description: 'As it is now; null when nothing was changed.',
    })
    value?: Thing | null;

    @Field(() => [PricingError], { description: 'Why nothing was changed; empty when all went well.' })
    errors: PricingError[];
  }
  return PayloadType;
}

/** Tell the graph what became of a change. */
export function toPayload<Thing>(outcome: Outcome<Thing>): Payload<Thing> {
  return outcome.kind === 'done' ? { value: outcome.value, errors: [] } : { value: null, errors: [explain(outcome)] };
}

function explain(refusal: Refusal): PricingError {
  switch (refusal.kind) {
    case 'not-found':
      return error('NOT_FOUND', `There is no such ${refusal.what}.`, refusal.field);
    case 'taken': {
      const [code, message] = TAKEN[refusal.field];
      return error(code, message, refusal.field);
    }
    case 'list-exists':
      return error('PRICE_LIST_EXISTS', 'The channel has a price list in this currency already.', 'currencyCode');
    case 'version-conflict': {
      const message = `It is in version ${refusal.version} by now; load it again and repeat your change.`;
      return error('VERSION_CONFLICT', message, 'expectedVersion');
    }
    case 'currency-mismatch':
      return error('CURRENCY_MISMATCH', `The price list is in ${refusal.expected}.`, 'currencyCode');
    case 'schedule-overlap': {
      const { from, until } = refusal.schedule;
      const dates = `from ${from?.toISOString() ?? 'ever'} until ${until?.toISOString() ?? 'further notice'}`;
      return error('SCHEDULE_OVERLAP', `Another scheduled price holds ${dates}.`, 'from');
    }
  }
}

function error(code: PricingError['code'], message: string, field: string): PricingError {
  return { ...mutationError(code, message), path: ['input', field] };
}
