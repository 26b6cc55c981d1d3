import { createHmac } from 'node:crypto';

/** The header of a webhook that proves who sent it, and when. */
export const SIGNATURE_HEADER = 'sandbox-signature';

/**
 * Sign a webhook's body: `t=<unix seconds>,v1=<hex of HMAC-SHA256 of "<t>.<body>">`.
 * @param at milliseconds since 1970.
 */
export function sign(body: string, secret: string, at: number): string {
  const seconds = Math.floor(at / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
