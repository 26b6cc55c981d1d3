import { join } from 'node:path';
import { runProgram } from '../../test/run-program';
import { temporaryFolder } from '../../test/temporary';
import type { Ledger } from './ledger';

// The payment provider as it is run: a process, with an environment and signals.

const root = temporaryFolder();

const environment = (name: string) => ({
  SANDBOX_PAYMENT_KEY: 'key',
  SANDBOX_WEBHOOK_SECRET: 'secret',
  SANDBOX_DATA: join(root, name),
});

async function pay(url: string, reference: string): Promise<{ id: string; status: string }> {
  const response = await fetch(`${url}/v1/payments`, {
    method: 'POST',
    headers: { authorization: 'Bearer key', 'content-type': 'application/json', 'idempotency-key': reference },
    body: JSON.stringify({ amount: 100, currency: 'EUR', reference, token: 'tok_ok' }),
  });
  return (await response.json()) as { id: string; status: string };
}

const readLedger = async (url: string) => (await (await fetch(`${url}/ledger`)).json()) as Ledger;

test('killed in the middle of its work, it remembers everything it answered', async () => {
  const first = await runProgram('payment-provider', environment('killed'));
  const answered: string[] = [];
  const paying = Array.from({ length: 8 }, async (_, buyer) => {
    for (let count = 0; ; count += 1) answered.push((await pay(first.url, `pay_${buyer}_${count}`)).id);
  });
  const over = Promise.allSettled(paying);
  while (answered.length < 100) await pay(first.url, `pay_${answered.length}`);
  await first.end('SIGKILL');
  await over;

  const second = await runProgram('payment-provider', environment('killed'));
  const { payments } = await readLedger(second.url);
  const known = new Set(payments.map(({ id }) => id));
  expect(answered.filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(payments.map(({ reference }) => reference)).size).toBe(payments.length);
  const again = await pay(second.url, 'pay_0_0');
  expect([again.id, again.status]).toEqual([
    payments.find(({ reference }) => reference === 'pay_0_0')?.id,
    'authorised',
  ]);
  expect(await second.end('SIGTERM')).toBe(0);
});

test('it is ready, counts, and says what its environment lacks', async () => {
  const { url, end } = await runProgram('payment-provider', environment('ready'));
  expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'ready' });
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_cpu_seconds_total');
  expect(await end('SIGTERM')).toBe(0);
  await expect(runProgram('payment-provider', {})).rejects.toThrow('ended before it listened');
});
