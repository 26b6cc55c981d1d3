import { Presence } from '#kit/edge';
import { sharing } from './share';

/** Work that ends when it is told to. */
function slowWork() {
  const begun: { end(result: string): void; fail(): void; presence: Presence }[] = [];
  const work = (presence: Presence) =>
    new Promise<string>((resolve, reject) =>
      begun.push({ end: resolve, fail: () => reject(new Error('no')), presence }),
    );
  return { begun, work };
}

const stays = () => new Presence();

test('equal work is done once as long as it is under way, and anew after that', async () => {
  let timesShared = 0;
  const { share } = sharing<string>(() => {
    timesShared += 1;
  });
  const { begun, work } = slowWork();
  const results = [
    share('caller', 'a', stays(), work),
    share('caller', 'a', stays(), work),
    share('caller', 'b', stays(), work),
  ];
  expect(begun).toHaveLength(2);
  expect(timesShared).toBe(1);
  begun[0]?.end('one');
  begun[1]?.end('two');
  expect(await Promise.all(results)).toEqual(['one', 'one', 'two']);
  const later = share('caller', 'a', stays(), work);
  expect(begun).toHaveLength(3);
  begun[2]?.end('three');
  expect(await later).toBe('three');
});

test('what fails fails for all who wait, and is tried again by who comes next', async () => {
  const { share } = sharing<string>(() => {});
  const { begun, work } = slowWork();
  const results = [share('caller', 'a', stays(), work), share('caller', 'a', stays(), work)];
  begun[0]?.fail();
  expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  share('caller', 'a', stays(), work).catch(() => {});
  expect(begun).toHaveLength(2);
});

test('work is given up when the last who waits has gone, and nobody is given what was given up', () => {
  const { share } = sharing<string>(() => {});
  const { begun, work } = slowWork();
  const [one, other] = [new Presence(), new Presence()];
  for (const presence of [one, other]) share('caller', 'a', presence, work).catch(() => {});
  one.leave();
  expect(begun[0]?.presence.hasLeft).toBe(false);
  other.leave();
  expect(begun[0]?.presence.hasLeft).toBe(true);
  share('caller', 'a', stays(), work).catch(() => {});
  expect(begun).toHaveLength(2);
});

test('work for one who has left before it began is given up, and that for others is not', () => {
  const { share } = sharing<string>(() => {});
  const { begun, work } = slowWork();
  const gone = new Presence();
  gone.leave();
  share('caller', 'a', gone, work).catch(() => {});
  expect(begun[0]?.presence.hasLeft).toBe(true);
  share('caller', 'a', stays(), work).catch(() => {});
  share('caller', 'a', gone, work).catch(() => {});
  expect(begun).toHaveLength(2);
  expect(begun[1]?.presence.hasLeft).toBe(false);
});

test('who comes after a change is given nothing that was begun before it', async () => {
  const { share, startOver } = sharing<string>(() => {});
  const { begun, work } = slowWork();
  const before = share('caller', 'a', stays(), work);
  startOver();
  const after = share('caller', 'a', stays(), work);
  begun[0]?.end('old');
  expect(await before).toBe('old');
  const withIt = share('caller', 'a', stays(), work);
  begun[1]?.end('new');
  expect(await Promise.all([after, withIt])).toEqual(['new', 'new']);
  expect(begun).toHaveLength(2);
});

test('those of another group are given their own', async () => {
  const { share } = sharing<string>(() => {});
  const { begun, work } = slowWork();
  const results = [share('caller', 'a', stays(), work), share('other', 'a', stays(), work)];
  begun[0]?.end('one');
  begun[1]?.end('two');
  expect(await Promise.all(results)).toEqual(['one', 'two']);
});
