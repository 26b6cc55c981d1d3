import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime, MAX_PAGE } from '#kit';

/** A filter of customers as the graph takes it. */
@InputType({ description: 'Which customers; every part that is given must hold.' })
export class CustomerWhere {
  @Field(() => [CustomerWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  AND?: CustomerWhere[] | null;

  @Field(() => [CustomerWhere], { nullable: true })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  OR?: CustomerWhere[] | null;

  @Field(() => CustomerWhere, { nullable: true })
  @ValidateNested()
  NOT?: CustomerWhere | null;

  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(MAX_PAGE)
  @MaxLength(60, { each: true })
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The whole address, in whatever case.' })
  @MaxLength(254)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that are each part of the first or the last name.' })
  @MaxLength(100)
  nameContains?: string | null;

  @Field(() => DateTime, { nullable: true })
  createdFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Up to, but not including.' })
  createdUntil?: Date | null;
}
