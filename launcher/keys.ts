import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { GATEWAY_ISSUER } from '#contracts';
import { SetupError } from '#servers';

/** What two programs know of each other, or one alone, by the variable that tells them. */
const SECRETS = ['ORDER_LINK_SECRET', 'SANDBOX_CARRIER_KEY', 'SANDBOX_PAYMENT_KEY', 'SANDBOX_WEBHOOK_SECRET'] as const;

/** The secrets of one shop: they outlive restarts, so that people stay signed in. */
export interface Keys {
  /** The gateway signs internal tokens with it. */
  readonly internal: JWK;
  /** The accounts service signs access tokens with it. */
  readonly accounts: JWK;
  /** Each service that asks others signs its calls with its own, by its name. */
  readonly services: Readonly<Record<string, JWK>>;
  readonly secrets: Readonly<Record<(typeof SECRETS)[number], string>>;
}

const privateKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string(),
  x: z.string(),
  d: z.string(),
});
const keysFile = z.object({
  internal: privateKey,
  accounts: privateKey,
  services: z.record(z.string(), privateKey).default({}),
  secrets: z.partialRecord(z.enum(SECRETS), z.string().min(1)).default({}),
});

/**
 * Read the keys of a shop, or make those that it does not have yet; only their owner can read the file.
 * @param callers names of the services that ask others
 */
export async function readKeys(file: string, callers: readonly string[]): Promise<Keys> {
  const known = existsSync(file) ? parseKeys(file) : undefined;
  const keys: Keys = {
    internal: known?.internal ?? (await createKey(GATEWAY_ISSUER)),
    accounts: known?.accounts ?? (await createKey()),
    services: { ...(await createKeys(callers)), ...known?.services },
    secrets: { ...createSecrets(), ...known?.secrets },
  };
  if (JSON.stringify(keys) !== JSON.stringify(known)) write(file, keys);
  return keys;
}

/** What others need in order to check signatures: the key without its secret part. */
export function publicKey({ d: _secret, ...key }: JWK): JWK {
  return key;
}

function parseKeys(file: string): z.infer<typeof keysFile> {
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

function write(file: string, keys: Keys): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

async function createKey(name?: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, kid: name ?? (await calculateJwkThumbprint(key)), alg: 'EdDSA', use: 'sig' };
}

async function createKeys(names: readonly string[]): Promise<Record<string, JWK>> {
  const keys = names.map(async (name) => [name, await createKey(name)] as const);
  return Object.fromEntries(await Promise.all(keys));
}

const createSecrets = (): Keys['secrets'] =>
  Object.fromEntries(SECRETS.map((name) => [name, randomBytes(24).toString('base64url')])) as Keys['secrets'];
