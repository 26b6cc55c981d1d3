import { Max, Min } from 'class-validator';
import { Directive, Field, InputType, Int } from 'type-graphql';
import { IdField } from '#kit';

/** So many units of a thing, as services ask for them. */
@Directive('@inaccessible')
@InputType()
export class ReservationLineInput {
  @IdField()
  merchandiseId: string;

  @Field(() => Int)
  @Min(1)
  @Max(100_000)
  quantity: number;
}
