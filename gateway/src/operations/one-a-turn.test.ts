import { setImmediate as nextTurn } from 'node:timers/promises';
import { oneATurn } from './one-a-turn';

test('those who wait go on in the order in which they came, one in each turn of the event loop', async () => {
  const turn = oneATurn();
  const seen: string[] = [];
  const wait = async (name: string) => {
    await turn();
    seen.push(name);
  };
  const turns = async () => {
    for (let count = 0; count < 8; count += 1) {
      await nextTurn();
      seen.push('turn');
    }
  };
  await Promise.all([turns(), wait('first'), wait('second'), wait('third')]);
  const names = seen.filter((name) => name !== 'turn');
  expect(names).toEqual(['first', 'second', 'third']);
  for (const [index, name] of seen.entries()) if (name !== 'turn') expect(seen[index + 1]).toBe('turn');
});
