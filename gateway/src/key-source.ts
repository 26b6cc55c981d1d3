import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { createWatch, type Logger } from '#kit/edge';
import { IdentityUnavailableError } from './errors';

/** Finds the public key that a token names. */
export type KeySource = JWTVerifyGetKey;

/** How long a lookup may take, in milliseconds. */
const PATIENCE = 2_000;
/** How long after a lookup an unknown key does not cause another, in milliseconds. */
const COOLDOWN = 30_000;
/** After how long keys are looked up again, in milliseconds. */
const FRESH = 10 * 60_000;

/**
 * Find keys at an address. They are kept, and looked up again when they are old or a token names another one. Old keys
 * stay good while new ones cannot be had: who is signed in stays so while the service that signs is away.
 */
export function keysFrom(url: string, log: Logger): KeySource {
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: PATIENCE,
    cooldownDuration: COOLDOWN,
    cacheMaxAge: Number.POSITIVE_INFINITY,
  });
  const watch = createWatch('the key set of tokens', log);
  let refreshAt = Date.now() + FRESH;
  // Looked up before anybody needs them: a token may come when the service that signs is away.
  keys.reload().then(watch.answered, watch.failed);
  return async (header, token) => {
    if (keys.jwks() && Date.now() > refreshAt) {
      refreshAt = Date.now() + FRESH;
      keys.reload().then(watch.answered, watch.failed);
    }
    try {
      const key = await keys(header, token);
      watch.answered();
      return key;
    } catch (error) {
      if (isAboutToken(error)) throw error;
      watch.failed(error);
      throw new IdentityUnavailableError({ cause: error });
    }
  };
}

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;
