import { ServiceRefusedError, ServiceUnavailableError } from '#kit';
import { startTestCallees, type TestCallees } from './callees';

const ASK = {
  name: 'Product',
  text: 'query Product($id: ID!) { product(id: $id) { id name version } }',
};

let others: TestCallees;
beforeEach(async () => {
  others = await startTestCallees('checkout', {
    catalog: { product: ({ id }: { id: string }) => ({ id, name: 'A mug', version: 1 }) },
  });
});
afterEach(() => others.close());

const ask = () => others.caller.to('catalog')(ASK, { id: 'prd_1' });

test('a service answers as it is played, and what it was asked is known', async () => {
  expect(await ask()).toEqual({ product: { id: 'prd_1', name: 'A mug', version: 1 } });
  others.play('catalog', { product: () => null });
  expect(await ask()).toEqual({ product: null });
  expect(others.calls).toMatchObject([
    { service: 'catalog', field: 'product', args: { id: 'prd_1' } },
    { service: 'catalog', field: 'product' },
  ]);
});

test('an answer that does not fit the schema fails the call', async () => {
  others.play('catalog', { product: () => ({ id: 'prd_1', name: null }) });
  await expect(ask()).rejects.toThrow(ServiceRefusedError);
});

test('a fault keeps its code', async () => {
  others.play('catalog', {
    product: () => {
      throw Object.assign(new Error('no'), { code: 'FORBIDDEN' });
    },
  });
  await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a service that is down does nothing, one that is mute does what it is asked', async () => {
  others.setMood('catalog', 'down');
  await expect(ask()).rejects.toThrow(ServiceUnavailableError);
  expect(others.calls).toHaveLength(0);
  others.setMood('catalog', 'mute');
  await expect(ask()).rejects.toMatchObject({ service: 'catalog', mayHaveHappened: true });
  expect(others.calls).toHaveLength(1);
  others.setMood('catalog', 'up');
  expect(await ask()).toMatchObject({ product: { id: 'prd_1' } });
});

test('nobody can be asked who is not played', () => {
  expect(() => others.caller.to('inventory')).toThrow('checkout does not know where inventory is');
});
