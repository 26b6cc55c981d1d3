import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { Book, Table } from '../book/book';
import { type Delivery, deliveryOf, type Kind, type WebhookEvent } from './event';
import { type DeliveryPlan, PLAIN } from './plan';
import { SIGNATURE_HEADER, sign } from './signature';

/** The pauses between attempts to deliver one webhook, in milliseconds; after the last one it is given up. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
/** How long the receiver may take, in milliseconds. */
const PATIENCE = 10_000;
/** How long an event that is to come after the next one waits for a next one, in milliseconds. */
const LONGEST_HOLD = 10_000;
/** How old the signature of a stale webhook is, in milliseconds. */
const STALE_BY = 3_600_000;

/** Brings webhooks to the shop, over HTTP, until it takes them. */
export interface Courier {
  /** Deliver events as planned; resolves when each was taken or refused a first time. */
  send(events: readonly WebhookEvent[], plan?: DeliveryPlan): Promise<void>;
  /** Deliver what an earlier process did not get to. */
  resume(): void;
  /** Leave alone what is under way. */
  drop(): void;
  close(): Promise<void>;
}

/**
 * Make a courier. What it did is in the book.
 * @param url where webhooks go; without one they go nowhere.
 */
export function createCourier(options: {
  book: Book;
  events: Table<WebhookEvent>;
  deliveries: Table<Delivery>;
  url: string | undefined;
  secret: string;
  now: () => number;
}): Courier {
  const { book, events, deliveries, url, secret, now } = options;
  const agent = new Agent({ headersTimeout: PATIENCE, bodyTimeout: PATIENCE, connect: { timeout: PATIENCE } });
  const held = new Map<string, (() => void)[]>();
  let dropping = createDropping();

  const known = ({ id }: WebhookEvent): Delivery => deliveryOf(deliveries, id);
  const note = (event: WebhookEvent, news: Partial<Delivery>): void =>
    book.write([deliveries.put(event.id, { ...known(event), ...news })]);

  async function attempt(event: WebhookEvent, kind: Kind, signal: AbortSignal): Promise<boolean> {
    const at = now();
    const header = sign(
      event.body,
      kind === 'forged' ? `not ${secret}` : secret,
      kind === 'stale' ? at - STALE_BY : at,
    );
    const result = await post({ url: String(url), body: event.body, header, agent, signal });
    signal.throwIfAborted();
    const isTaken = result.status !== null && result.status >= 200 && result.status < 300;
    const { attempts, state } = known(event);
    note(event, {
      attempts: [...attempts, { at: new Date(at).toISOString(), kind, ...result }],
      state: isTaken && kind === 'true' ? 'delivered' : state,
    });
    return isTaken;
  }

  /** Deliver until it is taken: this resolves after the first attempt, the others are made by the way. */
  async function deliver(event: WebhookEvent, signal: AbortSignal): Promise<void> {
    if (!(await attempt(event, 'true', signal))) insist(event, signal).catch(unlessDropped(signal));
  }

  async function insist(event: WebhookEvent, signal: AbortSignal): Promise<void> {
    for (const pause of PAUSES) {
      await delay(pause, undefined, { signal });
      if (await attempt(event, 'true', signal)) return;
    }
    if (known(event).state === 'queued') note(event, { state: 'abandoned' });
  }

  async function carryOut(event: WebhookEvent, plan: DeliveryPlan, signal: AbortSignal): Promise<void> {
    if (plan.times === 0 && known(event).state === 'queued') note(event, { state: 'withheld' });
    if (plan.order === 'reversed') await untilNext(event.subject, signal);
    if (plan.delayMs > 0) await delay(plan.delayMs, undefined, { signal });
    await Promise.all([
      ...Array.from({ length: plan.times }, () => deliver(event, signal)),
      ...Array.from({ length: plan.forged }, () => attempt(event, 'forged', signal)),
      ...Array.from({ length: plan.stale }, () => attempt(event, 'stale', signal)),
    ]);
    if (plan.order === 'as-it-happened') releaseHeld(event.subject);
  }

  function untilNext(subject: string, signal: AbortSignal): Promise<void> {
    const released = new Promise<void>((resolve) => {
      held.set(subject, [...(held.get(subject) ?? []), resolve]);
    });
    return Promise.race([released, delay(LONGEST_HOLD, undefined, { signal, ref: false })]);
  }

  function releaseHeld(subject: string): void {
    for (const release of held.get(subject) ?? []) release();
    held.delete(subject);
  }

  async function send(news: readonly WebhookEvent[], plan = PLAIN): Promise<void> {
    if (url === undefined) {
      for (const event of news) note(event, { state: 'unwanted' });
      return;
    }
    const { signal } = dropping;
    await Promise.all(news.map((event) => carryOut(event, plan, signal))).catch(unlessDropped(signal));
  }

  function drop(): void {
    dropping.abort();
    dropping = createDropping();
    held.clear();
  }

  return {
    send,
    resume: () => void send(events.all().filter((event) => known(event).state === 'queued')),
    drop,
    async close() {
      dropping.abort(); // and what comes after this is dropped at once
      await agent.destroy();
    },
  };
}

/** What ends all deliveries that are under way, however many there are. */
function createDropping(): AbortController {
  const dropping = new AbortController();
  setMaxListeners(0, dropping.signal);
  return dropping;
}

/** What goes wrong with a delivery that nobody wants any more is not wrong. */
const unlessDropped =
  (signal: AbortSignal) =>
  (error: unknown): void => {
    if (!signal.aborted) throw error;
  };

async function post(options: {
  url: string;
  body: string;
  header: string;
  agent: Agent;
  signal: AbortSignal;
}): Promise<{ status: number | null; error: string | null }> {
  const { url, body, header, agent, signal } = options;
  const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: header };
  try {
    const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent, signal });
    await answer.body.dump();
    return { status: answer.statusCode, error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}
