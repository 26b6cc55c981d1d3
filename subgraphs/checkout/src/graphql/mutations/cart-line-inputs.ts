import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { IdField } from '#kit';

/** More than any cart takes of a thing: what a cart takes is said by the shop's settings. */
const FAR_TOO_MANY = 1_000_000;

/** So many of a thing to be put into a cart. */
@InputType({ description: 'So many of a thing.' })
export class CartLineInput {
  @IdField({ description: 'Such as the id of a variant.' })
  merchandiseId: string;

  @Field(() => Int, { defaultValue: 1 })
  @Min(1)
  @Max(FAR_TOO_MANY)
  quantity: number;
}

/** How many there are to be in a line. */
@InputType({ description: 'How many there are to be in a line.' })
export class CartLineUpdateInput {
  @IdField()
  lineId: string;

  @Field(() => Int, { description: '0 takes the line out.' })
  @Min(0)
  @Max(FAR_TOO_MANY)
  quantity: number;
}
