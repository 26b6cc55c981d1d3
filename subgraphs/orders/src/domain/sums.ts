import type { Amounts, NewOrder, Totals } from './snapshot';

/** What the lines of an order come to, all discounts off and taxes in. */
export const itemsMinor = ({ lines }: Pick<NewOrder, 'lines'>): number => sum(lines, ({ totalMinor }) => totalMinor);

/**
 * Say which sums of an order do not fit; none for one that is right. Whoever made such an order has a bug: nothing is
 * rounded or mended here.
 */
export function wrongSums(order: NewOrder): string[] {
  const { lines, shipping, taxIncluded } = order;
  const parts = [...lines, shipping];
  const expected: Totals = {
    subtotalMinor: sum(lines, ({ subtotalMinor }) => subtotalMinor),
    discountMinor: sum(parts, ({ discountMinor }) => discountMinor),
    shippingMinor: shipping.totalMinor,
    taxMinor: sum(parts, ({ taxMinor }) => taxMinor),
    totalMinor: sum(parts, ({ totalMinor }) => totalMinor),
    giftCardMinor: sum(order.giftCards, ({ amountMinor }) => amountMinor),
    dueMinor: order.totalMinor - order.giftCardMinor,
  };
  const totals = (Object.keys(expected) as (keyof Totals)[])
    .filter((name) => order[name] !== expected[name])
    .map((name) => `${name} is ${order[name]}, and its parts come to ${expected[name]}`);
  return [
    ...totals,
    ...parts.flatMap((part, at) => wrongAmounts(part, taxIncluded, at < lines.length ? `line ${at}` : 'shipping')),
    ...lines.flatMap(({ subtotalMinor, unitAmountMinor, quantity }, at) =>
      subtotalMinor === unitAmountMinor * quantity
        ? []
        : [`line ${at}: ${quantity} of ${unitAmountMinor} are not ${subtotalMinor}`],
    ),
    ...(sum(order.discounts, ({ amountMinor }) => amountMinor) === order.discountMinor
      ? []
      : ['the discounts do not add up to discountMinor']),
    ...(order.dueMinor < 0 ? ['gift cards pay more than the total'] : []),
  ];
}

function wrongAmounts(amounts: Amounts, taxIncluded: boolean, what: string): string[] {
  const { subtotalMinor, discountMinor, netMinor, taxMinor, totalMinor } = amounts;
  const problems: string[] = [];
  if (Math.min(subtotalMinor, discountMinor, netMinor, taxMinor, totalMinor) < 0) problems.push('an amount is below 0');
  if (netMinor + taxMinor !== totalMinor) problems.push('net and tax do not add up to the total');
  const priced = taxIncluded ? totalMinor : netMinor;
  if (subtotalMinor - discountMinor !== priced) problems.push(`subtotal less discount is not ${priced}`);
  return problems.map((problem) => `${what}: ${problem}`);
}

const sum = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number =>
  items.reduce((total, item) => total + amountOf(item), 0);
