import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Review } from '../../domain/review';
import type { ReviewsContext } from '../context';
import type { CustomerStub, ProductStub } from '../references';
import { CustomerType } from '../types/customer';
import { ProductType } from '../types/product';
import { ReviewType } from '../types/review';

/** What of a review is worked out, or belongs to others. */
@Resolver(() => ReviewType)
export class ReviewFields {
  @FieldResolver(() => CustomerType, { nullable: true, description: 'Who wrote it.' })
  author(@Root() { customerId }: Review): CustomerStub {
    return { id: customerId };
  }

  @FieldResolver(() => ProductType, { nullable: true, description: 'What it is about.' })
  product(@Root() { productId }: Review): ProductStub {
    return { id: productId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether its author has bought it here, and it has arrived.' })
  async isVerifiedPurchase(@Root() { id }: Review, @Ctx() { loaders }: ReviewsContext): Promise<boolean> {
    return (await loaders.ofBuyer.load(id)) !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the customer who asks found it helpful.' })
  async viewerHasVoted(@Root() { id }: Review, @Ctx() { loaders }: ReviewsContext): Promise<boolean> {
    return (await loaders.voteFor.load(id)) !== null;
  }
}
