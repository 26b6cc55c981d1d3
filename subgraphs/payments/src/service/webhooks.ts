import type { Account } from '../domain/account';
import { changeBetween, isNothing } from '../domain/change';
import { learn } from '../domain/learn';
import { isPayment, type ProviderName } from '../domain/payment';
import type { WebhookDelivery, WebhookEvent } from '../providers/provider';
import type { Rows } from '../store';
import type { ReceivedWebhook } from '../store/webhooks';
import { circumstancesOf, decideLocked } from './decide';
import type { Operator } from './operations';
import type { Parts } from './parts';

/** What became of something that was sent to a webhook. */
export type WebhookResult = 'received' | 'unknown-provider' | 'forged' | 'stale' | 'malformed';

/** How long webhooks are kept, in milliseconds: thirty days, longer than any provider repeats them. */
const KEPT = 30 * 24 * 60 * 60 * 1_000;

/** The use case of being told something by a provider. */
export function webhookService(parts: Parts, operator: Operator) {
  const { store, providers, metrics, now, hurry } = parts;

  async function accountOf(rows: Rows, provider: ProviderName, about: About): Promise<Account | null> {
    const payment = await rows.findPaymentOfProvider(provider, about.payment);
    if (!isPayment(payment)) return null;
    return { payment, refunds: about.report.refunds.length > 0 ? await rows.findRefundsOf([payment.id]) : [] };
  }

  /** Keep an event with its effect, as one; one that came before has none. */
  async function take(provider: ProviderName, event: WebhookEvent, body: string, at: Date): Promise<void> {
    const { eventId, type, signedAt, about } = event;
    const received = { provider, eventId, type, body, signedAt, receivedAt: at };
    const account = about && (await accountOf(store, provider, about));
    if (!about || !account) {
      const outcome = about ? 'UNMATCHED' : 'IGNORED';
      await store.keepWebhook({ ...received, paymentId: null, outcome });
      return;
    }
    const learnt = (sofar: Account) => learn(sofar, about.report, circumstancesOf(at));
    const paymentId = account.payment.id;
    // What is known already stays known: then there is nothing to do, and nobody to wait for.
    if (isNothing(changeBetween(account, learnt(account)))) {
      await store.keepWebhook({ ...received, paymentId, outcome: 'KNOWN' });
      return;
    }
    const opened = await store.transaction((rows) =>
      apply(rows, { ...received, paymentId, outcome: 'APPLIED' }, learnt),
    );
    if (opened > 0) hurry();
  }

  /** @returns how much the provider is to be asked because of it. */
  async function apply(rows: Rows, webhook: ReceivedWebhook, learnt: (account: Account) => Account): Promise<number> {
    if (webhook.paymentId === null || !(await rows.keepWebhook(webhook))) return 0;
    const origin = { source: 'WEBHOOK', actor: null, at: webhook.receivedAt } as const;
    const decided = await decideLocked(rows, webhook.paymentId, origin, (account) => ({ account: learnt(account) }));
    return decided.opened.length;
  }

  async function receive(name: ProviderName, delivery: WebhookDelivery): Promise<WebhookResult> {
    const provider = providers.get(name);
    if (!provider) return 'unknown-provider';
    const reading = provider.readWebhook(delivery);
    if (reading.kind !== 'event') return reading.kind;
    await operator.whenConcluded(reading.event.about?.payment.reference);
    await take(name, reading.event, delivery.body, delivery.at);
    return 'received';
  }

  return {
    /** Read and remember what somebody sent to a provider's webhook; nothing is believed that the provider did not sign. */
    async receiveWebhook(name: ProviderName, delivery: WebhookDelivery): Promise<WebhookResult> {
      const result = await receive(name, delivery);
      metrics.webhooks.inc({ provider: name, result });
      return result;
    },

    /** Forget what providers told long ago. */
    forgetWebhooks: (): Promise<number> => store.forgetWebhooks(new Date(now().getTime() - KEPT)),
  };
}

type About = NonNullable<WebhookEvent['about']>;
