// Supervises the program described by its first argument, tells the program's pid, and waits to be killed.
import { supervise } from '../supervise';

void (async () => {
  const program = supervise(JSON.parse(process.argv[2] ?? '{}'), { onEvent: () => {} });
  await program.start();
  process.stdout.write(`${program.pid()}\n`);
})();
