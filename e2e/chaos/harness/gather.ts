import type { Evidence } from '../evidence/evidence';
import { readCarts } from '../evidence/read-carts';
import { readGiftCards, readVouchers } from '../evidence/read-discounts';
import { readOrders } from '../evidence/read-orders';
import { readKeptWebhooks, readPayments } from '../evidence/read-payments';
import { readLevels, readMovements } from '../evidence/read-stock';
import { takeGlances } from '../evidence/take-glances';
import { findViolations } from '../invariants/invariants';
import { countsAtRest, settle } from './settle';
import type { Stage } from './stage';

/** Let a shop come to rest, and say everything that speaks against the twelve invariants. */
export async function checkInvariants(stage: Stage): Promise<string[]> {
  await settle(stage);
  return findViolations(await gather(stage));
}

/** Gather all evidence that there is about a shop at rest. */
async function gather(stage: Stage): Promise<Evidence> {
  const { staff, guest, customer, provider, outboxes, journal } = stage;
  const things = [...journal.merchandise];
  const orders = await readOrders(staff);
  const news = orders.filter(({ id, status }) => status !== 'PENDING' && !journal.firstSeen.has(id));
  for (const { id, snapshot } of news) journal.firstSeen.set(id, snapshot);
  const payments = await readPayments(staff);
  const order = news.at(-1);
  const strangers = { 'a guest': guest, 'a customer': customer };
  const glances = order ? await takeGlances(strangers, { order, payments, buyers: journal.buyers.values() }) : [];
  return {
    ...{ orders, firstSeen: journal.firstSeen, payments, glances },
    ledger: await provider.ledger(),
    keptWebhooks: await readKeptWebhooks(staff),
    levels: await readLevels(staff, things),
    movements: await readMovements(staff, things),
    vouchers: await readVouchers(staff),
    giftCards: await readGiftCards(staff),
    carts: await readCarts(journal.buyers.values(), (cartId) => sessionsOf(stage, cartId)),
    facts: await outboxes.facts(),
    events: await countsAtRest(stage),
    completions: journal.completions,
    answers: journal.answers,
    isCapturedAtOnce: stage.isCapturedAtOnce,
  };
}

const sessionsOf = ({ journal }: Stage, cartId: string): ReadonlySet<string> =>
  new Set(journal.completions.filter((one) => one.cartId === cartId).flatMap(({ sessionId }) => sessionId ?? []));
