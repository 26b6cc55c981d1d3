import { type ClassType, Field, ObjectType } from 'type-graphql';
import type { Outcome } from '../../domain/outcome';
import { InventoryError } from '../types/inventory-error';
import { explain } from './explain';

/** What a mutation of one kind of thing answers: the thing as it is now, or why nothing was changed. */
export interface Payload<Thing> {
  value: Thing | null;
  errors: InventoryError[];
}

/** Make the payload type of a thing: `WarehousePayload { warehouse, errors }`. */
export function PayloadOf<Thing extends object>(thing: string, type: () => ClassType<Thing>) {
  @ObjectType(`${thing}Payload`, { simpleResolvers: false })
  class PayloadType {
    @Field(type, {
      name: thing.charAt(0).toLowerCase() + thing.slice(1),
      nullable: true,
      description: 'As it is now; null when nothing was changed.',
    })
    value?: Thing | null;

    @Field(() => [InventoryError], { description: 'Why nothing was changed; empty when all went well.' })
    errors: InventoryError[];
  }
  return PayloadType;
}

/** Tell the graph what became of a change. */
export function toPayload<Thing>(outcome: Outcome<Thing>): Payload<Thing> {
  return outcome.kind === 'done' ? { value: outcome.value, errors: [] } : { value: null, errors: explain(outcome) };
}
