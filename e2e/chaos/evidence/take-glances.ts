import { createId } from '#contracts';
import type { Answer, Ask } from '../../harness/shop';
import type { Buyer } from '../harness/buyer';
import type { Glance, OrderSeen, PaymentSeen } from './evidence';

/** What strangers look at: things that are somebody's, by their ids. */
interface Secrets {
  readonly order: string;
  readonly number: string;
  readonly payment: string;
  readonly cart: string;
  readonly session: string;
}

/** How many buyers are spied upon; the latest. */
const VICTIMS = 2;

/**
 * Let strangers look at what is not theirs, by every door that leads there, and at what is not there by the same door.
 * @param strangers by what they are.
 */
export async function takeGlances(
  strangers: Readonly<Record<string, Ask>>,
  known: {
    readonly orders: readonly OrderSeen[];
    readonly payments: readonly PaymentSeen[];
    readonly buyers: Iterable<Buyer>;
  },
): Promise<Glance[]> {
  const glances: Glance[] = [];
  const nothing = missing();
  for (const secrets of secretsOf(known)) {
    for (const [who, ask] of Object.entries(strangers)) {
      for (const [door, document] of Object.entries(DOORS)) {
        const seen = textOf(await ask(document, { ...secrets }), secrets);
        const likeNothing = textOf(await ask(document, { ...nothing }), nothing);
        glances.push({ who, at: `${door} of ${secrets.order}`, seen, likeNothing });
      }
      for (const [door, document] of Object.entries(LISTS)) {
        const text = JSON.stringify((await ask(document)).data);
        const seen = Object.values(secrets).filter((id) => text.includes(id));
        glances.push({ who, at: door, seen: seen.join(' '), likeNothing: '' });
      }
    }
  }
  return glances;
}

function secretsOf({ orders, payments, buyers }: Parameters<typeof takeGlances>[1]): Secrets[] {
  const carts = new Map([...buyers].map((buyer) => [buyer.email, buyer.cartId]));
  return orders.slice(-VICTIMS).map((order) => {
    const payment = payments.find(({ orderId }) => orderId === order.id);
    return {
      ...{ order: order.id, number: order.number },
      payment: payment?.id ?? createId('payment'),
      cart: carts.get(order.email) ?? createId('cart'),
      session: payment?.checkoutSessionId ?? createId('checkoutSession'),
    };
  });
}

const missing = (): Secrets => ({
  ...{ order: createId('order'), number: '999999-00', payment: createId('payment') },
  ...{ cart: createId('cart'), session: createId('checkoutSession') },
});

/** Data and codes, with the names of things left out. */
function textOf({ data, errors }: Answer<unknown>, secrets: Secrets): string {
  const codes = errors.map(({ extensions, path }) => [path?.join('.'), extensions?.code]);
  const text = JSON.stringify([data, codes]);
  return Object.values(secrets).reduce((masked, id) => masked.replaceAll(id, '…'), text);
}

const ORDER = `{
  id email lines { sku merchandise { id } } totals { total { amountMinor } } timeline { kind }
  payments { id } shipments { id } customer { id }
}`;

/** Ways to something whose id one knows. */
const DOORS: Readonly<Record<string, string>> = {
  'the order': `query GlanceAtOrder($order: ID!) { order(id: $order) ${ORDER} }`,
  'the order by its number': `query GlanceByNumber($number: String!) { orderByNumber(number: $number) ${ORDER} }`,
  'the order under other names': `query GlanceTwice($order: ID!, $number: String!) {
    mine: orderByNumber(number: $number) ${ORDER} yours: order(id: $order) ${ORDER}
  }`,
  'the order by an id for a token': `query GlanceByToken($order: String!) { orderByToken(token: $order) ${ORDER} }`,
  'the payment': 'query GlanceAtPayment($payment: ID!) { payment(id: $payment) { id amount { amountMinor } } }',
  'the cart': 'query GlanceAtCart($cart: ID!) { cart(id: $cart) { id email shippingAddress { line1 } } }',
  'the cart by a guess': 'query GuessCart($cart: ID!) { cart(id: $cart, token: "guess") { id email } }',
  'the session':
    'query GlanceAtSession($session: ID!) { checkoutSession(id: $session) { id order { id } orderToken } }',
  'the entity': `query GlanceAtEntity($order: ID!) {
    _entities(representations: [{ __typename: "Order", id: $order }]) { ... on Order { email } }
  }`,
};

/** Lists in which everybody finds their own. */
const LISTS: Readonly<Record<string, string>> = {
  'all orders': 'query ListOrders { orders(first: 100) { nodes { id number } } }',
  'all payments': 'query ListPayments { payments(first: 100) { nodes { id order { id } } } }',
  'my orders': 'query MyOrders { me { orders(first: 100) { nodes { id number payments { id } } } } }',
};
