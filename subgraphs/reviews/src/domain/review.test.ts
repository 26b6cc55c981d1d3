import type { Principal } from '#contracts';
import { edit, isVisible, moderate, type Review, type ReviewStatus, voteRefusal, write } from './review';

const [wrote, later] = [new Date('2026-01-01'), new Date('2026-01-02')];
const draft = { productId: 'prd_1', customerId: 'cus_1', rating: 4, title: 'T', body: 'B', locale: 'en' } as const;
const fresh = write(draft, 'rev_1', wrote);
const reviewOf = (status: ReviewStatus): Review => ({
  ...fresh,
  status,
  rejectionReason: status === 'REJECTED' ? 'Rude.' : null,
});

const publish = { decision: 'PUBLISH' } as const;
const reject = { decision: 'REJECT', reason: 'Off topic.' } as const;

test('a new review waits for moderation', () => {
  expect(fresh).toMatchObject({ ...draft, status: 'PENDING', version: 1, helpfulCount: 0, createdAt: wrote });
});

test.each([
  ['PENDING', publish, 'PUBLISHED'],
  ['PENDING', reject, 'REJECTED'],
  ['PUBLISHED', publish, undefined],
  ['PUBLISHED', reject, 'REJECTED'],
  ['REJECTED', publish, 'PUBLISHED'],
  ['REJECTED', reject, undefined],
] as const)('a %s review, after the verdict %j, is %s', (status, verdict, next) => {
  const outcome = moderate(reviewOf(status), 1, verdict);
  const reason = next === 'REJECTED' ? 'Off topic.' : null;
  if (!next) return expect(outcome).toEqual({ kind: 'wrong-status', status });
  expect(outcome).toMatchObject({ kind: 'done', value: { status: next, rejectionReason: reason, version: 2 } });
});

test.each(['PENDING', 'PUBLISHED', 'REJECTED'] as const)('a %s review that is edited waits again', (status) => {
  const edited = { ...fresh, rating: 1, status: 'PENDING', rejectionReason: null, updatedAt: later, version: 2 };
  expect(edit(reviewOf(status), 1, { rating: 1 }, later)).toEqual({ kind: 'done', value: edited });
});

test('whoever saw another version changes nothing', () => {
  const conflict = { kind: 'version-conflict', version: 1 };
  expect(edit(fresh, 2, {}, later)).toEqual(conflict);
  expect(moderate(fresh, 0, publish)).toEqual(conflict);
  expect(moderate(reviewOf('PUBLISHED'), 0, publish)).toEqual(conflict);
});

const people: Record<string, Principal> = {
  nobody: { kind: 'anonymous' },
  author: { kind: 'customer', id: 'cus_1' },
  other: { kind: 'customer', id: 'cus_2' },
  staff: { kind: 'staff', id: 'cus_1', scopes: ['catalog:read'] },
  moderator: { kind: 'staff', id: 'stf_1', scopes: ['reviews:moderate'] },
  service: { kind: 'service', name: 'cus_1' },
};

test.each([
  ['PUBLISHED', ['nobody', 'author', 'other', 'staff', 'moderator', 'service']],
  ['PENDING', ['author', 'moderator']],
  ['REJECTED', ['author', 'moderator']],
] as const)('a %s review is seen by %j', (status, expected) => {
  const seen = Object.entries(people).filter(([, person]) => isVisible(reviewOf(status), person));
  expect(seen.map(([who]) => who)).toEqual(expected);
});

test('others vote for what is published', () => {
  expect(voteRefusal(reviewOf('PUBLISHED'), 'cus_2')).toBeUndefined();
  expect(voteRefusal(reviewOf('PENDING'), 'cus_2')).toMatchObject({ kind: 'not-found' });
  expect(voteRefusal(reviewOf('PUBLISHED'), 'cus_1')).toEqual({ kind: 'own-review' });
  expect(voteRefusal(reviewOf('PENDING'), 'cus_1')).toEqual({ kind: 'own-review' });
});
