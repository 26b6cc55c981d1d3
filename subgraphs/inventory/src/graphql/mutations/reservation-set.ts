import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Allow, IsSlug } from '#kit';
import type { Outcome } from '../../domain/outcome';
import type { Reservation } from '../../domain/reservation';
import type { InventoryContext } from '../context';
import { InventoryError } from '../types/inventory-error';
import { ReservationType } from '../types/reservation';
import { explain } from './explain';
import { ReservationLineInput } from './reservation-line-input';

/** The longest that units may be set aside at a time, in seconds: a day. */
const LONGEST_HOLD = 86_400;

@Directive('@inaccessible')
@InputType()
class ReservationSetInput {
  @Field(() => String, { description: 'The cart that the units are for; it has one active reservation at a time.' })
  @MinLength(1)
  @MaxLength(200)
  owner: string;

  @Field(() => String, { description: 'The slug of the channel: its warehouses are asked, in the order of priority.' })
  @IsSlug()
  channel: string;

  @Field(() => [ReservationLineInput], {
    description: 'All that is to be set aside, at most 100: all of them are, or none. Empty to give everything back.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  lines: ReservationLineInput[];

  @Field(() => Int, { description: 'After so many seconds the units go back by themselves; at most a day.' })
  @Min(1)
  @Max(LONGEST_HOLD)
  expiresInSeconds: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether they may come from several warehouses, where none has everything.',
  })
  allowSplit: boolean;
}

@Directive('@inaccessible')
@ObjectType('ReservationShortage', { description: 'A thing of which there is not enough.' })
class ReservationShortageType {
  @Field(() => ID)
  merchandiseId: string;

  @Field(() => Int)
  wanted: number;

  @Field(() => Int, { description: 'How many could be set aside.' })
  available: number;
}

@Directive('@inaccessible')
@ObjectType()
class ReservationSetPayload {
  @Field(() => ReservationType, { nullable: true, description: 'As it is now; null when nothing is set aside.' })
  reservation?: Reservation | null;

  @Field(() => [ReservationShortageType], { description: 'The things that are why nothing was changed.' })
  shortages: ReservationShortageType[];

  @Field(() => [InventoryError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: InventoryError[];
}

/** `Mutation.reservationSet` */
@Resolver()
export class ReservationSetMutation {
  @Allow('service:checkout')
  @Mutation(() => ReservationSetPayload, {
    nullable: true,
    description:
      'Let what is set aside for a cart be exactly this, from now on. Asked again, it only counts the time anew; when there is not enough, all stays as it was. For a cart that was sold, nothing is set aside any more.',
  })
  async reservationSet(
    @Arg('input', () => ReservationSetInput) wanted: ReservationSetInput,
    @Ctx() { service, traceparent }: InventoryContext,
  ): Promise<ReservationSetPayload> {
    return toPayload(await service.setReservation({ ...wanted, traceparent }), wanted.lines);
  }
}

/** Tell a service what became of its command, and what there is not enough of: each thing once. */
function toPayload(
  outcome: Outcome<Reservation | null>,
  lines: readonly ReservationLineInput[],
): ReservationSetPayload {
  if (outcome.kind === 'done') return { reservation: outcome.value, shortages: [], errors: [] };
  const refused = outcome.kind === 'lines-refused' ? outcome.lines : [];
  const shortages = refused.flatMap(({ line, refusal }) => {
    if (refusal.kind !== 'insufficient-stock') return [];
    const { wanted, available } = refusal;
    return [{ merchandiseId: lines[line]?.merchandiseId ?? '', wanted, available }];
  });
  const once = new Map(shortages.map((shortage) => [shortage.merchandiseId, shortage]));
  return { reservation: null, shortages: [...once.values()], errors: explain(outcome) };
}
