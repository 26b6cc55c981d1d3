import { sign } from './signature';

test('a signature is what anybody can compute who knows the secret', () => {
  // printf '1900000000.{"a":"ä"}' | openssl dgst -sha256 -hmac s3cret
  const hex = '016624c68d915d969f02eab6ecd6df7458e427d7c6918390e2bc344c4340a9a4';
  expect(sign('{"a":"ä"}', 's3cret', 1_900_000_000_999)).toBe(`t=1900000000,v1=${hex}`);
});
