import type { EventCounts } from '#kit';

/**
 * Everything that can be known from outside about a shop that has come to rest: what its graph says to staff, what the
 * payment provider wrote down, the facts in the outboxes, and what those who bought were told. Amounts are minor units.
 */
export interface Evidence {
  readonly orders: readonly OrderSeen[];
  /** Every order as it was when it was first seen, as text, by id. */
  readonly firstSeen: ReadonlyMap<string, string>;
  readonly payments: readonly PaymentSeen[];
  readonly ledger: Ledger;
  /** The ids of the provider's events that the shop has kept. */
  readonly keptWebhooks: readonly string[];
  readonly levels: readonly LevelSeen[];
  readonly movements: readonly MovementSeen[];
  readonly vouchers: readonly VoucherSeen[];
  readonly giftCards: readonly GiftCardSeen[];
  readonly carts: readonly CartSeen[];
  readonly facts: readonly FactSeen[];
  /** How many events wait where, by service. */
  readonly events: Readonly<Record<string, EventCounts>>;
  readonly completions: readonly Completion[];
  readonly glances: readonly Glance[];
  readonly answers: readonly AnswerGiven[];
  /** Whether money is taken when an order is confirmed, rather than when it is sent. */
  readonly isCapturedAtOnce: boolean;
}

/** An order, as staff see it. */
export interface OrderSeen {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly paymentStatus: string;
  readonly email: string;
  readonly taxIncluded: boolean;
  readonly lines: readonly OrderLineSeen[];
  readonly shipping: AmountsSeen;
  readonly discounts: readonly { readonly code: string | null; readonly amount: number }[];
  readonly giftCards: readonly { readonly amount: number }[];
  readonly totals: TotalsSeen;
  readonly sums: { readonly authorised: number; readonly captured: number; readonly refunded: number };
  /** What never changes of it, as text. */
  readonly snapshot: string;
}

/** A line of an order. */
interface OrderLineSeen {
  readonly sku: string;
  readonly quantity: number;
  readonly shipped: number;
  readonly returned: number;
  readonly unitPrice: number;
  readonly amounts: AmountsSeen;
  readonly allocations: readonly { readonly warehouseId: string; readonly quantity: number }[];
}

/** What a line or shipping costs. */
export interface AmountsSeen {
  readonly subtotal: number;
  readonly discount: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly taxPercent: string;
}

/** What an order comes to. */
interface TotalsSeen {
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly giftCard: number;
  readonly due: number;
}

/** A payment, as staff see it. */
export interface PaymentSeen {
  readonly id: string;
  readonly orderId: string;
  readonly checkoutSessionId: string;
  readonly state: string;
  readonly amount: number;
  readonly authorised: number;
  readonly captured: number;
  readonly refunded: number;
  readonly events: readonly {
    readonly kind: string;
    readonly amount: number | null;
    readonly refundId: string | null;
  }[];
  readonly refunds: readonly { readonly id: string; readonly state: string; readonly amount: number }[];
}

/** What the payment provider wrote down. */
export interface Ledger {
  readonly payments: readonly LedgerPayment[];
  readonly webhooks: readonly LedgerWebhook[];
}

/** A payment at the provider; `reference` is what the shop calls it. */
export interface LedgerPayment {
  readonly id: string;
  readonly reference: string;
  readonly token: string;
  readonly status: string;
  readonly amount: number;
  readonly authorised: number;
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
  readonly movements: readonly {
    readonly kind: 'authorise' | 'capture' | 'void' | 'refund';
    readonly amount: number;
  }[];
}

/** Something that the provider told the shop, and how that was received each time. */
interface LedgerWebhook {
  readonly id: string;
  readonly type: string;
  readonly state: string;
  readonly attempts: readonly { readonly kind: 'true' | 'forged' | 'stale'; readonly status: number | null }[];
}

/** How much of a thing lies in a warehouse. */
export interface LevelSeen {
  readonly id: string;
  readonly sku: string;
  readonly warehouseId: string;
  readonly onHand: number;
  readonly allocated: number;
  readonly reserved: number;
  readonly available: number;
}

/** An entry of the ledger of a stock level. */
export interface MovementSeen {
  readonly levelId: string;
  readonly reason: string;
  readonly orderId: string | null;
  readonly onHandDelta: number;
  readonly allocatedDelta: number;
}

/** A voucher, as staff see it. */
export interface VoucherSeen {
  readonly code: string;
  readonly usageLimit: number | null;
  readonly perCustomerLimit: number | null;
  readonly held: number;
  readonly redeemed: number;
}

/** A gift card, as staff see it. */
export interface GiftCardSeen {
  readonly id: string;
  readonly balance: number;
  readonly held: number;
  readonly entries: readonly { readonly kind: string; readonly amount: number; readonly orderId: string | null }[];
}

/** A cart of the scenarios, and the e-mail address that it alone has. */
export interface CartSeen {
  readonly id: string;
  readonly email: string;
  readonly state: string;
  readonly sessions: readonly SessionSeen[];
}

/** A checkout of a cart. */
export interface SessionSeen {
  readonly id: string;
  readonly state: string;
  readonly orderId: string | null;
}

/** A fact in an outbox. */
export interface FactSeen {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A completion that somebody asked for, and the answer they had. */
export interface Completion {
  readonly cartId: string;
  readonly key: string;
  /** Everything else that was asked, as text. */
  readonly body: string;
  /** The checkout that it is about; null when it began none, or no answer arrived. */
  readonly sessionId: string | null;
  /** How that has ended, as text; null when it had not then. */
  readonly ending: string | null;
  readonly isRefusedAsReused: boolean;
}

/** A look of somebody at what is not theirs. */
export interface Glance {
  readonly who: string;
  readonly at: string;
  /** What they were shown, as text; it looks like what is not there. */
  readonly seen: string;
  readonly likeNothing: string;
}

/** An answer of the gateway. */
export interface AnswerGiven {
  readonly operation: string;
  readonly status: number;
  /** The codes of its errors; null for an error without one. */
  readonly codes: readonly (string | null)[];
}

/** Orders that were sold, whatever became of them since. */
export const sold = ({ orders }: Pick<Evidence, 'orders'>): OrderSeen[] =>
  orders.filter(({ status }) => ['CONFIRMED', 'COMPLETED', 'CANCELLED'].includes(status));

/** Orders that hold: sold, and not called off. */
export const standing = (evidence: Pick<Evidence, 'orders'>): OrderSeen[] =>
  sold(evidence).filter(({ status }) => status !== 'CANCELLED');

/** The facts of one name. */
export const factsOf = ({ facts }: Pick<Evidence, 'facts'>, name: string): FactSeen['payload'][] =>
  facts.filter((fact) => fact.name === name).map(({ payload }) => payload);

/** Add up. */
export const sum = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number =>
  items.reduce((total, item) => total + amountOf(item), 0);

/** Put together what has the same key. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
