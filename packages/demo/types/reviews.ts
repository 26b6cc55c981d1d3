import type { Id, Locale } from '#contracts';
import type { DemoInstant } from './text';

/** Where moderation stands. */
export type DemoReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** What a customer thinks of a published product; one a customer and product. */
export interface DemoReview {
  readonly ordinal: number;
  readonly id: Id<'review'>;
  readonly productId: Id<'product'>;
  readonly customerId: Id<'customer'>;
  /** 1 to 5. */
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  /** The language it is written in. */
  readonly locale: Locale;
  readonly status: DemoReviewStatus;
  readonly createdAt: DemoInstant;
  /** Votes of other customers, each at most one; only published reviews have any. */
  readonly votes: readonly DemoHelpfulVote[];
}

/** A customer found a review helpful. */
export interface DemoHelpfulVote {
  readonly reviewId: Id<'review'>;
  readonly customerId: Id<'customer'>;
  readonly createdAt: DemoInstant;
}

/** Products a customer keeps an eye on; at most one list a customer. */
export interface DemoWishlist {
  readonly id: Id<'wishlist'>;
  readonly customerId: Id<'customer'>;
  readonly name: string;
  readonly items: readonly DemoWishlistItem[];
  readonly createdAt: DemoInstant;
}

/** A product on a wishlist. */
export interface DemoWishlistItem {
  readonly id: Id<'wishlistItem'>;
  readonly productId: Id<'product'>;
  readonly addedAt: DemoInstant;
}
