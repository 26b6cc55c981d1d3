import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { WantedLine } from '../../domain/allocation';
import type { Outcome } from '../../domain/outcome';
import type { Reservation } from '../../domain/reservation';
import { InventoryError } from '../types/inventory-error';
import { ReservationType } from '../types/reservation';
import { explain } from './explain';

@Directive('@inaccessible')
@ObjectType('ReservationShortage', { description: 'A line of which there is not enough.' })
class ReservationShortageType {
  @Field(() => Int, { description: 'Its place in `lines`, from 0.' })
  line: number;

  @Field(() => ID)
  merchandiseId: string;

  @Field(() => Int)
  wanted: number;

  @Field(() => Int, { description: 'How many could be reserved for it.' })
  available: number;
}

/** What every command on a reservation answers. */
@Directive('@inaccessible')
@ObjectType()
export class ReservationPayload {
  @Field(() => ReservationType, { nullable: true, description: 'As it is now; null when nothing was changed.' })
  reservation?: Reservation | null;

  @Field(() => [ReservationShortageType], { description: 'The lines that are why nothing was reserved.' })
  shortages: ReservationShortageType[];

  @Field(() => [InventoryError], { description: 'Why nothing was changed; empty when all went well.' })
  errors: InventoryError[];
}

/** Tell a service what became of its command, and of which of its lines there is not enough. */
export function toReservationPayload(
  outcome: Outcome<Reservation>,
  lines: readonly WantedLine[] = [],
): ReservationPayload {
  if (outcome.kind === 'done') return { reservation: outcome.value, shortages: [], errors: [] };
  const refused = outcome.kind === 'lines-refused' ? outcome.lines : [];
  const shortages = refused.flatMap(({ line, refusal }) => {
    if (refusal.kind !== 'insufficient-stock') return [];
    const { wanted, available } = refusal;
    return [{ line, merchandiseId: lines[line]?.merchandiseId ?? '', wanted, available }];
  });
  return { reservation: null, shortages, errors: explain(outcome) };
}
