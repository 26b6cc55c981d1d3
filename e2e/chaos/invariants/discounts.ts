import { type Evidence, groupBy, sold, standing, sum } from '../evidence/evidence';
import type { Invariant } from './invariant';

/** What is given away is given once. */
export const limitsHold: Invariant = {
  number: 10,
  sentence: 'Voucher limits and gift-card balances are never exceeded.',
  violations: (evidence) => [...wrongVouchers(evidence), ...wrongGiftCards(evidence)],
};

function wrongVouchers(evidence: Evidence): string[] {
  const orders = standing(evidence);
  return evidence.vouchers.flatMap(({ code, usageLimit, perCustomerLimit, held, redeemed }) => {
    const using = orders.filter(({ discounts }) => discounts.some((discount) => discount.code === code));
    const most = Math.max(0, ...[...groupBy(using, ({ email }) => email).values()].map(({ length }) => length));
    const wrong: string[] = [];
    if (usageLimit !== null && held + redeemed > usageLimit) wrong.push(`is used ${held + redeemed} of ${usageLimit}`);
    if (perCustomerLimit !== null && most > perCustomerLimit) wrong.push(`has ${most} uses by one customer`);
    if (using.length !== redeemed) wrong.push(`is redeemed ${redeemed} times, and in ${using.length} orders`);
    if (held !== 0) wrong.push(`is held ${held} times by nobody`);
    return wrong.map((text) => `${code} ${text}`);
  });
}

function wrongGiftCards(evidence: Evidence): string[] {
  const cards = evidence.giftCards.flatMap(({ id, balance, held, entries }) => {
    const wrong: string[] = [];
    if (balance < 0) wrong.push(`has ${balance} left`);
    if (sum(entries, ({ amount }) => amount) !== balance) wrong.push('has entries that do not sum to its balance');
    if (held !== 0) wrong.push(`has ${held} held by nobody`);
    return wrong.map((text) => `${id} ${text}`);
  });
  return [...cards, ...wronglySpent(evidence)];
}

/** What gift cards gave for an order is what it says; more than that never goes back, and all of it from a cancelled one. */
function wronglySpent(evidence: Evidence): string[] {
  const entries = evidence.giftCards.flatMap((card) => card.entries).filter(({ kind }) => kind !== 'ISSUED');
  const ofOrder = groupBy(entries, ({ orderId }) => String(orderId));
  const orders = new Map(sold(evidence).map((order) => [order.id, order]));
  return [...new Set([...ofOrder.keys(), ...orders.keys()])].flatMap((id) => {
    const order = orders.get(id);
    const amounts = (ofOrder.get(id) ?? []).map(({ amount }) => amount);
    const given = -sum(
      amounts.filter((amount) => amount < 0),
      (amount) => amount,
    );
    const back = sum(
      amounts.filter((amount) => amount > 0),
      (amount) => amount,
    );
    const isOff = order?.status === 'CANCELLED';
    const wrong: string[] = [];
    if (given !== (order?.totals.giftCard ?? 0) && !(isOff && given === 0)) wrong.push(`gift cards gave ${given}`);
    if (back > given || (isOff && back !== given)) wrong.push(`gift cards got ${back} of ${given} back`);
    return wrong.map((text) => `${order?.number ?? id}: ${text}`);
  });
}
