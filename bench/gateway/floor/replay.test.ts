import { replaying } from './replay';

test('requests are made again in the order of the first time, each when those before it have been answered', async () => {
  const asked: string[] = [];
  const ask = async (service: string, body: string) => {
    asked.push(`${service} ${body}`);
    return Buffer.from(`answer ${asked.length}`);
  };
  const answer = replaying(async (once) => {
    await Promise.all([once('users', '1'), once('products', '2')]);
    return once('reviews', '3');
  });
  const first = await answer(ask);
  expect((await answer(ask)).toString()).toBe(first.toString());
  expect(asked).toEqual([...asked.slice(0, 3), ...asked.slice(0, 3)]);
  expect(asked).toHaveLength(6);
});
