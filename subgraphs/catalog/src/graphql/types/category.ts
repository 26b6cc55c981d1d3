import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A category as the graph shows it. */
@ObjectType('Category', { description: 'A node of the category tree, which is three levels deep.' })
export class CategoryType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => Int, { description: 'Place among its siblings.' })
  position: number;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}
