import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { LOOPBACK } from '#servers';

export const ISSUER = 'https://accounts.test';
export const AUDIENCE = 'https://shop.test';

/** Gives out tokens as accounts does, and publishes the keys to check them. */
export interface TokenOffice {
  readonly url: string;
  /** How often somebody looked the keys up. */
  readonly lookups: () => number;
  /** A token of `claims`, good for ten minutes unless they say otherwise. */
  issue(claims: JWTPayload, options?: { issuer?: string; audience?: string; kid?: string }): Promise<string>;
  /** From now on there is no answer; `open` ends that. */
  close(): Promise<void>;
  open(): Promise<void>;
}

export async function openTokenOffice(alg: 'EdDSA' | 'ES256' = 'EdDSA'): Promise<TokenOffice> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const keys: JWK[] = [{ ...(await exportJWK(publicKey)), kid: 'one', alg }];
  let lookups = 0;
  const server = createServer((_request, response) => {
    lookups += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${LOOPBACK}:${port}/.well-known/jwks.json`,
    lookups: () => lookups,
    issue: (claims, { issuer = ISSUER, audience = AUDIENCE, kid = 'one' } = {}) =>
      new SignJWT({ iat: now(), exp: now() + 600, ...claims })
        .setProtectedHeader({ alg, kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .sign(privateKey),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    open: () => new Promise((resolve) => server.listen(port, LOOPBACK, resolve)),
  };
}

/** Seconds since 1970. */
export const now = (): number => Math.floor(Date.now() / 1_000);
