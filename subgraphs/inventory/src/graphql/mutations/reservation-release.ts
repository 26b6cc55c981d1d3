import { MaxLength, MinLength } from 'class-validator';
import { Arg, Ctx, Directive, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IdField, toPayload } from '#kit';
import type { InventoryContext } from '../context';
import { InventoryError } from '../types/inventory-error';
import { explain } from './explain';

@Directive('@inaccessible')
@InputType()
class ReservationReleaseInput {
  @Field(() => String, { description: 'The cart that units are set aside for.' })
  @MinLength(1)
  @MaxLength(200)
  owner: string;

  @IdField({
    nullable: true,
    description: 'An order that will not be: a `reservationCommit` for it that comes late is refused.',
  })
  orderId?: string | null;
}

@Directive('@inaccessible')
@ObjectType()
class ReservationReleasePayload {
  @Field(() => [InventoryError], { description: 'Why nothing was given back; empty when all went well.' })
  errors: InventoryError[];
}

/** `Mutation.reservationRelease` */
@Resolver()
export class ReservationReleaseMutation {
  @Allow('service:checkout')
  @Mutation(() => ReservationReleasePayload, {
    nullable: true,
    description: 'Give back what is set aside for a cart, if anything is; the cart may set things aside again.',
  })
  async reservationRelease(
    @Arg('input', () => ReservationReleaseInput) { owner, orderId }: ReservationReleaseInput,
    @Ctx() { service, traceparent }: InventoryContext,
  ): Promise<ReservationReleasePayload> {
    const outcome = await service.releaseReservation(owner, orderId ?? undefined, traceparent);
    return { errors: toPayload(outcome, explain).errors };
  }
}
