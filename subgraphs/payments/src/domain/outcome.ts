import type { NotFound, Outcome as OutcomeOf } from '#contracts';
import type { PaymentState } from './payment-state';
import type { RefundState } from './refund';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | { readonly kind: 'declined'; readonly declineCode: string | null }
  | { readonly kind: 'provider-unknown' }
  /** Nobody wants it any more, and that is final. */
  | { readonly kind: 'given-up' }
  | { readonly kind: 'not-authorised' | 'not-captured' | 'already-captured'; readonly state: PaymentState }
  /** A refund that is tried again did not fail, or was tried again before; its state, or that of the latter. */
  | { readonly kind: 'not-failed'; readonly state: RefundState }
  | {
      readonly kind: 'too-much';
      readonly wanted: number;
      readonly available: number;
      readonly verb: 'captured' | 'refunded';
    }
  /** In this currency the provider moves only multiples of so many minor units. */
  | { readonly kind: 'amount-unsupported'; readonly step: number }
  /** The provider does not take what it had set aside. */
  | { readonly kind: 'capture-refused'; readonly code: string }
  /** It has not said yet whether it does. */
  | { readonly kind: 'capture-pending' };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
