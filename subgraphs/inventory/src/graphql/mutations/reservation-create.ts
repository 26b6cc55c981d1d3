import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Allow, IdempotencyKey, IdField, IsSlug } from '#kit';
import { callerOf, type InventoryContext } from '../context';
import { ReservationPayload, toReservationPayload } from './reservation-payload';

/** The longest that units may be set aside at a time, in seconds: a day. */
export const LONGEST_HOLD = 86_400;

@Directive('@inaccessible')
@InputType()
class ReservationLineInput {
  @IdField()
  merchandiseId: string;

  @Field(() => Int)
  @Min(1)
  @Max(100_000)
  quantity: number;
}

@Directive('@inaccessible')
@InputType()
class ReservationCreateInput {
  @Field(() => String, { description: 'Whom the units are for, such as a cart or a saga; kept as it is.' })
  @MinLength(1)
  @MaxLength(200)
  owner: string;

  @Field(() => [ReservationLineInput], { description: 'At most 100; all of them are reserved, or none.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: ReservationLineInput[];

  @Field(() => String, { description: 'The slug of the channel: its warehouses are asked, in the order of priority.' })
  @IsSlug()
  channel: string;

  @Field(() => Int, { description: 'After so many seconds the units go back by themselves; at most a day.' })
  @Min(1)
  @Max(LONGEST_HOLD)
  expiresInSeconds: number;

  @IdempotencyKey()
  idempotencyKey: string;
}

/** `Mutation.reservationCreate` */
@Resolver()
export class ReservationCreateMutation {
  @Allow('service')
  @Mutation(() => ReservationPayload, { nullable: true, description: 'Set units aside.' })
  async reservationCreate(
    @Arg('input', () => ReservationCreateInput) { idempotencyKey, ...wanted }: ReservationCreateInput,
    @Ctx() context: InventoryContext,
  ): Promise<ReservationPayload> {
    const outcome = await context.service.createReservation(callerOf(context, idempotencyKey), wanted);
    return toReservationPayload(outcome, wanted.lines);
  }
}
