import type { NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';
import type { ShipmentState } from './shipment';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | { readonly kind: 'taken'; readonly field: 'code' }
  | { readonly kind: 'bad-tariff'; readonly tariff: number; readonly problem: 'no-base' | 'repeated' }
  | { readonly kind: 'fulfilment-cancelled' }
  | { readonly kind: 'already-dispatched' }
  | { readonly kind: 'nothing-left' }
  /** Something is left in several warehouses. */
  | { readonly kind: 'warehouse-needed'; readonly warehouses: readonly string[] }
  | { readonly kind: 'quantity-exceeded'; readonly line: number; readonly left: number }
  /** The carrier has not given it a number yet. */
  | { readonly kind: 'label-pending' }
  | { readonly kind: 'shipment-settled'; readonly state: ShipmentState };

/** Whether a refusal is over before long, so that the same request had better be made again. */
export const isPassing = ({ kind }: Refusal): boolean => kind === 'label-pending';

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
