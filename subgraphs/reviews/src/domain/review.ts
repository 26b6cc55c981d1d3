import { conflict, done, hasScope, type Id, type Locale, notFound, type Principal } from '#contracts';
import type { Outcome, Refusal } from './outcome';
import type { Stars } from './stars';

/** PENDING: waits for moderation. PUBLISHED: everybody sees it, and it counts. REJECTED: its author is told why. */
export type ReviewStatus = 'PENDING' | 'PUBLISHED' | 'REJECTED';

/** What a customer thinks of a product; one a customer and product. */
export interface Review {
  readonly id: Id<'review'>;
  readonly productId: Id<'product'>;
  /** Who wrote it. */
  readonly customerId: Id<'customer'>;
  readonly rating: Stars;
  readonly title: string;
  readonly body: string;
  /** The language it is written in. */
  readonly locale: Locale;
  readonly status: ReviewStatus;
  /** What its author was told; there if and only if it is REJECTED. */
  readonly rejectionReason: string | null;
  /** How many other customers found it helpful. */
  readonly helpfulCount: number;
  readonly createdAt: Date;
  /** When its author last changed it. */
  readonly updatedAt: Date;
  readonly version: number;
}

/** A review as its author writes it. */
export type ReviewDraft = Pick<Review, 'productId' | 'customerId' | 'rating' | 'title' | 'body' | 'locale'>;

/** What an author may change; what is left out stays as it is. */
export type ReviewChanges = Partial<Pick<Review, 'rating' | 'title' | 'body' | 'locale'>>;

/** What a moderator decided. */
export type Verdict =
  | { readonly decision: 'PUBLISH' }
  | {
      readonly decision: 'REJECT';
      /** What the author is told. */
      readonly reason: string;
    };

/** Editing leads to PENDING and is always allowed; the other ways are the moderators'. */
const NEXT: Record<ReviewStatus, readonly ReviewStatus[]> = {
  PENDING: ['PENDING', 'PUBLISHED', 'REJECTED'],
  PUBLISHED: ['PENDING', 'REJECTED'],
  REJECTED: ['PENDING', 'PUBLISHED'],
};

/** A new review; it waits for moderation. */
export function write(draft: ReviewDraft, id: Id<'review'>, now: Date): Review {
  const fresh = { status: 'PENDING', rejectionReason: null, helpfulCount: 0, version: 1 } as const;
  return { ...draft, ...fresh, id, createdAt: now, updatedAt: now };
}

/** Decide what a review is after an edit by its author, who saw it in `expectedVersion`; it is moderated again. */
export function edit(review: Review, expectedVersion: number, changes: ReviewChanges, now: Date): Outcome<Review> {
  const refusal = conflict(review, expectedVersion);
  return refusal ?? moveTo({ ...review, ...changes, updatedAt: now }, 'PENDING');
}

/** Decide what a review is after a moderator, who saw it in `expectedVersion`, gave a verdict. */
export function moderate(review: Review, expectedVersion: number, verdict: Verdict): Outcome<Review> {
  const refusal = conflict(review, expectedVersion);
  if (refusal) return refusal;
  return verdict.decision === 'PUBLISH' ? moveTo(review, 'PUBLISHED') : moveTo(review, 'REJECTED', verdict.reason);
}

function moveTo(review: Review, status: ReviewStatus, rejectionReason: string | null = null): Outcome<Review> {
  if (!NEXT[review.status].includes(status)) return { kind: 'wrong-status', status: review.status };
  return done({ ...review, status, rejectionReason, version: review.version + 1 });
}

/** Whether somebody may see a review: everybody once it is published, its author and moderators always. */
export function isVisible(review: Pick<Review, 'status' | 'customerId'>, to: Principal): boolean {
  const isAuthor = to.kind === 'customer' && to.id === review.customerId;
  return review.status === 'PUBLISHED' || isAuthor || hasScope(to, 'reviews:moderate');
}

/** Why a customer may not say, or take back, that a review helped. */
export function voteRefusal(review: Review, voter: Id<'customer'>): Refusal | undefined {
  if (review.customerId === voter) return { kind: 'own-review' };
  return review.status === 'PUBLISHED' ? undefined : notFound('review', 'reviewId');
}
