import type { ServiceAnswer } from '#kit/edge';
import { type Calls, callsOf } from './calls';
import type { CompiledFetch } from './compile';
import type { Company } from './plan/company';

// Two fetches of roots, each with one for entities after it; those travel together.
const nobody: Company = { others: [], isLast: false };
const root = (service: string) => ({ service, after: [], company: nobody, variables: [], operation: `{ ${service} }` });
const entities = (after: number, other: number) => ({
  ...{ service: 'goods', after: [after], variables: [] },
  company: { others: [other], isLast: false },
  operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) { f${after} } }`,
});
const fetches = [root('users'), root('shops'), entities(0, 3), entities(1, 2)] as unknown as CompiledFetch[];
const [users, shops, ofUsers, ofShops] = fetches as [CompiledFetch, CompiledFetch, CompiledFetch, CompiledFetch];

const TOOK = 1_000;

let asked: { service: string; answer(data: Record<string, unknown>): void }[];
let calls: Calls;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  asked = [];
  const ask = (service: string) =>
    new Promise<ServiceAnswer>((resolve) => asked.push({ service, answer: (data) => resolve({ data }) }));
  calls = callsOf(ask, fetches);
  for (const fetch of [users, shops]) void calls.make({ fetch, variables: {} });
});
afterEach(() => jest.useRealTimers());

const makeFor = (fetch: CompiledFetch, ...representations: string[]) =>
  calls.make({ fetch, variables: {}, representations });
/** What services are asked after the roots, once everything that can happen at this moment has. */
async function askedSince(): Promise<string[]> {
  await new Promise(setImmediate);
  return asked.slice(2).map(({ service }) => service);
}

test('a request waits for those who will be there as soon as answers come that are under way', async () => {
  jest.advanceTimersByTime(TOOK);
  const first = makeFor(ofUsers, '{"id":"u"}');
  jest.advanceTimersByTime(TOOK / 5);
  expect(await askedSince()).toEqual([]);
  const second = makeFor(ofShops, '{"id":"s"}');
  expect(await askedSince()).toEqual(['goods']);
  asked[2]?.answer({ e0: [{ f0: 1 }], e1: [{ f1: 2 }] });
  expect(await first).toEqual({ data: { _entities: [{ f0: 1 }] } });
  expect(await second).toEqual({ data: { _entities: [{ f1: 2 }] } });
});

test('it waits a quarter of the time that there was until then at most, so that a slow service slows nobody else', async () => {
  jest.advanceTimersByTime(TOOK);
  void makeFor(ofUsers, '{"id":"u"}');
  await askedSince();
  jest.advanceTimersByTime(TOOK / 4 - 1);
  expect(await askedSince()).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(await askedSince()).toEqual(['goods']);
  void makeFor(ofShops, '{"id":"s"}');
  expect(await askedSince()).toEqual(['goods', 'goods']);
});

test('it waits no longer when that is no whole number of milliseconds', async () => {
  jest.advanceTimersByTime(5);
  void makeFor(ofUsers, '{"id":"u"}');
  expect(await askedSince()).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(await askedSince()).toEqual(['goods']);
});

test('nobody is waited for who turns out not to come', async () => {
  jest.advanceTimersByTime(TOOK);
  void makeFor(ofUsers, '{"id":"u"}');
  expect(await askedSince()).toEqual([]);
  calls.pass(ofShops);
  expect(await askedSince()).toEqual(['goods']);
});

test('nobody is waited for whose own turn is not next', async () => {
  const later = [users, shops, ofUsers, { ...ofShops, after: [4] }, { ...ofShops, company: nobody }] as CompiledFetch[];
  const others = callsOf((service) => new Promise(() => asked.push({ service, answer: () => {} })), later);
  void others.make({ fetch: ofUsers, variables: {}, representations: ['{"id":"u"}'] });
  expect(await askedSince()).toEqual(['goods']);
});

describe('with fetches that nobody waits for', () => {
  const last: Company = { others: [2, 3], isLast: true };
  const others = [users, shops, { ...ofUsers, company: last }, { ...ofShops, company: last }] as CompiledFetch[];
  const [, , lastOfUsers, lastOfShops] = others as [CompiledFetch, CompiledFetch, CompiledFetch, CompiledFetch];
  const call = (made: Calls, fetch: CompiledFetch) => made.make({ fetch, variables: {}, representations: ['{}'] });
  const callsAmong = (all: readonly CompiledFetch[]) => {
    const ask = (service: string) => new Promise<ServiceAnswer>(() => asked.push({ service, answer: () => {} }));
    const made = callsOf(ask, all);
    for (const fetch of [users, shops]) void made.make({ fetch, variables: {} });
    return made;
  };
  const sent = async () => (await askedSince()).slice(2); // less the roots of these calls

  test('a request waits as long as it took until then', async () => {
    const made = callsAmong(others);
    jest.advanceTimersByTime(TOOK);
    void call(made, lastOfUsers);
    await sent();
    jest.advanceTimersByTime(TOOK - 1);
    expect(await sent()).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(await sent()).toEqual(['goods']);
  });

  test('who has waited goes on waiting with those who came', async () => {
    const third = { ...ofShops, company: last } as CompiledFetch;
    const three = others.map((fetch) =>
      fetch.service === 'goods' ? { ...fetch, company: { ...last, others: [2, 3, 4] } } : fetch,
    );
    const made = callsAmong([...three, third]);
    jest.advanceTimersByTime(TOOK);
    void call(made, three[2] as CompiledFetch);
    await sent();
    jest.advanceTimersByTime(TOOK - 1);
    void call(made, three[3] as CompiledFetch);
    await sent();
    jest.advanceTimersByTime(TOOK);
    expect(await sent()).toEqual([]);
    void call(made, third);
    expect(await sent()).toEqual(['goods']);
  });

  test('one that somebody waits for is not kept for their sake', async () => {
    const awaited: CompiledFetch = { ...ofShops, company: { others: [], isLast: false } };
    const three = [users, shops, { ...lastOfUsers, company: { ...last, others: [3, 4] } }, awaited, lastOfShops];
    const made = callsAmong(three as CompiledFetch[]);
    jest.advanceTimersByTime(TOOK);
    void call(made, three[2] as CompiledFetch);
    expect(await sent()).toEqual([]);
    void call(made, awaited);
    expect(await sent()).toEqual(['goods']);
  });
});
