import { renderCalls } from '../../../api/calls-table';
import { html, type Markup } from '../../../page/html';
import { renderPage } from '../../../page/layout';
import { amountOf, latest, renderFooter } from '../../../page/parts';
import { toWebhook } from '../../../webhooks/event';
import { renderEvents } from '../../../webhooks/events-table';
import { type Ledger, sumsByCurrency } from '../ledger';
import type { PaymentTables } from '../provider';
import { nextCalls, TOKEN_LIST } from './next-calls';
import { renderPayments } from './payments';

/** The page that shows the ledger and has the buttons. */
export function renderOverview(tables: PaymentTables): Markup {
  const payments = tables.payments.all();
  return renderPage({
    party: 'payment-provider',
    title: 'Payment provider',
    lead: 'Stands in for the bank. Every payment the shop asks for ends up here, and no money moves.',
    aside: renderSums(sumsByCurrency(payments)),
    sections: [
      nextCalls.render(tables.rules.all(), TOKEN_LIST),
      renderPayments(latest(payments), payments.length),
      renderEvents(latest(tables.events.all()).map((event) => toWebhook(event, tables.deliveries))),
      renderCalls(latest(tables.calls.all())),
      renderFooter(),
    ],
  });
}

const renderSums = (sums: Ledger['sums']): Markup => html`<div class="figures" id="sums" data-live>
<h2>Captured, less refunds</h2>${Object.entries(sums).map(
  ([currency, { captured, refunded }]) =>
    html`<b>${amountOf(captured - refunded, currency)} <small>${currency}</small></b>`,
)}</div>`;
