import { until } from '#servers';
import type { Evidence } from '../evidence/evidence';
import { readOrders } from '../evidence/read-orders';
import { readPayments } from '../evidence/read-payments';
import { complete, look } from './checkout';
import type { Stage } from './stage';

/** How long a shop may take to come to rest, in milliseconds. */
const PATIENCE = 90_000;

/**
 * Wait until nothing is under way any more: no checkout, no payment, no webhook, no event.
 * @throws Error naming what still moves at the deadline.
 */
export async function settle(stage: Stage, patienceMs = PATIENCE): Promise<void> {
  const ended = new Set<string>();
  let moving: string[] = [];
  const rests = async () => {
    moving = await firstOf([
      () => lostAnswers(stage),
      () => openSessions(stage, ended),
      () => movingEvents(stage),
      () => movingMoney(stage),
    ]);
    return moving.length === 0;
  };
  if (!(await until(rests, patienceMs, 200))) throw new Error(`the shop does not come to rest: ${moving.join('; ')}`);
}

async function firstOf(checks: readonly (() => Promise<string[]>)[]): Promise<string[]> {
  for (const check of checks) {
    const moving = await check();
    if (moving.length > 0) return moving;
  }
  return [];
}

/** Whoever had no answer asks again, the same with the same key: it may be that it was done. */
async function lostAnswers(stage: Stage): Promise<string[]> {
  const { unanswered, buyers } = stage.journal;
  for (const [name, { cartId, completing }] of unanswered) {
    const buyer = buyers.get(cartId);
    if (buyer) await complete(stage, buyer, completing);
    else unanswered.delete(name);
  }
  return [...unanswered.keys()].map((name) => `no answer for ${name}`);
}

async function openSessions({ journal }: Stage, ended: Set<string>): Promise<string[]> {
  const open: string[] = [];
  for (const { sessionId, cartId } of journal.completions) {
    const buyer = journal.buyers.get(cartId);
    if (!sessionId || ended.has(sessionId) || !buyer) continue;
    const session = await look(buyer, sessionId);
    if (session?.state === 'COMPLETED' || session?.state === 'FAILED') ended.add(sessionId);
    else open.push(`${sessionId} is ${session?.state ?? 'not to be seen'}`);
  }
  return open;
}

const movingEvents = async ({ outboxes }: Stage): Promise<string[]> => findMoving(await outboxes.counts());

/** How many events wait where, once none does: a bus that was emptied may be told everything again at any time. */
export async function countsAtRest({ outboxes }: Stage): Promise<Evidence['events']> {
  let counts: Evidence['events'] = {};
  const rests = async () => {
    counts = await outboxes.counts();
    return findMoving(counts).length === 0;
  };
  await until(rests, PATIENCE, 200);
  return counts;
}

function findMoving(counts: Evidence['events']): string[] {
  return Object.entries(counts).flatMap(([service, { waiting = 0, unsettled = 0, parked = 0 }]) =>
    waiting + unsettled + parked > 0
      ? [`${service} has events: ${JSON.stringify({ waiting, unsettled, parked })}`]
      : [],
  );
}

/** What the provider has not told yet, and what payments and orders have not heard. */
async function movingMoney({ provider, staff }: Stage): Promise<string[]> {
  const [{ webhooks }, payments, orders] = await Promise.all([
    provider.ledger(),
    readPayments(staff),
    readOrders(staff),
  ]);
  return [
    ...webhooks.filter(({ state }) => state === 'queued').map(({ id, type }) => `${id} (${type}) is queued`),
    ...payments.filter(isMoving).map(({ id, state }) => `${id} is ${state}`),
    ...orders.filter(({ status }) => status === 'PENDING').map(({ number }) => `${number} is PENDING`),
  ];
}

const isMoving = ({ state, refunds }: Evidence['payments'][number]): boolean =>
  ['PENDING', 'ACTION_REQUIRED', 'VOIDING'].includes(state) || refunds.some((refund) => refund.state === 'PENDING');
