import type { Others } from '../others';
import type { Store } from '../store';
import type { CartRules } from './cart-rules';

/** What every use case is made of. */
export interface Parts {
  readonly store: Store;
  readonly others: Others;
  readonly rules: CartRules;
  readonly now: () => Date;
}
