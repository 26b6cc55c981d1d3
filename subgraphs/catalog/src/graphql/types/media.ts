import { Field, ID, ObjectType } from 'type-graphql';

/** A picture as the graph shows it. */
@ObjectType('Media', { description: 'A picture.' })
export class MediaType {
  @Field(() => ID)
  id: string;
}
