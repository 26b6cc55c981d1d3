import { until } from '#servers';

/** How long something may take that happens by itself, in milliseconds. */
const PATIENCE = 30_000;

/** What is read, once it is as it should be; or as it was in the end. */
export async function within<Value>(
  read: () => Promise<Value>,
  isThere: (value: Value) => boolean,
  patienceMs = PATIENCE,
): Promise<Value> {
  let value = await read();
  await until(
    async () => {
      if (isThere(value)) return true;
      value = await read();
      return isThere(value);
    },
    patienceMs,
    100,
  );
  return value;
}
