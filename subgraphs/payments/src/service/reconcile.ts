import type { Operator } from './operations';
import type { Parts } from './parts';

/** Operations taken on at once. */
const BATCH = 20;

/** How long answers are kept for callers who ask again, in milliseconds: a week. */
const ANSWERS_KEPT = 7 * 24 * 60 * 60 * 1_000;

/** The use cases of time going by; every replica of this service does them. */
export function reconciliationService({ store, now }: Parts, operator: Operator) {
  async function workOffSome(): Promise<number> {
    const at = now();
    const operations = await store.claimDueOperations({ limit: BATCH, at, until: operator.leaseFrom(at) });
    const payments = operations.length > 0 ? await store.findPayments(operations.map((one) => one.paymentId)) : [];
    const done = await Promise.allSettled(
      operations.map((operation) => {
        const payment = payments.find(({ id }) => id === operation.paymentId);
        return payment && operator.perform(operation, payment, { source: 'RECONCILIATION' });
      }),
    );
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return operations.length;
  }

  return {
    /** Ask providers for everything that is due: what was not asked yet, and what was never answered; how much that was. */
    async workOffOperations(): Promise<number> {
      let done = 0;
      for (let batch = BATCH; batch === BATCH; done += batch) batch = await workOffSome();
      return done;
    },

    /** Forget answers that nobody will ask for again. */
    forgetAnswers: (): Promise<number> => store.forgetAnswers(new Date(now().getTime() - ANSWERS_KEPT)),
  };
}
