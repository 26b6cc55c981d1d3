import { randomUUID } from 'node:crypto';
import { until } from '#servers';
import type { Answer } from '../../harness/shop';
import type { Buyer, Completing } from './people';
import type { Stage } from './stage';

/** A checkout, as its customer sees it. */
export interface Session {
  readonly id: string;
  readonly state: string;
  readonly order: { readonly id: string; readonly number: string } | null;
  /** Opens the order to whoever has it. */
  readonly orderToken: string | null;
  readonly action: { readonly url: string } | null;
  readonly errors: readonly { readonly code: string }[];
}

/** What somebody was told when they wanted to buy: nothing at all when the answer was lost. */
export interface Told {
  readonly session: Session | null;
  readonly codes: readonly string[];
  /** Whether nobody knows what became of it: the same, asked again, finds it out. */
  readonly isUnknown: boolean;
}

/** How long a checkout may take, in milliseconds, when nobody has to do anything. */
const PATIENCE = 60_000;

const ENDED = new Set(['COMPLETED', 'FAILED']);
const BEGUN_BY_OTHERS = new Set(['CHECKOUT_IN_PROGRESS', 'CART_ORDERED']);

/** Ask once for a cart to be bought, and write down what was asked and answered. */
export async function complete(stage: Stage, buyer: Buyer, completing: Completing = {}): Promise<Told> {
  const { key = randomUUID(), token = 'tok_ok', expectedVersion = buyer.version } = completing;
  const payment = { provider: 'SANDBOX', token, returnUrl: 'http://127.0.0.1/back' };
  const input = { cartId: buyer.cartId, token: buyer.token, expectedVersion, idempotencyKey: key, payment };
  const told = await buyer
    .ask<Completed>(COMPLETE, { input }, { 'x-channel': stage.place.channel })
    .then(toTold, (): Told => ({ session: null, codes: [], isUnknown: true }));
  const { session, codes } = told;
  const { completions, unanswered } = stage.journal;
  if (told.isUnknown)
    unanswered.set(`${buyer.cartId} ${key}`, { cartId: buyer.cartId, completing: { key, token, expectedVersion } });
  else unanswered.delete(`${buyer.cartId} ${key}`);
  const isOwn = session !== null && !codes.some((code) => BEGUN_BY_OTHERS.has(code));
  completions.push({
    ...{ cartId: buyer.cartId, key, body: JSON.stringify([expectedVersion, payment]) },
    sessionId: isOwn ? session.id : null,
    ending: isOwn && ENDED.has(session.state) ? endingOf(session) : null,
    isRefusedAsReused: codes.includes('IDEMPOTENCY_KEY_REUSED'),
  });
  return told;
}

/** Ask for a cart to be bought until there is an answer, as storefronts do: the same with the same key. */
async function insist(stage: Stage, buyer: Buyer, completing: Completing = {}): Promise<Told> {
  const same = { key: randomUUID(), ...completing };
  let told = await complete(stage, buyer, same);
  await until(
    async () => {
      if (!told.isUnknown) return true;
      told = await complete(stage, buyer, same);
      return !told.isUnknown;
    },
    PATIENCE,
    250,
  );
  return told;
}

/** Buy a cart, and wait for how that ends, or for what the customer has to do. */
export async function buy(stage: Stage, buyer: Buyer, completing: Completing = {}): Promise<Told> {
  const told = await insist(stage, buyer, completing);
  if (!told.session) return told;
  const session = await follow(buyer, told.session);
  return { ...told, session, codes: told.codes.length > 0 ? told.codes : session.errors.map(({ code }) => code) };
}

/** Look at a checkout until it has ended, or the customer has to do something. */
export async function follow(buyer: Buyer, session: Session, options: { pastAction?: boolean } = {}): Promise<Session> {
  let now = session;
  const rests = () => ENDED.has(now.state) || (!options.pastAction && now.state === 'ACTION_REQUIRED');
  await until(
    async () => {
      if (rests()) return true;
      now = (await look(buyer, session.id)) ?? now;
      return rests();
    },
    PATIENCE,
    250,
  );
  if (!rests()) throw new Error(`${session.id} is ${now.state} still`);
  return now;
}

/** A checkout as it is; undefined when nobody can say right now. */
export async function look({ ask, token }: Buyer, id: string): Promise<Session | undefined> {
  const answer = await ask<{ checkoutSession: Session | null } | null>(LOOK, { id, token }).catch(() => undefined);
  return answer?.data?.checkoutSession ?? undefined;
}

/** How a checkout has ended, in words. */
export const endingOf = ({ state, order, errors }: Session): string =>
  [state, order?.id ?? errors.map(({ code }) => code).join(' ')].join(' ');

/** The order that somebody was told of; undefined when there is none. */
export const orderOf = ({ session }: Told): string | undefined => session?.order?.id;

interface Refusal {
  readonly code: string;
  readonly retryable: boolean;
}

interface Completed {
  readonly checkoutComplete: { readonly session: Session | null; readonly errors: readonly Refusal[] } | null;
}

function toTold({ data, errors }: Answer<Completed>): Told {
  const { session = null, errors: refusals = [] } = data?.checkoutComplete ?? {};
  const faults = errors.map(({ extensions = {} }) => ({
    code: String(extensions.code),
    retryable: extensions.retryable === true,
  }));
  const all = [...refusals, ...faults];
  const isUnknown = !session && all.some(({ retryable }) => retryable);
  return { session, codes: all.map(({ code }) => code), isUnknown };
}

const SESSION = '{ id state order { id number } orderToken action { url } errors { code } }';
const COMPLETE = `mutation Complete($input: CheckoutCompleteInput!) {
  checkoutComplete(input: $input) { session ${SESSION} errors { code message retryable } }
}`;
const LOOK = `query LookAtSession($id: ID!, $token: String) { checkoutSession(id: $id, token: $token) ${SESSION} }`;
