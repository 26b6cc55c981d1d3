import { html, type Markup } from '../../../page/html';
import { renderPage } from '../../../page/layout';
import { button, clock } from '../../../page/parts';
import type { Message } from '../message';

/** The page that shows what came in, and one message of it. */
export const renderInbox = (messages: readonly Message[], open: Message | undefined, total: number): Markup =>
  renderPage({
    party: 'mail',
    title: 'Mail',
    lead: 'Stands in for everybody’s letterbox. Mail that the shop sends ends up here and goes no further.',
    sections: [
      html`<section><h2>Inbox<small>${total > messages.length ? `the latest ${messages.length} of ${total}` : total}</small></h2>
${
  messages.length === 0
    ? html`<div class="card" id="list" data-live><p class="empty">No mail yet. Place an order in the shop.</p></div>`
    : html`<div class="card inbox"><ol id="list" data-live>${messages.map((message) => renderLine(message, message === open))}</ol>
${open && renderLetter(open)}</div>`
}</section>`,
      html`<footer><span>All of it as JSON: <a href="/messages">messages</a>, <a href="/script">script</a></span>
${button('Forget everything', '/buttons/forget', { look: 'danger' })}</footer>`,
    ],
  });

const renderLine = ({ id, at, subject, envelope }: Message, isOpen: boolean): Markup =>
  html`<li><a href="/?open=${id}"${isOpen && html` aria-current="true"`}><b>${subject || 'No subject'}</b>
<span><span>${envelope.to.join(', ')}</span>${clock(at)}</span></a></li>`;

const renderLetter = (
  message: Message,
): Markup => html`<article class="letter"><div><h2>${message.subject || 'No subject'}</h2>
<dl class="pairs"><dt>From</dt><dd>${message.from}</dd><dt>To</dt><dd>${message.to.join(', ') || message.envelope.to.join(', ')}</dd>
<dt>Received</dt><dd>${message.at.slice(0, 19).replace('T', ' ')}</dd>
${
  message.attachments.length > 0 &&
  html`<dt>Files</dt><dd>${message.attachments.map(
    ({ filename, size }, index) =>
      html`<a href="/messages/${message.id}/attachments/${index}">${filename}</a> <span class="soft">${Math.ceil(size / 1_024)} kB</span> `,
  )}</dd>`
}</dl></div>
${
  message.html === null
    ? html`<pre>${message.text}</pre>`
    : html`<iframe src="/messages/${message.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" title="The message"></iframe>`
}</article>`;
