import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Media } from '../../domain/media';

@Directive('@inaccessible')
@ObjectType('MerchandiseOption', { description: 'A value that was chosen, in the words of one language.' })
export class MerchandiseOptionType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

/** A thing at one moment, as services that sell see it. */
@Directive('@inaccessible')
@ObjectType('MerchandiseSnapshot', { description: 'What a thing is at this moment, in one language; services only.' })
export class MerchandiseSnapshotType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  productId: string;

  @Field(() => String)
  sku: string;

  @Field(() => String, { description: 'The name of its product and the values chosen: `Trail shoe, 42, black`.' })
  name: string;

  @Field(() => String)
  productName: string;

  @Field(() => String)
  productSlug: string;

  @Field(() => [MerchandiseOptionType], { description: 'In the order of the options.' })
  options: readonly MerchandiseOptionType[];

  @Field(() => [ID], { description: 'Its category and all above it, the topmost first.' })
  categoryIds: readonly string[];

  @Field(() => Int)
  weightGrams: number;

  @Field(() => Boolean, {
    description: 'Whether customers of the channel can buy it: it is published, and sold there.',
  })
  isAvailable: boolean;

  media: Pick<Media, 'id' | 'url'> | null;
}
