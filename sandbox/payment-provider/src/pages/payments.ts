import { html, type Markup } from '../../../page/html';
import { amountOf, badge, button, clock, type Tone, table } from '../../../page/parts';
import { type Payment, type Refund, type Status, statusOf, sumsOf } from '../domain/payment';

const TONES: Record<Status, Tone> = {
  action_required: 'warn',
  pending: 'warn',
  declined: 'bad',
  authorised: 'calm',
  captured: 'good',
  voided: 'calm',
  refunded: 'calm',
};

const HEADS = html`<th>Time</th><th>Merchant’s reference</th><th>Status</th><th class="number">Amount</th>
<th class="number">Captured</th><th class="number">Refunded</th><th></th>`;

/** The payments, newest first. */
export const renderPayments = (payments: readonly Payment[], total: number): Markup =>
  table({
    id: 'payments',
    title: 'Payments',
    note: total > payments.length ? `the latest ${payments.length} of ${total}` : total,
    columns: HEADS,
    rows: payments.map(renderPayment),
    empty: html`Nobody has paid yet. Buy something in the shop with the token <span class="mono">tok_ok</span>.`,
  });

function renderPayment(payment: Payment): Markup {
  const { captured, refunded } = sumsOf(payment);
  const money = (minor: number) =>
    minor === 0 ? html`<span class="soft">–</span>` : amountOf(minor, payment.currency);
  const status = statusOf(payment);
  return html`<tr><td class="tight">${clock(payment.createdAt)}</td>
<td><span class="mono" title="${payment.id}">${payment.reference}</span>${renderMovements(payment)}</td>
<td>${badge(status, TONES[status])} ${payment.declineCode && html`<div class="soft note">${payment.declineCode.replaceAll('_', ' ')}</div>`}</td>
<td class="number">${amountOf(payment.amount, payment.currency)} <span class="soft">${payment.currency}</span></td>
<td class="number">${money(captured)}</td><td class="number">${money(refunded)}</td>
<td class="tight"><div class="buttons">${renderButtons(payment)}</div></td></tr>`;
}

function renderMovements({ token, currency, movements }: Payment): Markup {
  if (movements.length === 0) return html`<div class="mono soft">${token}</div>`;
  return html`<details><summary class="mono">${token}</summary><table class="inner">${movements.map(
    ({ at, kind, amount, idempotencyKey }) =>
      html`<tr><td>${clock(at)}</td><td>${kind}</td><td class="number">${amountOf(amount, currency)}</td>
<td class="mono soft">${idempotencyKey}</td></tr>`,
  )}</table></details>`;
}

function renderButtons(payment: Payment): Markup {
  const { id, decision, refunds } = payment;
  const path = `/buttons/payments/${id}`;
  const undecided = refunds.filter(({ status }) => status === 'pending');
  return html`${decision === 'action_required' && renderChoice(`${path}/challenge`)}
${decision === 'pending' && renderChoice(`${path}/settle`)}
${undecided.map((refund) => renderRefundChoice(path, refund))}
${button('Forge', `${path}/forge`, { look: 'danger', title: 'Send a webhook that says it was captured, signed with a wrong key' })}`;
}

const renderChoice = (action: string): Markup =>
  html`${button('Approve', action, { fields: { outcome: 'approve' }, look: 'main' })}
${button('Decline', action, { fields: { outcome: 'decline' } })}`;

const renderRefundChoice = (path: string, { id }: Refund): Markup => renderChoice(`${path}/refunds/${id}/settle`);
