import type { Ask } from '../../harness/shop';
import type { AmountsSeen, OrderSeen } from './evidence';
import { type Minor, minor } from './minor';
import { readPages } from './read-pages';

type Amounts = Record<'subtotal' | 'discount' | 'net' | 'tax' | 'total', Minor> & { readonly taxPercent: string };

interface OrderNode {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly paymentStatus: string;
  readonly email: string;
  readonly channel: string;
  readonly locale: string;
  readonly currencyCode: string;
  readonly taxIncluded: boolean;
  readonly confirmedAt: string | null;
  readonly createdAt: string;
  readonly shippingAddress: unknown;
  readonly billingAddress: unknown;
  readonly shippingMethod: unknown;
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly name: string;
    readonly productName: string;
    readonly productSlug: string;
    readonly options: unknown;
    readonly imageUrl: string | null;
    readonly quantity: number;
    readonly shipped: number;
    readonly returned: number;
    readonly unitPrice: Minor;
    readonly amounts: Amounts;
    readonly allocations: readonly { readonly warehouseId: string; readonly quantity: number }[] | null;
  }[];
  readonly shipping: Amounts;
  readonly discounts: readonly { readonly code: string | null; readonly name: string; readonly amount: Minor }[];
  readonly giftCards: readonly { readonly maskedCode: string; readonly amount: Minor }[];
  readonly totals: Record<keyof OrderSeen['totals'], Minor>;
  readonly paymentSums: Record<keyof OrderSeen['sums'], Minor>;
}

/** All orders, those that are being bought too. */
export async function readOrders(staff: Ask): Promise<OrderSeen[]> {
  const nodes = await readPages<OrderNode>(staff, ORDERS);
  return nodes.map((node) => ({
    ...node,
    lines: node.lines.map((line) => ({
      ...line,
      unitPrice: minor(line.unitPrice),
      amounts: toAmounts(line.amounts),
      allocations: line.allocations ?? [],
    })),
    shipping: toAmounts(node.shipping),
    discounts: node.discounts.map(({ code, amount }) => ({ code, amount: minor(amount) })),
    giftCards: node.giftCards.map(({ amount }) => ({ amount: minor(amount) })),
    totals: eachMinor(node.totals),
    sums: eachMinor(node.paymentSums),
    snapshot: snapshotOf(node),
  }));
}

/** Everything of an order but how far it is. */
function snapshotOf({ id, status, paymentStatus, paymentSums, confirmedAt, lines, ...fixed }: OrderNode): string {
  const fixedLines = lines.map(({ shipped, returned, allocations, ...line }) => line);
  return JSON.stringify({ ...fixed, lines: fixedLines });
}

const toAmounts = ({ taxPercent, ...amounts }: Amounts): AmountsSeen => ({ taxPercent, ...eachMinor(amounts) });

const eachMinor = <Name extends string>(amounts: Record<Name, Minor>): Record<Name, number> =>
  Object.fromEntries(Object.entries<Minor>(amounts).map(([name, amount]) => [name, minor(amount)])) as Record<
    Name,
    number
  >;

const ADDRESS = '{ recipient company line1 line2 city region postalCode countryCode phone }';
const AMOUNTS = `{
  subtotal { amountMinor } discount { amountMinor } net { amountMinor } tax { amountMinor } total { amountMinor }
  taxPercent
}`;
const ORDERS = `query ReadOrders($after: String) {
  list: orders(first: 100, after: $after, orderBy: CREATED_AT_ASC) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id number status paymentStatus email channel locale currencyCode taxIncluded confirmedAt createdAt
      shippingAddress ${ADDRESS} billingAddress ${ADDRESS} shippingMethod { code name carrier }
      lines {
        id sku name productName productSlug options { name value } imageUrl quantity shipped returned
        unitPrice { amountMinor } amounts ${AMOUNTS} allocations { warehouseId quantity }
      }
      shipping ${AMOUNTS}
      discounts { code name amount { amountMinor } }
      giftCards { maskedCode amount { amountMinor } }
      totals {
        subtotal { amountMinor } discount { amountMinor } shipping { amountMinor } tax { amountMinor }
        total { amountMinor } giftCard { amountMinor } due { amountMinor }
      }
      paymentSums { authorised { amountMinor } captured { amountMinor } refunded { amountMinor } }
    }
  }
}`;
