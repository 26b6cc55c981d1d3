import { createHmac, createSecretKey } from 'node:crypto';
import { jwtVerify } from 'jose';

/** How long the link to an order opens it, in days. */
const ORDER_LINK_DAYS = 90;

/** How long the address of an invoice works, in seconds. */
const INVOICE_LINK_SECONDS = 3_600;

/** What a token opens; one made for one thing opens nothing else. */
type Purpose = 'order' | 'invoice';

/** Signs what opens an order, or an invoice, to whoever has it. */
export interface OrderLinks {
  /** The token that opens an order for 90 days from when it was made; always the same one for the same second. */
  orderToken(order: { readonly id: string; readonly createdAt: Date }): string;
  /** The order that a token opens; `undefined` for a token that is forged, too old, or for something else. */
  readOrderToken(token: string, now: Date): Promise<string | undefined>;
  /** The page of the shop where somebody without an account follows their order. */
  orderUrl(order: { readonly id: string; readonly createdAt: Date }): string;
  /** Where an invoice is as a PDF; works for an hour. */
  invoiceUrl(invoiceId: string, now: Date): string;
  /** Whether a token is for this invoice, and not too old. */
  opensInvoice(invoiceId: string, token: string, now: Date): Promise<boolean>;
}

/**
 * Make the links of a shop.
 * @param options `secret`: known to this service alone; `publicUrl`: where browsers reach this service; `storefrontUrl`:
 * where they reach the shop.
 */
export function createOrderLinks(options: { secret: string; publicUrl: string; storefrontUrl: string }): OrderLinks {
  const { secret, publicUrl, storefrontUrl } = options;
  const key = createSecretKey(Buffer.from(secret));

  // A JSON Web Token as jose reads it. It would sign it in a thread of its own, and every order that is bought waits.
  const sign = (purpose: Purpose, id: string, issuedAt: Date, seconds: number): string => {
    const exp = Math.floor(issuedAt.getTime() / 1_000) + seconds;
    const signed = `${HEAD}.${encode({ sub: id, aud: purpose, exp })}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  };

  const read = async (purpose: Purpose, token: string, now: Date): Promise<string | undefined> => {
    try {
      const options = { audience: purpose, algorithms: ['HS256'], currentDate: now, requiredClaims: ['exp', 'sub'] };
      return (await jwtVerify(token, key, options)).payload.sub;
    } catch {
      return undefined;
    }
  };

  const orderToken: OrderLinks['orderToken'] = ({ id, createdAt }) =>
    sign('order', id, createdAt, ORDER_LINK_DAYS * 86_400);

  return {
    orderToken,
    readOrderToken: (token, now) => read('order', token, now),
    orderUrl: (order) => `${storefrontUrl}/orders/${orderToken(order)}`,
    invoiceUrl: (id, now) => `${publicUrl}/invoices/${id}.pdf?token=${sign('invoice', id, now, INVOICE_LINK_SECONDS)}`,
    opensInvoice: async (id, token, now) => (await read('invoice', token, now)) === id,
  };
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const HEAD = encode({ alg: 'HS256' });
