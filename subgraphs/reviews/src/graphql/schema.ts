import { buildFederatedSchema } from '#kit';
import type { ReviewsContext } from './context';
import { CustomerFields } from './fields/customer';
import { ProductFields } from './fields/product';
import { ReviewFields } from './fields/review';
import { WishlistFields } from './fields/wishlist';
import { WishlistItemFields } from './fields/wishlist-item';
import { HelpfulVoteAddMutation } from './mutations/helpful-vote-add';
import { HelpfulVoteRemoveMutation } from './mutations/helpful-vote-remove';
import { ReviewCreateMutation } from './mutations/review-create';
import { ReviewModerateMutation } from './mutations/review-moderate';
import { ReviewRemoveMutation } from './mutations/review-remove';
import { ReviewUpdateMutation } from './mutations/review-update';
import { WishlistItemAddMutation } from './mutations/wishlist-item-add';
import { WishlistItemRemoveMutation } from './mutations/wishlist-item-remove';
import { WishlistRenameMutation } from './mutations/wishlist-rename';
import { ReviewQuery } from './queries/review';
import { ReviewsQuery } from './queries/reviews';
import { ReviewsToModerateQuery } from './queries/reviews-to-moderate';
import { findCustomer, findProduct, findReview, findWishlist } from './references';

/** The part of the graph that reviews serves. */
export const createSchema = () =>
  buildFederatedSchema<ReviewsContext>({
    resolvers: [
      ReviewQuery,
      ReviewsQuery,
      ReviewsToModerateQuery,
      ProductFields,
      CustomerFields,
      ReviewFields,
      WishlistFields,
      WishlistItemFields,
      ReviewCreateMutation,
      ReviewUpdateMutation,
      ReviewRemoveMutation,
      ReviewModerateMutation,
      HelpfulVoteAddMutation,
      HelpfulVoteRemoveMutation,
      WishlistItemAddMutation,
      WishlistItemRemoveMutation,
      WishlistRenameMutation,
    ],
    references: { Product: findProduct, Customer: findCustomer, Review: findReview, Wishlist: findWishlist },
  });
