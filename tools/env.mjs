// npm run env: write the .env that docker-compose.yml needs, with secrets of its own. It never overwrites one.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

const internal = createKey('gateway');
const { d: _secret, ...internalPublic } = internal;
const values = {
  POSTGRES_PASSWORD: randomBytes(24).toString('base64url'),
  INTERNAL_SIGNING_JWK: JSON.stringify(internal),
  INTERNAL_JWKS: JSON.stringify({ keys: [internalPublic] }),
  ACCOUNTS_SIGNING_JWK: JSON.stringify(createKey(randomUUID())),
};

const example = readFileSync(join(root, '.env.example'), 'utf8');
const filled = example.replace(/^([A-Z_]+)=$/gm, (line, name) => (values[name] ? `${name}='${values[name]}'` : line));
try {
  writeFileSync(join(root, '.env'), filled, { flag: 'wx', mode: 0o600 });
  console.log('.env is written; keep it to yourself.');
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  console.error('.env exists already and is left as it is. Remove it first to make new secrets.');
  process.exitCode = 1;
}

function createKey(kid) {
  return { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' };
}
