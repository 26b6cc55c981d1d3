import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConnectionOf } from '#kit';

/** A collection as the graph shows it. */
@ObjectType('Collection', { description: 'A selection of products that staff put together.' })
export class CollectionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => Int, { description: 'Grows with every edit; give it back as `expectedVersion`.' })
  version: number;
}

/** See ConnectionOf. */
export const CollectionConnection = ConnectionOf('Collection', () => CollectionType);
