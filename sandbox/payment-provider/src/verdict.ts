import { type Behaviour, decisionOf } from '../../script/behaviour';
import type { Verdict } from './domain/authorise';
import type { Settling } from './domain/payment';
import type { RefundVerdict } from './domain/refund';

/** What a behaviour decides about a payment that is asked for. */
export function verdictOf(behaviour: Behaviour, now: number): Verdict {
  const kind = decisionOf(behaviour) ?? 'approve';
  if (kind === 'decline') return { kind, declineCode: behaviour.declineCode ?? 'card_declined' };
  if (kind === 'pending') return { kind, settling: settlingOf(null, behaviour, now) };
  return { kind };
}

/** What a behaviour decides about a refund that is asked for; nobody is challenged for one. */
export function refundVerdictOf(refund: string, behaviour: Behaviour, now: number): RefundVerdict {
  const kind = decisionOf(behaviour) ?? 'approve';
  if (kind === 'pending') return { kind, settling: settlingOf(refund, behaviour, now) };
  return { kind: kind === 'decline' ? kind : 'approve' };
}

function settlingOf(refund: string | null, { settle }: Behaviour, now: number): Settling[] {
  if (!settle || settle.outcome === 'never') return [];
  return [{ refund, outcome: settle.outcome, at: new Date(now + settle.afterMs).toISOString() }];
}
