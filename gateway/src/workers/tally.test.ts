import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createTally } from './tally';

function createWorker() {
  const registers = [new Registry()];
  return {
    asked: new Counter({ name: 'asked', help: 'Questions', labelNames: ['by'], registers }),
    memory: new Gauge({ name: 'memory', help: 'Memory', registers }),
    seconds: new Histogram({ name: 'seconds', help: 'Seconds', buckets: [1, 5], registers }),
    counted: () => registers[0]?.getMetricsAsJSON() ?? Promise.resolve([]),
  };
}

const numbers = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test('what workers count is added, each label and each bucket by itself', async () => {
  const tally = createTally();
  for (const [id, amount] of [2, 3].entries()) {
    const worker = createWorker();
    worker.asked.inc({ by: 'all' }, amount);
    worker.asked.inc({ by: `worker ${id}` });
    worker.memory.set(100);
    worker.seconds.observe(amount * 2);
    tally.hear(id, await worker.counted());
  }
  expect(numbers(await tally.text())).toEqual([
    'asked{by="all"} 5',
    'asked{by="worker 0"} 1',
    'asked{by="worker 1"} 1',
    'memory 200',
    'seconds_bucket{le="1"} 0',
    'seconds_bucket{le="5"} 1',
    'seconds_bucket{le="+Inf"} 2',
    'seconds_sum 10',
    'seconds_count 2',
  ]);
});

test('what a worker counted stays when it is gone, and what it needed does not', async () => {
  const tally = createTally();
  for (const id of [1, 2, 3]) {
    const worker = createWorker();
    worker.asked.inc({ by: 'all' }, id);
    worker.memory.set(100);
    worker.seconds.observe(id);
    tally.hear(id, await worker.counted());
  }
  tally.keep(1);
  tally.keep(2);
  tally.keep(4); // it never said anything
  const text = numbers(await tally.text());
  expect(text).toEqual(expect.arrayContaining(['asked{by="all"} 6', 'memory 100', 'seconds_count 3', 'seconds_sum 6']));
});
