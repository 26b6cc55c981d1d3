// A thread that plans for tests: most operations at once, some never, and some with more and more memory.
module.exports = (task) => {
  if (!task) return { apiSdl: 'type Query { a: Int }', services: [], subtypes: {} };
  const hoard = [];
  while (task.document === 'endless');
  while (task.document === 'greedy') hoard.push(new Array(100_000).fill(hoard.length));
  if (task.document === 'wrong') throw new Error('no plan for this');
  return { kind: 'QueryPlan' };
};
