import { html, type Markup } from '../../../page/html';
import { badge, button, clock, type Tone, table } from '../../../page/parts';
import { type Label, nextOf, type Status, statusOf } from '../domain/label';

/** The colour of a parcel's state. */
export const TONES: Record<Status, Tone> = {
  created: 'calm',
  in_transit: 'warn',
  delivered: 'good',
  lost: 'bad',
  returned: 'bad',
};

const BUTTONS: Record<Status, string> = {
  created: '',
  in_transit: 'Pick up',
  delivered: 'Deliver',
  lost: 'Lose',
  returned: 'Return',
};

/** The parcels, newest first. */
export const renderLabels = (labels: readonly Label[], total: number): Markup =>
  table({
    id: 'labels',
    title: 'Parcels',
    note: total > labels.length ? `the latest ${labels.length} of ${total}` : total,
    columns: html`<th>Time</th><th>Tracking number</th><th>To</th><th class="number">Weight</th><th>Status</th><th></th>`,
    rows: labels.map(renderLabel),
    empty: 'Nothing to carry yet. Dispatch a shipment in the shop.',
  });

function renderLabel(label: Label): Markup {
  const { id, reference, trackingNumber, weightGrams, parcels, history, travel } = label;
  const status = statusOf(label);
  return html`<tr><td class="tight">${clock(history[0]?.at ?? '')}</td>
<td><a class="mono" href="/track/${trackingNumber}">${trackingNumber}</a><div class="mono soft" title="${id}">${reference}</div></td>
<td>${renderRecipient(label)}</td>
<td class="number">${kilograms(weightGrams)} <span class="soft">kg</span>${parcels > 1 && html`<div class="soft">${parcels} parcels</div>`}</td>
<td>${badge(status, TONES[status])} ${travel && html`<div class="soft note">by itself, until ${travel.until}</div>`}</td>
<td class="tight"><div class="buttons">${nextOf(label).map((next, index) =>
    button(BUTTONS[next], `/buttons/labels/${id}/advance`, {
      fields: { status: next },
      look: index === 0 ? 'main' : undefined,
    }),
  )}</div></td></tr>`;
}

const renderRecipient = ({ address }: Label): Markup =>
  html`${address.recipient}<div class="soft">${[address.postalCode, address.city, address.countryCode].filter(Boolean).join(' ')}</div>`;

const kilograms = (grams: number): string => (grams / 1_000).toFixed(2);
