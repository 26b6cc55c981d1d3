import type { Id } from '#contracts';
import type { Account } from './account';
import type { Payment } from './payment';
import type { Refund } from './refund';

/** Something that happened to a payment. */
export type FactKind =
  | 'REQUESTED'
  | 'ACTION_REQUIRED'
  | 'AUTHORISED'
  | 'DECLINED'
  | 'CAPTURE_REQUESTED'
  | 'CAPTURED'
  | 'CAPTURE_REFUSED'
  | 'VOID_REQUESTED'
  | 'VOIDED'
  | 'REFUND_REQUESTED'
  | 'REFUNDED'
  | 'REFUND_FAILED';

/** How we came to know a fact: we did it, the provider answered, it told by itself, or was asked later on. */
export type FactSource = 'COMMAND' | 'ANSWER' | 'WEBHOOK' | 'RECONCILIATION';

/** A fact, as it is told to others and kept for ever. */
export interface Fact {
  readonly kind: FactKind;
  readonly amountMinor: number | null;
  readonly refundId: Id<'refund'> | null;
  /** Such as the code of a decline. */
  readonly detail: string | null;
}

/** Make a fact that is about no refund. */
export const fact = (kind: FactKind, amountMinor: number | null = null, detail: string | null = null): Fact => ({
  ...{ kind, amountMinor, refundId: null, detail },
});

/** What happened between two views of a payment, in the order in which such things happen. */
export function factsBetween(before: Account, after: Account): Fact[] {
  return [...factsOfPayment(before.payment, after.payment), ...factsOfRefunds(before.refunds, after.refunds)];
}

function factsOfPayment(before: Payment, after: Payment): Fact[] {
  if (before === after) return [];
  const facts: Fact[] = [];
  const grew = (sum: 'authorisedMinor' | 'capturedMinor' | 'capturingMinor') => after[sum] - before[sum];
  if (!before.actionUrl && after.actionUrl) facts.push(fact('ACTION_REQUIRED'));
  if (before.declineCode === null && after.declineCode !== null) {
    facts.push(fact('DECLINED', after.amountMinor, after.declineCode));
  }
  if (grew('authorisedMinor') > 0) facts.push(fact('AUTHORISED', grew('authorisedMinor')));
  if (grew('capturingMinor') > 0) facts.push(fact('CAPTURE_REQUESTED', grew('capturingMinor')));
  if (grew('capturedMinor') > 0) facts.push(fact('CAPTURED', grew('capturedMinor')));
  if (!before.isGivenUp && after.isGivenUp) facts.push(fact('VOID_REQUESTED'));
  const released = after.authorisedMinor - after.capturedMinor;
  if (!before.isReleased && after.isReleased && (released > 0 || after.capturedMinor === 0)) {
    facts.push(fact('VOIDED', released));
  }
  return facts;
}

const REFUND_FACTS = { PENDING: 'REFUND_REQUESTED', SUCCEEDED: 'REFUNDED', FAILED: 'REFUND_FAILED' } as const;

function factsOfRefunds(before: readonly Refund[], after: readonly Refund[]): Fact[] {
  return after.flatMap(({ id, state, amountMinor, failure }) => {
    const known = before.find((one) => one.id === id);
    return known?.state === state ? [] : [{ kind: REFUND_FACTS[state], amountMinor, refundId: id, detail: failure }];
  });
}
