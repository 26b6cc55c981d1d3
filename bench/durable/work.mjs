/** The work both sides do: eight steps that do nothing, so that what is measured is only how they are remembered. */
export const STEPS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/**
 * Do as the parent process says: so many sagas, so many of them in flight; answer how long it took and the CPU time of
 * this process.
 * @param {() => Promise<unknown>} runOne runs one saga to its end
 */
export function obey(runOne) {
  process.on('message', async ({ count, inFlight }) => {
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    let left = count;
    const line = async () => {
      while (left > 0) {
        left -= 1;
        await runOne();
      }
    };
    await Promise.all(Array.from({ length: inFlight }, line));
    const { user, system } = process.cpuUsage(cpuBefore);
    process.send({ wallMs: performance.now() - startedAt, cpuMs: (user + system) / 1000 });
  });
  process.on('disconnect', () => process.exit(0));
  process.send('ready');
}
