import { answerOnce, emitAll, type Fact, forgetAnswers, type IdempotentRequest, type Occasion, type Sql } from '#kit';
import { levelStatements } from './stock/levels';
import { orderStatements } from './stock/orders';
import { placeStatements } from './stock/places';
import { reservationStatements } from './stock/reservations';

/**
 * The statements on the way from a cart to a parcel, within a transaction. Locks are taken in one order everywhere, so
 * that nobody waits for somebody who waits for them: the idempotency key, a reservation, what became of an order, new
 * levels, levels by id. Reservations of others are locked only where nobody else is at them.
 */
export function stockStatements(sql: Sql) {
  return {
    ...placeStatements(sql),
    ...levelStatements(sql),
    ...reservationStatements(sql),
    ...orderStatements(sql),
    /** See answerOnce of the kit. */
    answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
      answerOnce(sql, request, work),
    forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sql, { before }),
    /** Tell the other services. */
    emitAll: (facts: readonly Fact[], occasion: Occasion) => emitAll(sql, facts, occasion),
  };
}

/** See {@link stockStatements}. */
export type StockRows = ReturnType<typeof stockStatements>;
