import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '#servers';
import { claimPorts } from './ports';

const service = (name: string, port: number) => ({ name, port });

/** Run with something listening on a port. */
async function whileTaken(port: number, use: () => Promise<void>): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use();
  } finally {
    server.close();
  }
}

test('everybody gets the usual port, unless something listens there', async () => {
  const [one, two] = [await freePort(), await freePort()];
  const services = [service('catalog', one), service('accounts', two)];
  const env = { PORT: String(await freePort()) };
  const ports = await claimPorts(services, { portChoice: 'usual', env });
  expect(ports.numbers).toEqual({ gateway: Number(env.PORT), catalog: one, accounts: two });
  ports.release();

  await whileTaken(one, async () => {
    const others = await claimPorts(services, { portChoice: 'usual', env });
    expect(others.numbers.accounts).toBe(two);
    expect(others.numbers.catalog).not.toBe(one);
    others.release();
  });
});

test('two that start together do not get the same port, although nothing listens yet', async () => {
  const usual = await freePort();
  const claim = () => claimPorts([service('catalog', usual)], { portChoice: 'usual', env: {} });
  const [one, two] = await Promise.all([claim(), claim()]);
  expect([one.numbers.catalog, two.numbers.catalog].filter((port) => port === usual)).toHaveLength(1);
  expect(one.numbers.gateway).not.toBe(two.numbers.gateway);
  one.release();
  two.release();
});

test('a port that was asked for is not replaced', async () => {
  const port = await freePort();
  const claim = () => claimPorts([], { portChoice: 'usual', env: { PORT: String(port) } });
  await whileTaken(port, async () => {
    await expect(claim()).rejects.toMatchObject({ code: 'PORT_TAKEN', message: expect.stringContaining(String(port)) });
  });
  (await claim()).release();
});

test.each(['0', '-1', '70000', '80.5', 'http'])('PORT=%s is refused', async (PORT) => {
  await expect(claimPorts([], { portChoice: 'usual', env: { PORT } })).rejects.toMatchObject({ code: 'PORT_INVALID' });
});
