import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf, DateTime, enumOf } from '#kit';
import type { AdjustmentReason, MovementReason } from '../../domain/movement';

const ADJUSTMENT_REASONS: Record<AdjustmentReason, string> = {
  RECEIVED: 'It came from a supplier.',
  RETURNED: 'A customer sent it back.',
  FOUND: '',
  DAMAGED: '',
  LOST: '',
  COUNTED: 'Somebody counted.',
  CORRECTED: 'Somebody had made a mistake.',
};

/** Why staff adjust a level, as the graph's enum. */
export const AdjustmentReasonEnum = enumOf<AdjustmentReason>('StockAdjustReason', ADJUSTMENT_REASONS);

/** Why stock moved, as the graph's enum. */
export const MovementReasonEnum = enumOf<MovementReason>('MovementReason', {
  INITIAL_STOCK: 'It was there when the shop opened.',
  ...ADJUSTMENT_REASONS,
  ALLOCATED: 'It was sold, and waits to leave.',
  CANCELLED: 'It was not sold after all.',
  DISPATCHED: 'It left for a customer.',
});

/** A movement as the graph shows it. */
@ObjectType('Movement', { description: 'An entry of the ledger of a stock level; the entries of a level sum to it.' })
export class MovementType {
  @Field(() => ID)
  id: string;

  @Field(() => MovementReasonEnum)
  reason: MovementReason;

  @Field(() => Int, { description: 'What it did to `onHand`.' })
  onHandDelta: number;

  @Field(() => Int, { description: 'What it did to `allocated`.' })
  allocatedDelta: number;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, such as `staff:stf_…` or `service:checkout`.' })
  actor?: string | null;

  @Field(() => ID, { nullable: true, description: 'The order that it was for, if any.' })
  orderId?: string | null;

  @Field(() => DateTime)
  at: Date;
}

/** See ConnectionOf. */
export const MovementConnection = ConnectionOf('Movement', () => MovementType);
