import { Max, Min } from 'class-validator';
import { Arg, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField } from '#kit';
import { callerOf, type InventoryContext } from '../context';
import { LONGEST_HOLD } from './reservation-create';
import { ReservationPayload, toReservationPayload } from './reservation-payload';

@Directive('@inaccessible')
@InputType()
class ReservationSettleInput {
  @IdField()
  id: string;

  @IdempotencyKey()
  idempotencyKey: string;
}

@Directive('@inaccessible')
@InputType()
class ReservationExtendInput {
  @IdField()
  id: string;

  @Field(() => Int, {
    description: 'It is kept for so many seconds from now, or longer if it was to be; at most a day.',
  })
  @Min(1)
  @Max(LONGEST_HOLD)
  expiresInSeconds: number;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.reservationExtend`, `Mutation.reservationRelease` and `Mutation.reservationCommit` */
@Resolver()
export class ReservationSettleMutations {
  @Allow('service')
  @Mutation(() => ReservationPayload, { nullable: true, description: 'Keep units set aside for longer.' })
  async reservationExtend(
    @Arg('input', () => ReservationExtendInput) { id, expiresInSeconds, idempotencyKey }: ReservationExtendInput,
    @Ctx() context: InventoryContext,
  ): Promise<ReservationPayload> {
    const caller = callerOf(context, idempotencyKey);
    return toReservationPayload(await context.service.extendReservation(caller, id, expiresInSeconds));
  }

  @Allow('service')
  @Mutation(() => ReservationPayload, {
    nullable: true,
    description: 'Give units back. What was given back before, or expired, stays so.',
  })
  async reservationRelease(
    @Arg('input', () => ReservationSettleInput) { id, idempotencyKey }: ReservationSettleInput,
    @Ctx() context: InventoryContext,
  ): Promise<ReservationPayload> {
    return toReservationPayload(await context.service.releaseReservation(callerOf(context, idempotencyKey), id));
  }

  @Allow('service')
  @Mutation(() => ReservationPayload, {
    nullable: true,
    description: 'Sell what is set aside: it is allocated, and waits to leave.',
  })
  async reservationCommit(
    @Arg('input', () => ReservationSettleInput) { id, idempotencyKey }: ReservationSettleInput,
    @Ctx() context: InventoryContext,
  ): Promise<ReservationPayload> {
    return toReservationPayload(await context.service.commitReservation(callerOf(context, idempotencyKey), id));
  }
}
