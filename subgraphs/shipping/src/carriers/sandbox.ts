import { Agent, request } from 'undici';
import { z } from 'zod';
import { checkSignature } from '#kit';
import type { Carrier, WebhookReading, Whereabouts } from './carrier';

/** Where the sandbox's carrier is, and how it knows us. */
export interface SandboxCarrierSettings {
  /** Without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly webhookSecret: string;
  /** How long it may take to answer, in milliseconds; default 3,000. */
  readonly timeoutMs?: number;
}

const STATES = {
  created: 'LABELLED',
  in_transit: 'IN_TRANSIT',
  delivered: 'DELIVERED',
  lost: 'LOST',
  returned: 'RETURNED',
} as const satisfies Record<string, Whereabouts>;

const status = z.enum(Object.keys(STATES) as [keyof typeof STATES, ...(keyof typeof STATES)[]]);
const label = z.object({ id: z.string(), trackingNumber: z.string(), trackingUrl: z.string().nullable(), status });
const webhook = z.object({ id: z.string(), type: z.string(), data: z.object({ trackingNumber: z.string(), status }) });

/** Make the carrier that stands in for a real one. */
export function createSandboxCarrier(settings: SandboxCarrierSettings): Carrier {
  const { url, key, webhookSecret, timeoutMs = 3_000 } = settings;
  const agent = new Agent({ connections: 8, connect: { timeout: timeoutMs } });

  async function ask(path: string, post?: { body: object; idempotencyKey: string }) {
    const { statusCode, body } = await request(`${url}${path}`, {
      method: post ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${key}`,
        ...(post && { 'content-type': 'application/json', 'idempotency-key': post.idempotencyKey }),
      },
      body: post && JSON.stringify(post.body),
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = await body.json();
    if (statusCode !== 200) throw new Error(`the carrier answered ${statusCode}: ${JSON.stringify(answer)}`);
    return label.parse(answer);
  }

  return {
    code: 'sandbox',
    async label({ parcelId, weightGrams, address }) {
      const body = { reference: parcelId, address, weightGrams, parcels: 1 };
      const { id: labelId, trackingNumber, trackingUrl } = await ask('/v1/labels', { body, idempotencyKey: parcelId });
      return { labelId, trackingNumber, trackingUrl };
    },
    track: async (labelId) => STATES[(await ask(`/v1/labels/${encodeURIComponent(labelId)}`)).status],
    readWebhook({ body, header, now }) {
      const check = checkSignature(header('sandbox-signature'), { body, secret: webhookSecret, now });
      return check.kind === 'signed' ? readBody(body) : check;
    },
    close: () => agent.close(),
  };
}

function readBody(body: string): WebhookReading {
  const read = webhook.safeParse(parseJson(body));
  if (!read.success) return { kind: 'malformed' };
  const { id: eventId, data } = read.data;
  return { kind: 'event', event: { eventId, trackingNumber: data.trackingNumber, state: STATES[data.status] } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
