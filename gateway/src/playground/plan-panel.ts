/** In the colours of the editor, which knows two themes and what the reader's system prefers. */
const DARK =
  '--plan-paper: hsl(219 29% 18%); --plan-ink: hsl(219 29% 78%); --plan-lit: hsl(338 100% 67%); --plan-bar: hsl(208 100% 60%);';
const STYLE = `
.plan-button, .plan-panel { --plan-paper: hsl(0 0% 100%); --plan-ink: hsl(219 28% 32%); --plan-lit: hsl(320 95% 43%); --plan-bar: hsl(208 100% 46%); }
@media (prefers-color-scheme: dark) { body:not(.graphiql-light) :is(.plan-button, .plan-panel) { ${DARK} } }
body.graphiql-dark :is(.plan-button, .plan-panel) { ${DARK} }
.plan-button, .plan-panel { position: fixed; z-index: 20; background: var(--plan-paper); color: var(--plan-ink); border: 1px solid color-mix(in srgb, var(--plan-ink) 25%, transparent); font: 14px/1.5 Roboto, sans-serif; }
.plan-button { right: 28px; bottom: 20px; border-radius: 8px; padding: 4px 14px; cursor: pointer; }
.plan-button[aria-expanded=true] { color: var(--plan-lit); }
.plan-panel { left: 76px; right: 16px; bottom: 64px; max-height: 45vh; overflow: auto; border-radius: 12px; padding: 12px 18px; box-shadow: 0 8px 32px rgb(0 0 0 / 0.2); }
.plan-panel h2 { font-size: 14px; margin: 0 0 8px; }
.plan-panel p { margin: 4px 0; }
.plan-panel summary { display: grid; grid-template-columns: 8em minmax(6em, 1fr) minmax(8em, 2fr) 17em; gap: 12px; align-items: center; cursor: pointer; padding: 2px 0; }
.plan-panel summary span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.plan-panel small { font-variant-numeric: tabular-nums; text-align: right; }
.plan-panel pre { font: 12px/1.5 monospace; white-space: pre-wrap; margin: 4px 0 10px; }
.plan-track { position: relative; height: 12px; background: color-mix(in srgb, var(--plan-ink) 10%, transparent); border-radius: 3px; }
.plan-bar { position: absolute; top: 0; bottom: 0; background: var(--plan-bar); border-radius: 3px; }
.plan-failed { background: hsl(13 93% 58%); }
@media (max-width: 700px) { .plan-panel { left: 16px; } .plan-panel summary { grid-template-columns: 1fr 1fr; gap: 2px 12px; } }
`;

/**
 * Runs in the browser: a panel that shows how the last operation was answered. While it is open, operations are sent with the
 * wish to be explained, and what is said in return is shown here and taken out of the answer.
 * @param endpoint of the graph.
 * @param header that asks for an explanation.
 */
export const planPanel = (endpoint: string, header: string): string => `
(() => {
  const OPEN = 'agora:plan';
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const bytes = (count) => (count < 1000 ? count + ' B' : (count / 1000).toFixed(1) + ' kB');
  const milliseconds = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms)) + ' ms';

  const style = make('style', { textContent: ${JSON.stringify(STYLE)} });
  const content = make('div', { className: 'plan-content' });
  const button = make('button', { type: 'button', className: 'plan-button', textContent: 'Plan' });
  const panel = make('section', { className: 'plan-panel', ariaLabel: 'How the last operation was answered' }, content);
  const say = (text) => content.replaceChildren(make('p', { textContent: text }));
  const isOpen = () => panel.isConnected;
  const toggle = (open) => {
    localStorage.setItem(OPEN, open ? '1' : '');
    button.ariaExpanded = String(open);
    if (!open) return panel.remove();
    say('Run an operation to see whom it asks for what.');
    document.body.append(panel);
  };
  button.addEventListener('click', () => toggle(!isOpen()));

  /** One request as a line of a chart: when it was sent, and how long it took. */
  function row({ service, fetches: carried, entities, startMs, ms, sentBytes, receivedBytes, outcome }, { fetches, ms: whole }) {
    const all = carried.map((index) => fetches[index]);
    const bar = make('i', { className: outcome === 'answered' ? 'plan-bar' : 'plan-bar plan-failed' });
    bar.style.left = (100 * startMs) / whole + '%';
    bar.style.width = Math.max(0.5, (100 * ms) / whole) + '%';
    const received = receivedBytes === undefined ? outcome : bytes(receivedBytes);
    const facts = [milliseconds(ms), entities && entities + (entities === 1 ? ' entity' : ' entities'), bytes(sentBytes) + ' \\u2192 ' + received];
    const line = make('summary', {},
      make('b', { textContent: service }),
      make('span', { textContent: all.map(({ path, isDeferred }) => (path || 'root') + (isDeferred ? ' (deferred)' : '')).join(', ') }),
      make('span', { className: 'plan-track' }, bar),
      make('small', { textContent: facts.filter(Boolean).join(', ') }),
    );
    return make('details', {}, line, make('pre', { textContent: all.map(({ query }) => query).join('\\n') }));
  }

  function show(explained) {
    const { requests, fetches, planMs, ms } = explained;
    const title = requests.length + (requests.length === 1 ? ' request, ' : ' requests, ') + milliseconds(ms)
      + (planMs >= 1 ? ', of which ' + milliseconds(planMs) + ' for the plan' : '');
    const asked = new Set(requests.flatMap((request) => request.fetches));
    const idle = fetches.filter((_fetch, index) => !asked.has(index));
    const rest = idle.length > 0 ? [make('p', { textContent: 'Not needed: ' + idle.map(({ service, path }) => service + ' ' + path).join(', ') })] : [];
    content.replaceChildren(make('h2', { textContent: title }), ...requests.map((request) => row(request, explained)), ...rest);
  }

  /** Shows the explanation that is in an answer, and takes it out of there. */
  function take({ extensions: { explain, ...extensions } = {}, ...answer }) {
    if (explain) show(explain);
    return Object.keys(extensions).length > 0 ? { ...answer, extensions } : answer;
  }

  function takingFromParts() {
    const boundary = '\\r\\n---';
    const takeFrom = (part) => {
      const start = part.indexOf('{');
      if (start < 0) return part;
      const { incremental, ...answer } = JSON.parse(part.slice(start));
      return part.slice(0, start) + JSON.stringify(incremental ? { ...answer, incremental: incremental.map(take) } : take(answer));
    };
    let rest = '';
    return new TransformStream({
      transform(text, parts) {
        const all = (rest + text).split(boundary);
        rest = all.pop();
        for (const part of all) parts.enqueue(takeFrom(part) + boundary);
      },
      flush: (parts) => parts.enqueue(rest),
    });
  }

  const send = window.fetch.bind(window);
  window.fetch = async (address, options = {}) => {
    const isOperation = options.method === 'POST' && new URL(address, location.href).pathname === ${JSON.stringify(endpoint)};
    if (!isOperation || !isOpen()) return send(address, options);
    const headers = new Headers(options.headers);
    headers.set(${JSON.stringify(header)}, 'true');
    const response = await send(address, { ...options, headers });
    const { status, statusText, headers: said } = response;
    const type = said.get('content-type') ?? '';
    if (type.startsWith('multipart/mixed')) {
      const parts = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(takingFromParts()).pipeThrough(new TextEncoderStream());
      return new Response(parts, { status, statusText, headers: said });
    }
    if (!/json/.test(type)) return response;
    const answer = await response.json();
    if (status === 403) say('Answers are not explained to you: close this panel, or sign in as staff that may see it.');
    return new Response(JSON.stringify(take(answer)), { status, statusText, headers: said });
  };

  document.head.append(style);
  document.body.append(button);
  toggle(localStorage.getItem(OPEN) === '1');
})();
`;
