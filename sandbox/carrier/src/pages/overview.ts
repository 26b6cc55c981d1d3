import { renderCalls } from '../../../api/calls-table';
import type { Markup } from '../../../page/html';
import { renderPage } from '../../../page/layout';
import { latest, renderFooter } from '../../../page/parts';
import { toWebhook } from '../../../webhooks/event';
import { renderEvents } from '../../../webhooks/events-table';
import type { CarrierTables } from '../carrier';
import { renderLabels } from './labels';
import { nextLabels } from './next-labels';

/** The page that shows the parcels and has the buttons. */
export function renderOverview(tables: CarrierTables): Markup {
  const labels = tables.labels.all();
  return renderPage({
    party: 'carrier',
    title: 'Carrier',
    lead: 'Stands in for the parcel service. Parcels move when you say so, and the shop is told of every step.',
    sections: [
      nextLabels.render(tables.rules.all()),
      renderLabels(latest(labels), labels.length),
      renderEvents(latest(tables.events.all()).map((event) => toWebhook(event, tables.deliveries))),
      renderCalls(latest(tables.calls.all())),
      renderFooter(),
    ],
  });
}
