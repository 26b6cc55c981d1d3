import type { Chance } from '../domain/code';
import type { Store } from '../store';

/** What every use case is made of. */
export interface Parts {
  readonly store: Store;
  readonly now: () => Date;
  /** What codes are made of. */
  readonly chance: Chance;
}
