import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, SetupError } from '#servers';
import { describeEvent } from './describe-event';
import { developAlong } from './develop';
import { createProgress } from './progress';
import type { Shop } from './shop';
import { startShop } from './start-shop';
import { describeShop } from './summary';

/** npm and the terminal both pass one Ctrl-C on; only a later one means "now", in milliseconds. */
const SAME_SIGNAL = 1_000;

/** `npm start`, and with --dev `npm run dev`: run the shop until a signal says to stop. */
async function main(): Promise<void> {
  const { size, isDevelopment } = readArguments();
  const progress = createProgress(process.stdout);
  const stopping = new AbortController();
  let shop: Shop | undefined;
  let firstSignal = 0;
  const onSignal = () => {
    if (!stopping.signal.aborted) {
      firstSignal = Date.now();
      progress.note('\nStopping (once more to stop at once)');
      stopping.abort(new SetupError('INTERRUPTED', 'Stopped before everything was running.'));
    } else if (Date.now() - firstSignal > SAME_SIGNAL) {
      progress.note('Stopping at once');
      shop?.kill();
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  process.stdout.on('error', () => {}); // the terminal may be gone before we are

  shop = await startShop({
    directory: join(projectRoot(), '.agora'),
    size,
    progress,
    onEvent: (event) => progress.note(describeEvent(event)),
    signal: stopping.signal,
  });
  progress.note(describeShop(shop));
  const development = isDevelopment ? developAlong(shop, progress) : undefined;
  await once(stopping.signal);
  development?.close();
  await shop.stop();
}

const USAGE = 'Usage: npm start [-- --size <times>]; --size 10 makes ten times the demo data, when there is none yet.';

function readArguments(): { size?: number; isDevelopment: boolean } {
  try {
    const { values } = parseArgs({ options: { size: { type: 'string' }, dev: { type: 'boolean', default: false } } });
    const size = values.size === undefined ? undefined : Number(values.size);
    if (size !== undefined && !(size > 0))
      throw new Error(`--size is "${values.size}", which is not a number above 0.`);
    return { size, isDevelopment: values.dev };
  } catch (cause) {
    throw new SetupError('ARGUMENTS_INVALID', `${(cause as Error).message}\n${USAGE}`, { cause });
  }
}

const once = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const isExpected = error instanceof SetupError;
    console.error(isExpected ? `\n${error.message} [${error.code}]` : error);
    process.exit(1);
  },
);
