import { html, type Markup } from '../page/html';
import { badge, clock, table } from '../page/parts';
import type { Call } from './call';

/** The calls, newest first. */
export const renderCalls = (calls: readonly Call[]): Markup =>
  table({
    id: 'calls',
    title: 'Calls',
    note: calls.length > 0 && 'the latest',
    columns: html`<th>Time</th><th>Operation</th><th>Reference</th><th>Idempotency key</th><th>Answer</th>`,
    rows: calls.map(renderCall),
    empty: 'Nobody has called yet.',
  });

const renderCall = (call: Call): Markup => html`<tr><td class="tight">${clock(call.at)}</td><td>${call.operation}</td>
<td><span class="mono">${call.reference}</span></td><td><span class="mono soft">${call.idempotencyKey}</span></td>
<td>${renderAnswer(call)} ${call.isReplay && badge('replay', 'calm')}
${!call.isDone && call.status === null && html`<span class="soft">and not done</span>`}</td></tr>`;

function renderAnswer({ status, answered }: Call): Markup {
  if (status === null) return badge(answered === 'never' ? 'never answered' : 'cut off', 'bad');
  return html`${badge(String(status), status < 400 ? 'good' : status < 500 ? 'warn' : 'bad')} ${answered === 'late' && badge('late', 'warn')}`;
}
