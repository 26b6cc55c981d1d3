import { createHmac } from 'node:crypto';
import { checkSignature } from './webhook-signature';

const now = new Date('2026-01-01T12:00:00Z');
const seconds = now.getTime() / 1_000;
const body = '{"id":"evt_1"}';

const sign = (at: number, text = body, secret = 'secret') =>
  `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`;

const check = (header: string | undefined) => checkSignature(header, { body, secret: 'secret', now }).kind;

test('a signature proves who sent a webhook, and when', () => {
  expect(checkSignature(sign(seconds - 60), { body, secret: 'secret', now })).toEqual({
    kind: 'signed',
    at: new Date('2026-01-01T11:59:00Z'),
  });
});

test.each([
  ['nothing', undefined],
  ['nonsense', 'v1=abc'],
  ['another secret', sign(seconds, body, 'guess')],
  ['another body', sign(seconds, '{"id":"evt_2"}')],
  ['another time', sign(seconds).replace(`t=${seconds}`, `t=${seconds + 1}`)],
])('%s is forged', (_what, header) => {
  expect(check(header)).toBe('forged');
});

test('one that is five minutes old is good, an older one and one from the future are stale', () => {
  expect(check(sign(seconds - 300))).toBe('signed');
  expect(check(sign(seconds - 301))).toBe('stale');
  expect(check(sign(seconds + 301))).toBe('stale');
});
