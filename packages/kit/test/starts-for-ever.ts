import { runProcess } from '#kit/process';

// A program whose start takes as long as one likes.
void runProcess('slow', async () => {
  setInterval(() => {}, 1_000);
  process.stdout.write('starting');
  return new Promise(() => {});
});
