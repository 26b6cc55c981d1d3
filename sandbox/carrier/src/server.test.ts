import { createLog } from '#kit/process';
import { type Receiver, startReceiver } from '../../test/receiver';
import { temporaryFolder } from '../../test/temporary';
import { createCarrierServer } from './server';

const SECRET = 'whsec';
const folder = temporaryFolder();
const address = { recipient: '<i>Ada</i>', line1: 'Gormannstr. 7', city: 'Berlin', countryCode: 'DE', company: null };

interface Label {
  readonly id: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string;
  readonly status: string;
  readonly labels: readonly Label[];
  readonly error: { readonly code: string };
}

let shop: Receiver;
let url: string;
let stop: () => Promise<void>;

async function start(data?: string): Promise<void> {
  shop = await startReceiver(SECRET);
  const server = createCarrierServer(
    {
      LOG_LEVEL: 'silent',
      DRAIN_DELAY_MS: 0,
      SANDBOX_CARRIER_KEY: 'key',
      SANDBOX_WEBHOOK_SECRET: SECRET,
      CARRIER_WEBHOOK_URL: shop.url,
      SANDBOX_DATA: data,
    },
    { log: createLog('carrier', 'silent') },
  );
  url = await server.listen({ HOST: '127.0.0.1', PORT: 0 });
  stop = async () => {
    await server.drain();
    await shop.stop();
  };
}
beforeEach(() => start());
afterEach(() => stop());

async function ask(
  method: string,
  path: string,
  body?: object,
  key?: string,
): Promise<{ status: number; body: Label }> {
  const headers = {
    authorization: 'Bearer key',
    ...(body && { 'content-type': 'application/json' }),
    ...(key && { 'idempotency-key': key }),
  };
  const response = await fetch(url + path, { method, headers, body: body && JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Label };
}

const send = (more: object = {}, key?: string) =>
  ask('POST', '/v1/labels', { reference: 'pcl_1', address, weightGrams: 430, ...more }, key);
const advance = (id: string, status?: string) => ask('POST', `/v1/labels/${id}/advance`, { status });
const steps = () => shop.received.map(({ event }) => event.data.status);

test('a label has a tracking number, and is bought once under a key', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => send({ parcels: [{}, {}] }, 'once')));
  expect(answers[0]?.body).toMatchObject({
    reference: 'pcl_1',
    status: 'created',
    parcels: 2,
    weightGrams: 430,
    trackingNumber: expect.stringMatching(/^AG\d{12}$/),
  });
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect((await send({ weightGrams: 431 }, 'once')).status).toBe(409);
  const found = await ask('GET', '/v1/labels?reference=pcl_1');
  expect(found.body.labels).toEqual([answers[0]?.body]);
  expect((await ask('GET', `/v1/labels/${answers[0]?.body.id}`)).body).toEqual(answers[0]?.body);
});

test('a parcel moves on when somebody says so, and its sender is told, signed', async () => {
  const { body: label } = await send();
  await advance(label.id);
  expect((await advance(label.id, 'lost')).body.status).toBe('lost');
  const received = await shop.until(2);
  expect(received.map(({ check, event }) => [check, event.type])).toEqual(Array(2).fill(['signed', 'tracking']));
  expect(steps().toSorted()).toEqual(['in_transit', 'lost']);
  expect(received[0]?.event.data).toMatchObject({
    trackingNumber: label.trackingNumber,
    reference: 'pcl_1',
    labelId: label.id,
    at: expect.any(String),
  });
  expect(await advance(label.id)).toMatchObject({ status: 409, body: { error: { code: 'cannot_advance' } } });
});

test('a parcel travels by itself when the script says so', async () => {
  const behaviour = { progress: { everyMs: 10, until: 'returned' } };
  await ask('POST', '/script', { match: { operation: 'label' }, behaviour });
  const { body: label } = await send();
  await shop.until(2);
  expect(steps()).toEqual(['in_transit', 'returned']);
  expect((await ask('GET', `/v1/labels/${label.id}`)).body.status).toBe('returned');
});

test('the script refuses labels, loses answers, and multiplies webhooks', async () => {
  await ask('POST', '/script', { match: { operation: 'label' }, behaviour: { answer: 'decline' } });
  await ask('POST', '/script', { match: { operation: 'label' }, behaviour: { answer: 'error-after' } });
  await ask('POST', '/script', { match: { operation: 'advance' }, behaviour: { webhooks: { times: 3 } } });
  expect(await send()).toMatchObject({ status: 422, body: { error: { code: 'address_refused' } } });
  expect((await send({}, 'k')).status).toBe(503);
  const { body: label } = await send({}, 'k');
  await advance(label.id);
  expect(new Set((await shop.until(3)).map(({ event }) => event.id)).size).toBe(1);
});

test('its pages show what senders write as text, and move parcels', async () => {
  const { body: label } = await send({ reference: '<b>1</b>' });
  const overview = await (await fetch(url)).text();
  expect(overview).toContain('&#60;i&#62;Ada&#60;/i&#62;');
  expect(overview).toContain('&#60;b&#62;1&#60;/b&#62;');
  const body = new URLSearchParams({ status: 'in_transit' });
  await fetch(`${url}/buttons/labels/${label.id}/advance`, { method: 'POST', body, redirect: 'manual' });
  expect(await (await fetch(label.trackingUrl)).text()).toContain('Your parcel is on its way');
  expect((await fetch(`${url}/track/AG0`)).status).toBe(404);
});

test('parcels under way go on after a new start', async () => {
  await stop();
  await start(folder);
  const behaviour = { progress: { everyMs: 600_000, until: 'delivered' } };
  await ask('POST', '/script', { match: {}, behaviour });
  const { body: label } = await send({}, 'k');
  await stop();
  await start(folder);
  expect((await send({}, 'k')).body.trackingNumber).toBe(label.trackingNumber);
  const ledger = (await (await fetch(`${url}/ledger`)).json()) as { labels: { travel: object; history: object[] }[] };
  expect(ledger.labels).toMatchObject([{ travel: { until: 'delivered' }, history: [{ status: 'created' }] }]);
});
