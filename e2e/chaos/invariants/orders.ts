import { type AmountsSeen, factsOf, groupBy, type OrderSeen, sold, sum } from '../evidence/evidence';
import type { Invariant } from './invariant';

/** A cart is bought once. */
export const oneOrderPerCart: Invariant = {
  number: 2,
  sentence: 'One order per cart.',
  violations(evidence) {
    const orders = sold(evidence);
    const completed = groupBy(factsOf(evidence, 'checkout.checkout-completed.v1'), ({ cartId }) => String(cartId));
    const byEmail = groupBy(orders, ({ email }) => email);
    return [
      ...[...completed].flatMap(([cartId, facts]) =>
        facts.length > 1 ? [`${cartId} became ${facts.map(({ orderId }) => orderId).join(' and ')}`] : [],
      ),
      ...evidence.carts.flatMap(({ id, email, state, sessions }) => {
        const bought = byEmail.get(email) ?? [];
        const won = sessions.filter(({ orderId }) => orderId !== null);
        const wrong: string[] = [];
        if (bought.length > 1) wrong.push(`has the orders ${bought.map(({ number }) => number).join(' and ')}`);
        if (new Set(won.map(({ orderId }) => orderId)).size > 1) wrong.push('has sessions with several orders');
        if ((state === 'ORDERED') !== bought.length > 0) wrong.push(`is ${state} with ${bought.length} orders`);
        return wrong.map((text) => `${id} ${text}`);
      }),
    ];
  },
};

/** An order is what was bought, to the minor unit, for ever. */
export const ordersNeverChange: Invariant = {
  number: 9,
  sentence: 'A placed order never changes because a catalog, price or customer did; totals are exact in minor units.',
  violations: (evidence) =>
    sold(evidence).flatMap((order) => {
      const first = evidence.firstSeen.get(order.id) ?? order.snapshot;
      const changed = first === order.snapshot ? [] : [`was ${first}, is ${order.snapshot}`];
      return [...changed, ...wrongTotals(order)].map((text) => `${order.number}: ${text}`);
    }),
};

function wrongTotals(order: OrderSeen): string[] {
  const { lines, shipping, discounts, giftCards, totals, taxIncluded } = order;
  const parts = [...lines.map(({ amounts }) => amounts), shipping];
  const expected: Record<string, readonly [number, number]> = {
    subtotal: [totals.subtotal, sum(lines, ({ amounts }) => amounts.subtotal)],
    discount: [totals.discount, sum(parts, ({ discount }) => discount)],
    'discounts one by one': [totals.discount, sum(discounts, ({ amount }) => amount)],
    shipping: [totals.shipping, shipping.total],
    tax: [totals.tax, sum(parts, ({ tax }) => tax)],
    total: [totals.total, sum(parts, ({ total }) => total)],
    giftCard: [totals.giftCard, sum(giftCards, ({ amount }) => amount)],
    due: [totals.due, totals.total - totals.giftCard],
  };
  const wrong = Object.entries(expected).filter(([, [says, is]]) => says !== is);
  const wrongLines = lines.filter(({ unitPrice, quantity, amounts }) => unitPrice * quantity !== amounts.subtotal);
  return [
    ...wrong.map(([name, [says, is]]) => `${name} is ${says}, and comes to ${is}`),
    ...wrongLines.map(({ sku, amounts }) => `${sku}: ${amounts.subtotal} is not so many times the unit price`),
    ...parts.flatMap((amounts) => wrongAmounts(amounts, taxIncluded)),
    ...(Math.min(totals.due, ...parts.flatMap(({ net, tax, total }) => [net, tax, total])) < 0 ? ['below 0'] : []),
  ];
}

function wrongAmounts(amounts: AmountsSeen, taxIncluded: boolean): string[] {
  const { subtotal, discount, net, tax, total, taxPercent } = amounts;
  const charged = subtotal - discount;
  const text = JSON.stringify(amounts);
  const wrong: string[] = [];
  if (net + tax !== total) wrong.push(`net and tax are not the total: ${text}`);
  if ((taxIncluded ? total : net) !== charged) wrong.push(`something else is charged than is left: ${text}`);
  if (tax !== taxOn(charged, taxPercent, taxIncluded)) wrong.push(`the tax is wrong: ${text}`);
  return wrong;
}

/** Half up; with fractions of whole numbers, so that nothing is lost. */
function taxOn(charged: number, percent: string, taxIncluded: boolean): number {
  const [units = '0', fraction = ''] = percent.split('.');
  const hundred = 100n * 10n ** BigInt(fraction.length);
  const rate = BigInt(units + fraction);
  const whole = taxIncluded ? hundred + rate : hundred;
  return Number((2n * BigInt(charged) * rate + whole) / (2n * whole));
}
