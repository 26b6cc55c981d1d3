import type { Done, NotFound, Outcome as OutcomeOf } from '#contracts';
import type { ReturnState } from './return-state';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | { readonly kind: 'already-dispatched' }
  | { readonly kind: 'cancellation-pending' }
  | { readonly kind: 'not-open' }
  | { readonly kind: 'return-state'; readonly state: ReturnState }
  /** Lines of the input, counted from 0, ask for more units than there are. */
  | { readonly kind: 'quantity-exceeded'; readonly lines: readonly { readonly line: number; readonly left: number }[] };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;

/** An order as checkout needs to know it. */
export interface MadeOrder {
  readonly id: string;
  readonly number: string;
  readonly lines: readonly { readonly id: string; readonly merchandiseId: string }[];
  /** Opens the order to whoever has it. */
  readonly accessToken: string;
}

/** What became of a command of checkout: the order, null where there is none and will be none. */
export type CheckoutOutcome =
  | Done<MadeOrder | null>
  | NotFound
  | { readonly kind: 'abandoned' }
  | { readonly kind: 'confirmed' };
