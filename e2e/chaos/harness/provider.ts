import type { Ledger, LedgerPayment } from '../evidence/evidence';

/** What a script says of the next calls; see sandbox/README.md. */
export interface Rule {
  readonly match?: { readonly operation?: string; readonly token?: string; readonly reference?: string };
  readonly behaviour: {
    readonly answer?: string;
    readonly delayMs?: number;
    readonly settle?: { readonly outcome: 'approve' | 'decline' | 'never'; readonly afterMs?: number };
    readonly webhooks?: {
      readonly times?: number;
      readonly delayMs?: number;
      readonly order?: 'as-it-happened' | 'reversed';
      readonly forged?: number;
      readonly stale?: number;
      readonly beforeAnswer?: boolean;
    };
  };
  readonly times?: number;
}

/** The payment provider, which does what it is told. */
export interface Provider {
  /** Say how the next calls go. */
  script(rule: Rule): Promise<void>;
  ledger(): Promise<Ledger>;
  /** Its payments whose token is this one. */
  paymentsBy(token: string): Promise<LedgerPayment[]>;
  /** The customer answers the challenge of a payment, as on its page. */
  answerChallenge(paymentId: string, outcome: 'approve' | 'decline'): Promise<void>;
  /** Somebody claims something about a payment, and signs it with a key that is not the provider's. */
  forge(paymentId: string, type: string): Promise<void>;
  /** Send an event once more, to the letter. */
  resend(webhookId: string, plan?: NonNullable<Rule['behaviour']['webhooks']>): Promise<void>;
}

/** Speak to the payment provider as the world around it. */
export function providerAt(url: string): Provider {
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json().catch(() => undefined)) as Answer;
  }
  const ledger = () => call<Ledger>('GET', '/ledger');
  return {
    ledger,
    script: (rule) => call('POST', '/script', rule),
    paymentsBy: async (token) => (await ledger()).payments.filter((payment) => payment.token === token),
    answerChallenge: (id, outcome) => call('POST', `/v1/payments/${id}/challenge`, { outcome }),
    forge: (id, type) => call('POST', `/v1/payments/${id}/forge`, { type }),
    resend: (id, plan = {}) => call('POST', `/webhooks/${id}/send`, plan),
  };
}
