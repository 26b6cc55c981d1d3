import { createId } from '#contracts';
import type { Answer, Ask } from '../../harness/shop';
import type { Buyer } from '../harness/people';
import type { Glance, OrderSeen, PaymentSeen } from './evidence';

/** What strangers look at: things that are somebody's, by their ids. */
interface Secrets {
  readonly order: string;
  readonly number: string;
  readonly payment: string;
  readonly cart: string;
  readonly session: string;
}

/**
 * Let strangers look at what is not theirs, by every door that leads there, and at what is not there by the same door.
 * @param strangers by what they are.
 * @param known the order that they look for, and what belongs to it.
 */
export async function takeGlances(
  strangers: Readonly<Record<string, Ask>>,
  known: {
    readonly order: OrderSeen;
    readonly payments: readonly PaymentSeen[];
    readonly buyers: Iterable<Buyer>;
  },
): Promise<Glance[]> {
  const secrets = secretsOf(known);
  const nothing = missing();
  const looks = Object.entries(strangers).flatMap(([who, ask]) => [
    ...Object.entries(DOORS).map(async ([door, document]): Promise<Glance> => {
      const seen = textOf(await ask(document, { ...secrets }), secrets);
      const likeNothing = textOf(await ask(document, { ...nothing }), nothing);
      return { who, at: `${door} of ${secrets.order}`, seen, likeNothing };
    }),
    ...Object.entries(LISTS).map(async ([door, document]): Promise<Glance> => {
      const text = JSON.stringify((await ask(document)).data);
      const seen = Object.values(secrets).filter((id) => text.includes(id));
      return { who, at: door, seen: seen.join(' '), likeNothing: '' };
    }),
  ]);
  return Promise.all(looks);
}

function secretsOf({ order, payments, buyers }: Parameters<typeof takeGlances>[1]): Secrets {
  const payment = payments.find(({ orderId }) => orderId === order.id);
  const buyer = [...buyers].find(({ email }) => email === order.email);
  return {
    ...{ order: order.id, number: order.number },
    payment: payment?.id ?? createId('payment'),
    cart: buyer?.cartId ?? createId('cart'),
    session: payment?.checkoutSessionId ?? createId('checkoutSession'),
  };
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
