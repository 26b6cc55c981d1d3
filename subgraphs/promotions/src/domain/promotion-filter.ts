import type { Trigger } from './promotion';

/** Which promotions staff want to see; every part that is given must hold. */
export interface PromotionFilter {
  readonly isActive?: boolean | null;
  readonly trigger?: Trigger | null;
  /** The slug of a channel that it is for: by name, or because it is for all. */
  readonly channel?: string | null;
  /** A part of its English name. */
  readonly name?: string | null;
}
