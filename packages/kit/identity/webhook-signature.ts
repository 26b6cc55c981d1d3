import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a webhook's signature proves: who sent it and when, that somebody else did, or that it was sent long ago. */
export type SignatureCheck = { readonly kind: 'signed'; readonly at: Date } | { readonly kind: 'forged' | 'stale' };

/** How old a webhook may be, in seconds: an old one that comes again may be somebody who listened. */
export const WEBHOOK_TOLERANCE = 300;

const SIGNATURE = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/**
 * Check a signature of the form `t=<unix seconds>,v1=<hex of HMAC-SHA256 over "t.body">`.
 * @param body as it came, to the letter.
 */
export function checkSignature(
  header: string | undefined,
  { body, secret, now }: { body: string; secret: string; now: Date },
): SignatureCheck {
  const [, seconds, signature] = SIGNATURE.exec(header ?? '') ?? [];
  if (!seconds || !signature || !isSigned(`${seconds}.${body}`, signature, secret)) return { kind: 'forged' };
  const at = new Date(Number(seconds) * 1_000);
  const age = Math.abs(now.getTime() - at.getTime()) / 1_000;
  return age > WEBHOOK_TOLERANCE ? { kind: 'stale' } : { kind: 'signed', at };
}

function isSigned(text: string, signature: string, secret: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(text).digest(), Buffer.from(signature, 'hex'));
}
