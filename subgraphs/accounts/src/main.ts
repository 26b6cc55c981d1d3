import { readConfig, runSubgraph } from '#kit';
import { createAccounts } from './accounts';
import { settings } from './config';
import { createAccessTokens } from './security/access-tokens';

void runSubgraph(
  'accounts',
  () => readConfig(settings),
  async ({ settings: { ACCOUNTS_SIGNING_JWK, ACCOUNTS_RETIRED_JWKS, TOKEN_ISSUER, TOKEN_AUDIENCE }, database }) => {
    const keys = { key: ACCOUNTS_SIGNING_JWK, retired: ACCOUNTS_RETIRED_JWKS };
    const accessTokens = await createAccessTokens({ ...keys, issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE });
    return createAccounts({ database, accessTokens });
  },
);
