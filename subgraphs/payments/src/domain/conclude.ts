import type { Account } from './account';
import { endCapture } from './capture';
import { type Fact, fact } from './fact';
import { giveUp, needsVoid } from './give-up';
import { type Circumstances, failRefund, learn } from './learn';
import {
  LOST_AFTER,
  type Operation,
  type OperationState,
  pauseAfter,
  UNDECIDED_AT_MOST,
  watchAfter,
} from './operation';
import { withChanges } from './payment';
import { UNDECIDED } from './payment-state';
import type { Answer, Report } from './report';

/** What follows from a provider's answer. */
interface Conclusion {
  readonly account: Account;
  /** Facts that the account does not show. */
  readonly facts: readonly Fact[];
  /** What has become of the operation, or after which pause, in milliseconds, the provider is asked again. */
  readonly next: { readonly state: Exclude<OperationState, 'OPEN'> } | { readonly pauseMs: number };
}

type Concluder = (account: Account, answer: Answer, operation: Operation, circumstances: Circumstances) => Conclusion;

/**
 * Decide what a provider's answer means for a payment and for the operation that was asked for.
 * @param operation counts the attempt that was answered.
 */
export const conclude: Concluder = (account, answer, operation, circumstances) => {
  if (answer.kind === 'unknown') return { account, facts: [], next: { pauseMs: pauseAfter(operation.attempts) } };
  return CONCLUDERS[operation.kind](account, answer, operation, circumstances);
};

const CONCLUDERS: Record<Operation['kind'], Concluder> = {
  AUTHORISE(account, answer, operation, circumstances) {
    const isUndecided = account.payment.authorisedMinor === 0 && !account.payment.isReleased;
    if (answer.kind === 'refused') {
      const payment = isUndecided ? withChanges(account.payment, { declineCode: answer.code }) : account.payment;
      return { account: { ...account, payment }, facts: [], next: { state: 'REFUSED' } };
    }
    const learnt = learnIfTold(account, answer, circumstances);
    if (!UNDECIDED.includes(learnt.payment.state)) return { account: learnt, facts: [], next: { state: 'DONE' } };
    const isOld = circumstances.at.getTime() - operation.createdAt.getTime() > UNDECIDED_AT_MOST;
    return isOld
      ? { account: giveUp(learnt, 'Nobody decided.', circumstances), facts: [], next: { state: 'DROPPED' } }
      : { account: learnt, facts: [], next: { pauseMs: watchAfter(operation.attempts) } };
  },

  CAPTURE(account, answer, operation, circumstances) {
    const amountMinor = operation.amountMinor ?? 0;
    const ended = { ...account, payment: endCapture(account.payment, amountMinor) };
    const learnt = learnIfTold(ended, answer, circumstances);
    const isRefused = answer.kind === 'refused';
    // What is reported now may have been known before; what is refused counts when more was found than was known.
    const takenMinor = learnt.payment.capturedMinor - (isRefused ? account.payment.capturedMinor : 0);
    // Where money is taken only once, an earlier part took it all.
    const isTaken = takenMinor >= amountMinor || learnt.payment.capturedMinor >= learnt.payment.amountMinor;
    if (isTaken) return { account: learnt, facts: [], next: { state: 'DONE' } };
    const why = isRefused ? answer.code : 'not taken';
    // Of money that nobody wants any more nobody has to be told that it is not to be had.
    const facts = learnt.payment.isGivenUp ? [] : [fact('CAPTURE_REFUSED', amountMinor, why)];
    return { account: learnt, facts, next: { state: 'REFUSED' } };
  },

  VOID(account, answer, operation, circumstances) {
    const learnt = learnIfTold(account, answer, circumstances);
    if (!needsVoid(learnt)) return { account: learnt, facts: [], next: { state: 'DONE' } };
    const isLost = circumstances.at.getTime() - operation.createdAt.getTime() > LOST_AFTER;
    if (answer.kind === 'absent' && isLost) {
      const payment = withChanges(learnt.payment, { isReleased: true });
      return { account: { ...learnt, payment }, facts: [], next: { state: 'DROPPED' } };
    }
    // Refused or not: as long as something is set aside that nobody wants, the provider is asked.
    return { account: learnt, facts: [], next: { pauseMs: pauseAfter(operation.attempts) } };
  },

  REFUND(account, answer, { refundId, attempts }, circumstances) {
    const learnt = learnIfTold(account, answer, circumstances);
    const isPending = learnt.refunds.some(({ id, state }) => id === refundId && state === 'PENDING');
    if (!isPending) return { account: learnt, facts: [], next: { state: 'DONE' } };
    if (answer.kind !== 'refused') return { account: learnt, facts: [], next: { pauseMs: watchAfter(attempts) } };
    const failed = failRefund(learnt, refundId ?? '', answer.code, circumstances.at);
    return { account: failed, facts: [], next: { state: 'REFUSED' } };
  },
};

function learnIfTold(account: Account, answer: Answer, circumstances: Circumstances): Account {
  const report = reportOf(answer);
  return report ? learn(account, report, circumstances) : account;
}

function reportOf(answer: Answer): Report | undefined {
  return answer.kind === 'report' || answer.kind === 'refused' ? answer.report : undefined;
}
