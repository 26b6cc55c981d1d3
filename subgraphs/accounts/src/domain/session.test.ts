import { judge, REFRESH_LIFETIME, type RefreshToken, type Session } from './session';

const issuedAt = new Date(Date.UTC(2026, 0, 1));
const expiresAt = new Date(issuedAt.getTime() + REFRESH_LIFETIME);
const id = 'ses_1';
const session: Session = { id, principalId: 'cus_1', createdAt: issuedAt, expiresAt, endedAt: null };
const token: RefreshToken = { hash: 'x', sessionId: id, issuedAt, expiresAt, rotatedAt: null };
const ended = { ...session, endedAt: issuedAt };
const rotated = { ...token, rotatedAt: issuedAt };
const before = new Date(expiresAt.getTime() - 1);

test.each([
  ['is good until it expires', token, session, before, 'good'],
  ['is worth nothing from that moment on', token, session, expiresAt, 'token-expired'],
  ['goes with its session', token, ended, before, 'session-ended'],
  ['that was exchanged is reused', rotated, session, before, 'token-reused'],
  ['that was exchanged is reused, also in a session that is over', rotated, ended, before, 'token-reused'],
  ['that was exchanged is reused, also when it would have expired', rotated, session, expiresAt, 'token-reused'],
] as const)('a refresh token %s', (_what, given, of, now, verdict) => {
  expect(judge(given, of, now)).toBe(verdict);
});
