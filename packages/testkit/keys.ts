import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { GATEWAY_ISSUER } from '#contracts';
import { createInternalSigner, type InternalSigner } from '#kit';
import { projectRoot } from '#servers';

/** Keys of the gateway and of every service, for one test file. */
export interface TestKeys {
  /** The public ones. */
  readonly open: JWK[];
  /** @throws Error when there is no service of this name. */
  signer(name: string): InternalSigner;
}

/** Make keys that nobody had before. */
export async function createTestKeys(): Promise<TestKeys> {
  const names = [GATEWAY_ISSUER, ...readdirSync(join(projectRoot(), 'subgraphs'))];
  const pairs = await Promise.all(names.map(createPair));
  const signers = new Map(pairs.map(({ kid, signer }) => [kid, signer]));
  return {
    open: pairs.map(({ open }) => open),
    signer(name) {
      const signer = signers.get(name);
      if (!signer) throw new Error(`there is no key of ${name}`);
      return signer;
    },
  };
}

async function createPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signer = await createInternalSigner({ ...(await exportJWK(privateKey)), kid });
  const open = { ...(await exportJWK(publicKey)), kid, kty: 'OKP' };
  return { kid, signer, open };
}
