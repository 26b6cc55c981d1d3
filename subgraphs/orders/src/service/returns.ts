import { createId, done, EVENTS, notFound } from '#contracts';
import { factOf } from '#kit';
import { fulfilmentStatus } from '../domain/fulfilment-status';
import { valueOfUnits } from '../domain/line-value';
import { wasSold } from '../domain/order-status';
import type { Outcome } from '../domain/outcome';
import { refundOf } from '../domain/refund';
import type { Return, ReturnLine } from '../domain/return';
import { type Arrived, receiveLines, requestLines, type WantedReturn } from '../domain/return-rules';
import { canReturnBecome, type ReturnState } from '../domain/return-state';
import type { Rows } from '../store';
import type { StoredProgress } from '../store/lines';
import type { StoredOrder } from '../store/orders';
import { type Caller, findOwn, type OrderReference, requestOf } from './command';
import { identityOf } from './confirmed-fact';
import { credit } from './credit';
import { entryOf } from './entry';
import type { Parts } from './parts';

/** What staff say of a return that was asked for. */
export interface Decision {
  readonly id: string;
  readonly to: 'APPROVED' | 'REJECTED';
  readonly note: string | null;
  readonly actor: string;
}

/** The use cases of things that come back. Each locks the order first, so that no unit comes back twice. */
export function returnService(parts: Parts) {
  const { store, now } = parts;
  return {
    async requestReturn(
      caller: Caller,
      reference: OrderReference,
      wanted: readonly WantedReturn[],
    ): Promise<Outcome<Return>> {
      const found = await findOwn(parts, caller, reference);
      if (!found) return notFound('order', 'orderId' in reference ? 'orderId' : 'token');
      const request = requestOf(caller, 'returnRequest', found.id, { id: found.id, wanted }, now());
      return store.transaction((rows) =>
        rows.answerOnce(request, async (): Promise<Outcome<Return>> => {
          const order = await rows.lockOrder(found.id);
          if (!order || !wasSold(order.status) || order.status === 'CANCELLED') return { kind: 'not-open' };
          const lines = requestLines(await rows.progressOf([order.id]), wanted);
          if (lines.kind !== 'done') return lines;
          const at = now();
          const made = newReturn(order.id, caller.actor, lines.value, at);
          await rows.addReturn(made);
          await rows.addEntries([
            entryOf(order.id, 'RETURN_REQUESTED', { at, actor: caller.actor, subjectId: made.id }),
          ]);
          return done(made);
        }),
      );
    },

    /** Deciding the same twice changes nothing. */
    decideReturn: ({ id, to, note, actor }: Decision): Promise<Outcome<Return>> =>
      store.transaction(async (rows) => {
        const locked = await lockReturn(rows, id);
        if (!locked) return notFound('return');
        const { found, order } = locked;
        if (found.state === to) return done(found);
        if (!canReturnBecome(found.state, to)) return { kind: 'return-state', state: found.state };
        const at = now();
        const decided = { ...found, state: to, note: note ?? found.note, decidedAt: at };
        await rows.decideReturn(decided);
        const text = note ?? undefined;
        await rows.addEntries([entryOf(order.id, `RETURN_${to}`, { at, actor, subjectId: id, text })]);
        return done(decided);
      }),

    receiveReturn(caller: Caller, id: string, arrived: readonly Arrived[]): Promise<Outcome<Return>> {
      const request = requestOf(caller, 'returnReceive', id, { id, arrived }, now());
      return store.transaction((rows) =>
        rows.answerOnce(request, async (): Promise<Outcome<Return>> => {
          const locked = await lockReturn(rows, id);
          if (!locked) return notFound('return');
          const { found, order } = locked;
          if (!canReturnBecome(found.state, 'RECEIVED')) return { kind: 'return-state', state: found.state };
          const lines = receiveLines(found.lines, arrived);
          if (lines.kind !== 'done') return lines;
          return done(await receive(rows, { order, found, lines: lines.value, caller, at: now() }));
        }),
      );
    },
  };
}

async function lockReturn(rows: Rows, id: string): Promise<{ found: Return; order: StoredOrder } | undefined> {
  const [seen] = await rows.returnsById([id]);
  const order = seen && (await rows.lockOrder(seen.orderId));
  // What it is now that nobody else changes it.
  const [found] = order ? await rows.returnsById([id]) : [];
  return found && order && { found, order };
}

interface Receipt {
  readonly order: StoredOrder;
  readonly found: Return;
  /** What arrived is filled in. */
  readonly lines: readonly ReturnLine[];
  readonly caller: Caller;
  readonly at: Date;
}

async function receive(rows: Rows, { order, found, lines, caller, at }: Receipt): Promise<Return> {
  const before = await rows.progressOf([order.id]);
  const valueMinor = worthOf(lines, before);
  const refund = refundOf(order, valueMinor);
  const state: ReturnState = refund.refundMinor > 0 ? 'RECEIVED' : 'REFUNDED';
  const settled = state === 'REFUNDED' ? at : null;
  const received: Return = { ...found, ...refund, state, lines, receivedAt: at, refundedAt: settled };
  await rows.receiveReturn(received);
  const status = fulfilmentStatus(before.map((line) => ({ ...line, returned: line.returned + unitsOf(line, lines) })));
  await rows.saveFulfilment(order.id, status, { ...order, returnedMinor: order.returnedMinor + valueMinor });
  const { actor, traceparent } = caller;
  const told = { at, actor, subjectId: found.id };
  await rows.addEntries([entryOf(order.id, 'RETURN_RECEIVED', { ...told, amountMinor: valueMinor })]);
  if (settled) await rows.addEntries([entryOf(order.id, 'RETURN_REFUNDED', { ...told, amountMinor: 0 })]);
  if (valueMinor > 0 && order.invoicedAt) {
    await credit(rows, { orderId: order.id, amountMinor: valueMinor, reference: found.id, at });
  }
  await rows.tell(factOf(EVENTS.orders.returnReceived, receivedFact(order, received, before)), { at, traceparent });
  return received;
}

function worthOf(lines: readonly ReturnLine[], before: readonly StoredProgress[]): number {
  return before.reduce((sum, line) => sum + valueOfUnits(line, line.returned, unitsOf(line, lines)), 0);
}

const unitsOf = ({ id }: { id: string }, lines: readonly ReturnLine[]): number =>
  lines.find(({ orderLineId }) => orderLineId === id)?.received ?? 0;

function receivedFact(
  order: StoredOrder,
  { id, lines, refundMinor, giftCards }: Return,
  bought: readonly StoredProgress[],
) {
  return {
    ...identityOf(order),
    returnId: id,
    lines: lines.flatMap(({ orderLineId, received, warehouseId }) => {
      const merchandiseId = bought.find((line) => line.id === orderLineId)?.merchandiseId;
      return received && merchandiseId ? [{ orderLineId, merchandiseId, quantity: received, warehouseId }] : [];
    }),
    currencyCode: order.currencyCode,
    refundMinor: refundMinor ?? 0,
    giftCards: [...giftCards],
  };
}

const newReturn = (orderId: string, actor: string, lines: readonly ReturnLine[], at: Date): Return => ({
  ...{ id: createId('return', at.getTime()), orderId, state: 'REQUESTED', actor, note: null, lines },
  ...{ refundMinor: null, giftCards: [], requestedAt: at, decidedAt: null, receivedAt: null, refundedAt: null },
});
