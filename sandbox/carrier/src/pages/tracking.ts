import { html, type Markup } from '../../../page/html';
import { renderCard } from '../../../page/layout';
import { badge } from '../../../page/parts';
import { type Label, type Status, statusOf } from '../domain/label';
import { TONES } from './labels';

const WORDS: Record<Status, string> = {
  created: 'We know of your parcel',
  in_transit: 'Your parcel is on its way',
  delivered: 'Your parcel has arrived',
  lost: 'Your parcel is lost',
  returned: 'Your parcel went back to its sender',
};

/** What a customer sees who follows a parcel. */
export function renderTracking(label: Label): Markup {
  const status = statusOf(label);
  return renderCard({
    party: 'carrier',
    title: WORDS[status],
    content: html`<p class="eyebrow">Carrier (sandbox)</p><h1>${WORDS[status]}</h1>
<p class="lead mono">${label.trackingNumber}</p>
<ol class="steps">${label.history
      .toReversed()
      .map(
        ({ status, at }) =>
          html`<li>${badge(status, TONES[status])}<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time></li>`,
      )}</ol>`,
  });
}
