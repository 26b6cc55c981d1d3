import { parseOptions } from '@node-rs/argon2';
import { createPasswords, hashNow } from './passwords';

const passwords = createPasswords();

test('a password matches its hash, and no other does', async () => {
  const hash = await passwords.hash('correct horse battery');
  expect(await passwords.matches('correct horse battery', hash)).toBe(true);
  expect(await passwords.matches('correct horse batterz', hash)).toBe(false);
});

test('hashes are argon2id at the recommended cost, and no two are equal', async () => {
  const [one, other] = [await passwords.hash('correct horse battery'), hashNow('correct horse battery')];
  for (const hash of [one, other]) {
    expect(hash).toMatch(/^\$argon2id\$v=19\$/);
    expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  }
  expect(one).not.toBe(other);
});

test('a letter is the same however a keyboard composes it', async () => {
  const hash = await passwords.hash('비밀번호 caf\u00e9');
  expect(await passwords.matches('비밀번호 cafe\u0301'.normalize('NFD'), hash)).toBe(true);
});

test('nothing matches where there is no hash, not even what nobody hashed', async () => {
  expect(await passwords.matches('the password of nobody', undefined)).toBe(false);
});
