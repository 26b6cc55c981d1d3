// npm run env: write the .env that docker-compose.yml needs, with secrets of its own; or give the one that is there what
// it lacks by now. What it has stays as it is, but for the list of public keys, which is made of the private ones.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

const file = join(root, '.env');
const example = readFileSync(join(root, '.env.example'), 'utf8');
const before = existsSync(file) ? readFileSync(file, 'utf8') : '';

const known = valuesOf(before);
const secrets = Object.fromEntries(
  Object.keys(valuesOf(example))
    .filter((name) => name !== 'INTERNAL_JWKS' && !known[name])
    .flatMap((name) => createSecret(name).map((secret) => [name, secret])),
);
const publicKeys = Object.entries({ ...known, ...secrets }).flatMap(toPublicKey);
const fresh = { ...secrets, INTERNAL_JWKS: JSON.stringify({ keys: publicKeys }) };

const after = before ? completed(before) : filled(example);
if (after === before) console.log('.env has all that is needed.');
else {
  writeFileSync(`${file}.new`, after, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  console.log(before ? '.env was completed.' : '.env is written; keep it to yourself.');
}

/** A secret for a variable; none for one that is no secret, or not ours to make. */
function createSecret(name) {
  if (name.startsWith('STRIPE_')) return [];
  if (name === 'INTERNAL_SIGNING_JWK') return [createKey('gateway')];
  const [, service] = /^SERVICE_SIGNING_JWK_(.+)$/.exec(name) ?? [];
  if (service) return [createKey(service.toLowerCase().replaceAll('_', '-'))];
  if (name.endsWith('_JWK')) return [createKey(randomUUID())];
  return /_(PASSWORD|SECRET|KEY)$/.test(name) ? [randomBytes(24).toString('base64url')] : [];
}

function createKey(kid) {
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return JSON.stringify({ ...key, kid, alg: 'EdDSA', use: 'sig' });
}

/** What services have to know of a key that internal calls are signed with. */
function toPublicKey([name, value]) {
  if (!/^(INTERNAL|SERVICE)_SIGNING_JWK/.test(name)) return [];
  const { d: _secret, ...key } = JSON.parse(value);
  return [key];
}

function valuesOf(text) {
  const lines = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name, value.replace(/^'(.*)'$/, '$1')]));
}

/** A text with the values filled in that are new. */
function filled(text) {
  return text.replace(/^([A-Z_]+)=.*$/gm, (line, name) => (fresh[name] ? `${name}=${quoted(fresh[name])}` : line));
}

/** A .env with what it lacks at its end, each with its explanation. */
function completed(text) {
  const lacking = example
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/^([A-Z_]+)=.*\n?/gm, (line, name) => (name in known ? '' : line)).trimEnd())
    .filter((paragraph) => Object.keys(valuesOf(paragraph)).length > 0);
  return `${[text.trimEnd(), ...lacking].map(filled).join('\n\n')}\n`;
}

function quoted(value) {
  return /^[\w-]+$/.test(value) ? value : `'${value}'`;
}
