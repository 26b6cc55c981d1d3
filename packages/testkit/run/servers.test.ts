import { Client } from 'pg';
import { offerServers } from './servers';

const ask = async (address: string, what: string): Promise<string> => (await fetch(`${address}/${what}`)).text();

test('all who ask get the same server, also when they ask at once, and after the run it is gone', async () => {
  const { address, stop } = await offerServers(() => {});
  const [one, other] = await Promise.all([ask(address, 'postgres'), ask(address, 'postgres')]);
  expect(one).toMatch(/^postgresql:/);
  expect(other).toBe(one);
  await stop();
  await expect(new Client({ connectionString: one }).connect()).rejects.toThrow(/ECONNREFUSED/);
});

test('what is not offered is said not to be', async () => {
  const { address, stop } = await offerServers(() => {});
  expect(await ask(address, 'mysql')).toBe('/mysql is not offered');
  await stop();
});
