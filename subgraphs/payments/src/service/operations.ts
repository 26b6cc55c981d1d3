import type { Account } from '../domain/account';
import { conclude } from '../domain/conclude';
import type { FactSource } from '../domain/fact';
import type { NewOperation, Operation } from '../domain/operation';
import type { Payment } from '../domain/payment';
import type { Answer } from '../domain/report';
import { ProviderUnavailableError } from '../errors';
import type { Origin } from '../store/payments';
import { askProvider } from './ask-provider';
import { circumstancesOf, type Decision, decide } from './decide';
import type { Parts } from './parts';

/** How somebody comes to carry out an operation. */
export interface Errand {
  readonly source: Extract<FactSource, 'ANSWER' | 'RECONCILIATION'>;
  readonly traceparent?: string;
}

/** What came of an operation. */
export interface Performed {
  readonly payment: Payment;
  readonly answer: Answer;
}

/** Carries out what was written down to be asked of providers; each operation once at a time. */
export type Operator = ReturnType<typeof createOperator>;

/** Make the operator. */
export function createOperator(parts: Parts) {
  const { store, providers, metrics, now, leaseMs } = parts;
  const inFlight = new Map<string, Promise<Performed>>();
  const concluding = new Map<string, Promise<Performed>>();

  async function askAndConclude(operation: Operation, seen: Payment, errand: Errand): Promise<Performed> {
    const provider = providers.get(seen.provider);
    const stop = metrics.calls.startTimer({ provider: seen.provider, operation: operation.kind });
    const answer: Answer = provider
      ? await askProvider(provider, operation, seen)
      : { kind: 'unknown', reason: `${seen.provider} is not set up` };
    stop({ answer: answer.kind });
    const conclusion = concludeFrom(answer, operation, seen, errand).finally(() => concluding.delete(seen.id));
    concluding.set(seen.id, conclusion);
    return conclusion;
  }

  async function concludeFrom(answer: Answer, operation: Operation, seen: Payment, errand: Errand): Promise<Performed> {
    const at = now();
    let pauseMs: number | undefined;
    const decision = (account: Account): Decision => {
      const { next, ...conclusion } = conclude(account, answer, operation, circumstancesOf(at));
      pauseMs = 'pauseMs' in next ? next.pauseMs : undefined;
      const closed = 'state' in next ? [{ key: operation.key, state: next.state, problem: problemOf(answer) }] : [];
      return { ...conclusion, closed };
    };
    const refunds = needsRefunds(operation, answer) ? await store.findRefundsOf([seen.id]) : [];
    const origin: Origin = { ...errand, actor: null, at };
    const { payment } = await decide(parts, { payment: seen, refunds }, origin, decision);
    if (pauseMs !== undefined) {
      const problem = answer.kind === 'unknown' ? answer.reason : (problemOf(answer) ?? answer.kind);
      await store.postponeOperation(operation, new Date(at.getTime() + pauseMs), problem);
    }
    return { payment, answer };
  }

  /** Ask for an operation that the caller has taken on; a caller who comes meanwhile gets the same answer. */
  function perform(operation: Operation, payment: Payment, errand: Errand): Promise<Performed> {
    const performing = askAndConclude(operation, payment, errand).finally(() => inFlight.delete(operation.key));
    inFlight.set(operation.key, performing);
    return performing;
  }

  return {
    perform,

    /**
     * Carry out operations that the caller opened just now and holds the lease of; those that another comes before are
     * left for the job. They stay open when nobody answers.
     */
    performAll(opened: readonly NewOperation[], payment: Payment, at: Date, errand: Errand): Promise<Performed[]> {
      const asked = { paymentId: payment.id, state: 'OPEN', request: null, attempts: 1, createdAt: at } as const;
      const next = opened.filter(({ isQueued }) => !isQueued);
      return Promise.all(next.map((operation) => perform({ ...operation, ...asked }, payment, errand)));
    },

    /** The moment until which an operation is taken on that is taken on now. */
    leaseFrom: (at: Date): Date => new Date(at.getTime() + leaseMs),

    /**
     * Carry out an operation that is open, or wait for whoever is at it.
     * @returns nothing when it is over.
     * @throws ProviderUnavailableError when another replica is at it.
     */
    async resume(key: string, errand: Errand): Promise<Performed | undefined> {
      const under = inFlight.get(key);
      if (under) return under;
      const at = now();
      const operation = await store.claimOperation(key, { at, until: this.leaseFrom(at) });
      if (!operation) {
        const found = await store.findOperation(key);
        if (found?.state !== 'OPEN') return undefined;
        throw new ProviderUnavailableError();
      }
      const [payment] = await store.findPayments([operation.paymentId]);
      return payment && perform(operation, payment, errand);
    },

    /** Wait until an answer that has arrived is written down: what the provider tells next will be no news then. */
    whenConcluded: async (paymentId: string | undefined): Promise<void> => {
      await concluding.get(paymentId ?? '')?.catch(() => {});
    },

    /** Wait until nothing is under way any more. */
    settle: async (): Promise<void> => void (await Promise.allSettled(inFlight.values())),
  };
}

const problemOf = (answer: Answer): string | undefined =>
  answer.kind === 'refused' ? `${answer.code}: ${answer.message}` : undefined;

function needsRefunds({ kind }: Operation, answer: Answer): boolean {
  return kind === 'REFUND' || ('report' in answer && Boolean(answer.report?.refunds.length));
}
