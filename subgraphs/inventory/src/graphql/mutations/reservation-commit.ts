import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { principalName } from '#contracts';
import { Allow, IdField, toPayload } from '#kit';
import type { InventoryContext } from '../context';
import { InventoryError } from '../types/inventory-error';
import { explain } from './explain';
import { ReservationLineInput } from './reservation-line-input';

@Directive('@inaccessible')
@InputType()
class ReservationCommitInput {
  @Field(() => String, { description: 'The cart that the units are set aside for.' })
  @MinLength(1)
  @MaxLength(200)
  owner: string;

  @IdField({ description: 'The order that they are sold to.' })
  orderId: string;

  @Field(() => [ReservationLineInput], { description: 'All that is set aside, to be sure that it is the same.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: ReservationLineInput[];
}

@Directive('@inaccessible')
@ObjectType('StockAllocation', { description: 'Units that were sold to an order, in one warehouse.' })
class AllocationType {
  @Field(() => ID)
  merchandiseId: string;

  @Field(() => ID)
  warehouseId: string;

  @Field(() => Int)
  quantity: number;
}

@Directive('@inaccessible')
@ObjectType()
class ReservationCommitPayload {
  @Field(() => [AllocationType], { nullable: true, description: 'Where they come from; null when nothing was sold.' })
  allocations: AllocationType[] | null;

  @Field(() => [InventoryError], { description: 'Why nothing was sold; empty when all went well.' })
  errors: InventoryError[];
}

/** `Mutation.reservationCommit` */
@Resolver()
export class ReservationCommitMutation {
  @Allow('service:checkout')
  @Mutation(() => ReservationCommitPayload, {
    nullable: true,
    description:
      'Sell what is set aside for a cart to an order: it is allocated, and waits to leave. Asked again for the same order, it answers the same.',
  })
  async reservationCommit(
    @Arg('input', () => ReservationCommitInput) input: ReservationCommitInput,
    @Ctx() { service, principal }: InventoryContext,
  ): Promise<ReservationCommitPayload> {
    const outcome = await service.commitReservation({ ...input, actor: principalName(principal) });
    const { value, errors } = toPayload(outcome, explain);
    return { allocations: value, errors };
  }
}
