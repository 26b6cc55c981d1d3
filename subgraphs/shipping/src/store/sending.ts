import { answerOnce, emitAll, type Fact, forgetAnswers, type IdempotentRequest, type Occasion, type Sql } from '#kit';
import { fulfilmentRows } from './fulfilments';
import { parcelRows } from './parcels';
import { shipmentRows } from './shipments';
import { webhookRows } from './webhooks';

/** The statements of sending things, in one transaction or outside of one. */
export const sendingRows = (sql: Sql) => ({
  ...fulfilmentRows(sql),
  ...shipmentRows(sql),
  ...parcelRows(sql),
  ...webhookRows(sql),
  /** See answerOnce of the kit; within a transaction only. */
  answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
    answerOnce(sql, request, work),
  forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sql, { before }),
  /** Tell the other services; within a transaction only. */
  tell: (facts: readonly Fact[], occasion: Occasion) => emitAll(sql, facts, occasion),
});

/** See {@link sendingRows}. */
export type SendingRows = ReturnType<typeof sendingRows>;
