import type { MovementReason } from './movement';

/** Which movements a list shows; every part that is given must hold. */
export interface MovementFilter {
  /** In one of these warehouses, by code. */
  readonly warehouses?: readonly string[] | null;
  readonly skus?: readonly string[] | null;
  readonly merchandiseIds?: readonly string[] | null;
  readonly reasons?: readonly MovementReason[] | null;
  readonly from?: Date | null;
  /** Up to, but not including. */
  readonly until?: Date | null;
}
