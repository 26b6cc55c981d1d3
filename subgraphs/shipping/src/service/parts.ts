import type { Carrier } from '../carriers/carrier';
import type { Store } from '../store';

/** What every use case is made of. */
export interface Parts {
  readonly store: Store;
  /** The carriers that are asked by this service, by their codes; those that are not here are staff's own affair. */
  readonly carriers: Readonly<Record<string, Carrier>>;
  readonly now: () => Date;
}
