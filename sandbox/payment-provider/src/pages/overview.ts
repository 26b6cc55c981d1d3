import { renderCalls } from '../../../api/calls-table';
import { html, type Markup } from '../../../page/html';
import { renderPage } from '../../../page/layout';
import { amountOf, button } from '../../../page/parts';
import { renderEvents } from '../../../webhooks/events-table';
import { type Ledger, sumsByCurrency } from '../ledger';
import type { PaymentTables } from '../provider';
import { nextCalls, TOKEN_LIST } from './next-calls';
import { renderPayments } from './payments';

/** How much of everything is shown. */
const SHOWN = 25;

/** The page that shows the ledger and has the buttons. */
export function renderOverview(tables: PaymentTables): Markup {
  const payments = tables.payments.all();
  const latest = <Entry>(entries: Entry[]): Entry[] => entries.slice(-SHOWN).reverse();
  return renderPage({
    party: 'payment-provider',
    title: 'Payment provider',
    lead: 'Stands in for the bank. Every payment the shop asks for ends up here, and no money moves.',
    aside: renderSums(sumsByCurrency(payments)),
    sections: [
      nextCalls.render(tables.rules.all(), TOKEN_LIST),
      renderPayments(latest(payments), payments.length),
      renderEvents(latest(tables.events.all())),
      renderCalls(latest(tables.calls.all())),
      html`<footer><span>All of it as JSON: <a href="/ledger">ledger</a>, <a href="/script">script</a></span>
${button('Forget everything', '/buttons/forget', { look: 'danger' })}</footer>`,
    ],
  });
}

const renderSums = (sums: Ledger['sums']): Markup => html`<dl class="figures" id="sums" data-live>
<dt>Captured, less refunds</dt>${Object.entries(sums).map(
  ([currency, { captured, refunded }]) =>
    html`<dd>${amountOf(captured - refunded, currency)} <small>${currency}</small></dd>`,
)}</dl>`;
