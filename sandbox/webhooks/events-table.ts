import { html, type Markup } from '../page/html';
import { badge, button, clock, type Tone, table } from '../page/parts';
import type { Attempt, Webhook } from './event';

const TONES: Record<Webhook['state'], Tone> = {
  queued: 'warn',
  delivered: 'good',
  abandoned: 'bad',
  withheld: 'calm',
  forged: 'calm',
  unwanted: 'calm',
};

/** The webhooks, newest first, each of which can be sent again. */
export const renderEvents = (events: readonly Webhook[]): Markup =>
  table({
    id: 'webhooks',
    title: 'Webhooks',
    note: events.length > 0 && 'the latest',
    columns: html`<th>Time</th><th>Event</th><th>About</th><th>State</th><th>Received with</th><th></th>`,
    rows: events.map(renderEvent),
    empty: 'Nothing was sent yet.',
  });

const renderEvent = ({ id, type, subject, created, body, state, attempts }: Webhook): Markup =>
  html`<tr><td class="tight">${clock(created)}</td><td title="${id}">${type} <span class="soft">${statusIn(body)}</span></td><td><span class="mono soft">${subject}</span></td>
<td>${badge(state, TONES[state])}</td><td>${inRuns(attempts).map(renderRun)}</td>
<td class="tight"><div class="buttons">${button('Send again', `/buttons/webhooks/${id}/send`)}
${button('Send stale', `/buttons/webhooks/${id}/send`, { fields: { stale: 'yes' }, title: 'Send it signed an hour ago' })}</div></td></tr>`;

/** What a webhook says outright of its subject; most say it by their type. */
function statusIn(body: string): string | undefined {
  const { data } = JSON.parse(body) as { data: { status?: string } };
  return data.status?.replaceAll('_', ' ');
}

/** Attempts that went the same way one after the other. */
interface Run {
  readonly attempt: Attempt;
  readonly count: number;
}

function inRuns(attempts: readonly Attempt[]): Run[] {
  const runs: Run[] = [];
  for (const attempt of attempts) {
    const last = runs.at(-1);
    const isSame = last?.attempt.kind === attempt.kind && last.attempt.status === attempt.status;
    if (last && isSame) runs[runs.length - 1] = { attempt, count: last.count + 1 };
    else runs.push({ attempt, count: 1 });
  }
  return runs;
}

function renderRun({ attempt: { at, kind, status, error }, count }: Run): Markup {
  const isTaken = status !== null && status < 300;
  const isRight = isTaken === (kind === 'true');
  const words = [kind === 'true' ? '' : kind, status ?? 'no answer', count > 1 ? `× ${count}` : ''];
  return html`<span class="badge ${isRight ? 'good' : 'bad'}" title="${at} ${error}">${words.join(' ').trim()}</span> `;
}
