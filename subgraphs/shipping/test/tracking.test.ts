import { createTestCarrier, type TestCarrier } from './carrier';
import { startShipping, type TestShipping } from './fixture';
import { openPostRoom, type PackedShipment, type PostRoom } from './post-room';

const HOUR = 3_600_000;

let shipping: TestShipping;
let carrier: TestCarrier;
let confirm: PostRoom['confirm'];
let send: PostRoom['send'];
let dispatch: PostRoom['dispatch'];
let tellWhere: PostRoom['tellWhere'];
let facts: PostRoom['facts'];

beforeAll(async () => {
  carrier = createTestCarrier();
  shipping = await startShipping([carrier]);
  ({ confirm, send, dispatch, tellWhere, facts } = await openPostRoom(shipping));
});
beforeEach(async () => {
  Object.assign(carrier, { isAway: false, whereabouts: 'IN_TRANSIT', meanwhile: async () => {} });
  await shipping.emitted();
});
afterAll(() => shipping.stop());

/** Somebody bought one thing. */
const confirmOne = () => confirm({ quantity: 1, from: { whs_leipzig: 1 } });

/** Pack one thing for the carrier and have it labelled; it has not left. */
async function pack() {
  const { orderId } = await confirmOne();
  const { shipment } = await send('shipmentCreate', { orderId });
  await shipping.runJob('ask carriers');
  const [parcel] = shipment?.parcels ?? [];
  if (!shipment || !parcel) throw new Error('nothing was packed');
  return { id: shipment.id, parcels: [{ ...parcel, trackingNumber: `T-${parcel.id}` }] };
}

/** Let a day go by, hour by hour, and count how often the carrier is asked about a shipment's first parcel. */
async function askedInADay({ parcels: [parcel] }: Pick<PackedShipment, 'parcels'>): Promise<number> {
  carrier.tracked.length = 0;
  for (let hour = 0; hour < 24; hour += 1) {
    shipping.clock.advance(HOUR);
    await shipping.runJob('ask carriers');
  }
  return carrier.tracked.filter((labelId) => labelId === `label-${parcel?.id}`).length;
}

test('a carrier that is away is asked again until it answers, for the same label', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const { shipment } = await send('shipmentCreate', { orderId });
  const times = () => carrier.labelled.filter(({ parcelId }) => parcelId === shipment?.parcels[0]?.id).length;
  carrier.isAway = true;
  await shipping.runJob('ask carriers');
  await shipping.runJob('ask carriers');
  expect(times()).toBe(1);
  shipping.clock.advance(2_000);
  carrier.isAway = false;
  await shipping.runJob('ask carriers');
  expect(times()).toBe(2);
  expect((await send('shipmentDispatch', { id: shipment?.id })).shipment).toMatchObject({ state: 'DISPATCHED' });
});

test('what a carrier tells twice, late or out of order changes nothing', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const sent = await dispatch({ orderId });
  await shipping.emitted();
  await tellWhere(sent, 'DELIVERED', 'evt-same');
  await tellWhere(sent, 'DELIVERED', 'evt-same');
  await tellWhere(sent, 'DELIVERED');
  await tellWhere(sent, 'IN_TRANSIT');
  await tellWhere(sent, 'LOST');
  expect(await facts()).toEqual([['shipment-delivered', true]]);
});

test('a parcel that is lost is told of, and so is one that turns up after all', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  const sent = await dispatch({ orderId });
  await shipping.emitted();
  await tellWhere(sent, 'LOST');
  await tellWhere(sent, 'DELIVERED');
  expect((await facts()).map(([name]) => name)).toEqual(['shipment-failed', 'shipment-delivered']);
});

test('a carrier whose news got lost is asked where things are', async () => {
  const { orderId } = await confirm({ quantity: 1, from: { whs_leipzig: 1 } });
  await dispatch({ orderId });
  await shipping.emitted();
  carrier.whereabouts = 'DELIVERED';
  await shipping.runJob('ask carriers');
  expect(await facts()).toEqual([]);
  shipping.clock.advance(6 * 3_600_000);
  await shipping.runJob('ask carriers');
  expect(await facts()).toContainEqual(['shipment-delivered', true]);
});

test('a parcel that the carrier has before staff say so arrives once they do', async () => {
  const packed = await pack();
  await tellWhere(packed, 'DELIVERED');
  expect(await facts()).toEqual([]);
  expect((await send('shipmentDispatch', { id: packed.id })).shipment).toMatchObject({ state: 'DELIVERED' });
  expect(await facts()).toEqual([
    ['shipment-dispatched', true],
    ['shipment-delivered', true],
  ]);
});

test('a parcel that is lost before staff say that it left is told of once they do', async () => {
  const packed = await pack();
  await tellWhere(packed, 'LOST');
  expect((await send('shipmentDispatch', { id: packed.id })).shipment).toMatchObject({ state: 'FAILED' });
  expect((await facts()).map(([name]) => name)).toEqual(['shipment-dispatched', 'shipment-failed']);
});

test('a parcel on its way is asked about four times a day, and never again once it arrived', async () => {
  const sent = await dispatch({ orderId: (await confirmOne()).orderId });
  expect(await askedInADay(sent)).toBe(4);
  carrier.whereabouts = 'DELIVERED';
  expect(await askedInADay(sent)).toBe(1);
  expect(await askedInADay(sent)).toBe(0);
});

test('a parcel that arrived before it was said to leave is not asked about', async () => {
  const packed = await pack();
  await tellWhere(packed, 'DELIVERED');
  await send('shipmentDispatch', { id: packed.id });
  expect(await askedInADay(packed)).toBe(0);
});

test('a parcel that was packed while no carrier was asked is not asked about again and again', async () => {
  const packed = await pack();
  await shipping.database.sql('UPDATE parcel SET label_id = NULL WHERE shipment_id = $1', [packed.id]);
  await send('shipmentDispatch', { id: packed.id });
  await askedInADay(packed);
  expect(await shipping.database.sql('SELECT ask_at FROM parcel WHERE shipment_id = $1', [packed.id])).toEqual([
    { ask_at: null },
  ]);
});

test.each([
  ['fails to say', true],
  ['says late', false],
])('a parcel that arrives while the carrier %s where it is is not asked about again', async (_how, isAway) => {
  const sent = await dispatch({ orderId: (await confirmOne()).orderId });
  carrier.meanwhile = async (labelId) => {
    if (labelId !== `label-${sent.parcels[0]?.id}`) return;
    carrier.isAway = isAway;
    await tellWhere(sent, 'DELIVERED');
  };
  expect(await askedInADay(sent)).toBe(1);
});

test('a label that was asked for when its shipment was unpacked is not asked for again', async () => {
  const { orderId } = await confirmOne();
  const { shipment } = await send('shipmentCreate', { orderId });
  const times = () => carrier.labelled.filter(({ parcelId }) => parcelId === shipment?.parcels[0]?.id).length;
  carrier.isAway = true;
  carrier.meanwhile = async () => void (await send('shipmentCancel', { id: shipment?.id }));
  await shipping.runJob('ask carriers');
  shipping.clock.advance(HOUR);
  await shipping.runJob('ask carriers');
  expect(times()).toBe(1);
});

test.each([
  ['forged', 'WEBHOOK_FORGED'],
  ['stale', 'WEBHOOK_STALE'],
  ['malformed', 'WEBHOOK_MALFORMED'],
])('a webhook that is %s is refused', async (kind, code) => {
  const { status, body } = await shipping.request({ url: '/webhooks/sandbox', body: JSON.stringify({ kind }) });
  expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([400, code]);
});
