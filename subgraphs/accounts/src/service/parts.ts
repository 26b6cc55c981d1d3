import type { AccessTokens } from '../security/access-tokens';
import type { Passwords } from '../security/passwords';
import type { Store } from '../store';

/** What the use cases of accounts work with. */
export interface Parts {
  readonly store: Store;
  readonly passwords: Passwords;
  readonly accessTokens: AccessTokens;
  readonly now: () => Date;
}
