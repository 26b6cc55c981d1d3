import { join } from 'node:path';
import { OperationTooComplexError } from '../src/errors';
import { openPlanner, type Planner } from '../src/planner/planner';

const program = join(__dirname, 'harness', 'moody-planner.cjs');

let planner: Planner;
beforeAll(async () => {
  planner = await openPlanner('', { timeoutMs: 2_000, memoryMiB: 32, program });
});
afterAll(() => planner.close());

const plan = (document: string) => planner.plan({ document });

test.each(['endless', 'greedy'])(
  'an operation whose planning is %s is refused, and others are planned meanwhile',
  async (mood) => {
    const refused = expect(plan(mood)).rejects.toThrow(OperationTooComplexError);
    expect(await Promise.all([plan('a'), plan('b')])).toEqual([{ kind: 'QueryPlan' }, { kind: 'QueryPlan' }]);
    await refused;
    expect(await plan('c')).toEqual({ kind: 'QueryPlan' });
  },
);

test('what the planner says itself is passed on', async () => {
  await expect(plan('wrong')).rejects.toThrow('no plan for this');
});

test('a supergraph that is none is said so', async () => {
  await expect(openPlanner('type Query', { timeoutMs: 2_000, memoryMiB: 512 })).rejects.toThrow();
});
