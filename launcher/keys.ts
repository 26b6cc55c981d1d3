import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { GATEWAY_ISSUER } from '#contracts';
import { SetupError } from '#servers';

/** The secrets of one shop: they outlive restarts, so that people stay signed in. */
export interface Keys {
  /** The gateway signs internal tokens with it. */
  readonly internal: JWK;
  /** The accounts service signs access tokens with it. */
  readonly accounts: JWK;
}

const privateKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string(),
  x: z.string(),
  d: z.string(),
});
const keysFile = z.object({ internal: privateKey, accounts: privateKey });

/** Read the keys of a shop, or make them on first use; only their owner can read the file. */
export async function readKeys(file: string): Promise<Keys> {
  if (existsSync(file)) return parseKeys(file);
  const keys: Keys = { internal: await createKey(GATEWAY_ISSUER), accounts: await createKey() };
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
  return keys;
}

/** What others need in order to check signatures: the key without its secret part. */
export function publicKey({ d: _secret, ...key }: JWK): JWK {
  return key;
}

function parseKeys(file: string): Keys {
  try {
    return keysFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new SetupError(
      'KEYS_INVALID',
      `${file} does not hold this shop's keys. Restore it, or remove it to make new ones: everybody has to sign in again then.`,
      { cause },
    );
  }
}

async function createKey(name?: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: name ?? (await calculateJwkThumbprint(key)), alg: 'EdDSA', use: 'sig' };
}
