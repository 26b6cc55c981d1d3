import { advance, destinationOf, type Label, nextOf, STATUSES, statusOf } from './label';

const AT = '2030-01-01T00:00:00.000Z';
const fresh: Label = {
  id: 'lbl_1',
  reference: 'pcl_1',
  trackingNumber: 'AG1',
  address: {},
  weightGrams: 500,
  parcels: 1,
  history: [{ status: 'created', at: AT }],
  travel: null,
  idempotencyKey: null,
};

const moved = (...steps: (typeof STATUSES)[number][]): Label | undefined =>
  steps.reduce<Label | undefined>((label, step) => label && advance(label, step, AT), fresh);

test('a parcel is picked up, then delivered, lost or returned, and then goes nowhere', () => {
  expect(moved('in_transit', 'delivered')?.history.map(({ status }) => status)).toEqual([
    'created',
    'in_transit',
    'delivered',
  ]);
  expect(moved('delivered')).toBeUndefined();
  for (const end of ['delivered', 'lost', 'returned'] as const) {
    const ended = moved('in_transit', end) as Label;
    expect(nextOf(ended)).toEqual([]);
    for (const status of STATUSES) expect(advance(ended, status, AT)).toBeUndefined();
  }
});

test('without a word of where to, a parcel goes the usual way', () => {
  const carried = advance(fresh, undefined, AT) as Label;
  expect(statusOf(carried)).toBe('in_transit');
  expect(statusOf(advance(carried, undefined, AT) as Label)).toBe('delivered');
});

test('a parcel that travels by itself makes a step every so often, and stops at its end', () => {
  const travelling: Label = { ...fresh, travel: { everyMs: 1_500, until: 'lost', at: AT } };
  expect(destinationOf(travelling)).toBe('in_transit');
  const carried = advance(travelling, destinationOf(travelling), AT) as Label;
  expect(carried.travel?.at).toBe('2030-01-01T00:00:01.500Z');
  expect(destinationOf(carried)).toBe('lost');
  expect(advance(carried, destinationOf(carried), AT)).toMatchObject({ travel: null });
});
