import type { FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import type { Database, Subgraph } from '#kit';
import type { AccountsContext } from './graphql/context';
import { createSchema } from './graphql/schema';
import { createLoaders } from './loaders';
import type { AccessTokens } from './security/access-tokens';
import { createPasswords, type Passwords } from './security/passwords';
import { createAccountsService } from './service';
import { createStore } from './store';

/** Pause between two runs of forgetting what expired, in milliseconds: an hour. */
const FORGETTING = 60 * 60_000;

/** Make the subgraph over its database. */
export function createAccounts(parts: {
  database: Database;
  accessTokens: AccessTokens;
  passwords?: Passwords;
  now?: () => Date;
}): Subgraph<AccountsContext> {
  const { database, accessTokens, passwords = createPasswords(), now = () => new Date() } = parts;
  const store = createStore(database);
  const service = createAccountsService({ store, passwords, accessTokens, now });
  return {
    name: 'accounts',
    schema: createSchema(),
    context: (request) => ({ ...request, service, loaders: createLoaders(store), proven: new Set() }),
    checks: { database: database.check },
    events: { publishes: true },
    routes: (app) => serveKeys(app, accessTokens.jwks),
    jobs: [{ name: 'forget expired sessions', every: FORGETTING, run: service.forgetExpiredSessions }],
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

/** Answer with the public keys that access tokens are checked with; others may keep the answer for five minutes. */
function serveKeys(app: FastifyInstance, jwks: JSONWebKeySet): void {
  app.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').type('application/jwk-set+json').send(jwks),
  );
}
