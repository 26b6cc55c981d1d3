import { z } from 'zod';
import { jwks, privateJwk, subgraphSettings } from '#kit';

/** accounts' environment. */
export const settings = subgraphSettings('accounts', {
  /** The private key that access tokens are signed with. */
  ACCOUNTS_SIGNING_JWK: privateJwk.refine(
    ({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519',
    'must be an Ed25519 key',
  ),
  /** Public keys that were used before, published until the last token signed with them has expired. */
  ACCOUNTS_RETIRED_JWKS: jwks.default({ keys: [] }),
  /** Who access tokens are issued by and for, as the gateway expects them. */
  TOKEN_ISSUER: z.string(),
  TOKEN_AUDIENCE: z.string(),
});
