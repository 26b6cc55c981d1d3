import { html, type Markup } from '../../../page/html';
import { renderCard } from '../../../page/layout';
import { amountOf, button } from '../../../page/parts';
import { type Payment, statusOf } from '../domain/payment';

/** What a customer's bank shows before it lets a payment through (3-D Secure), or what became of it. */
export const renderChallenge = (payment: Payment): Markup =>
  renderCard({
    party: 'payment-provider',
    title: 'Confirm your payment',
    content: payment.decision === 'action_required' ? renderQuestion(payment) : renderEnd(payment),
  });

const renderQuestion = ({
  id,
  amount,
  currency,
  reference,
}: Payment): Markup => html`<p class="eyebrow">Your bank (sandbox)</p>
<h1>Confirm your payment</h1>
<p class="amount">${amountOf(amount, currency)} ${currency}</p>
<p class="lead">to Agora, for <span class="mono">${reference}</span></p>
<div class="row">${button('Decline', `/challenge/${id}`, { fields: { outcome: 'decline' } })}
${button('Approve', `/challenge/${id}`, { fields: { outcome: 'approve' }, look: 'main' })}</div>
<p class="note">No money moves here.</p>`;

const renderEnd = (payment: Payment): Markup => html`<p class="eyebrow">Your bank (sandbox)</p>
<h1>${statusOf(payment) === 'voided' ? 'This payment was called off' : payment.decision === 'declined' ? 'You declined this payment' : 'You confirmed this payment'}</h1>
<p class="lead">Nothing is left to do here.</p>`;
