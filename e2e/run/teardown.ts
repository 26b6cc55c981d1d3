import './setup';

/** After the last journey of a run. */
export default async function teardown(): Promise<void> {
  await globalThis.closeTestShop?.();
}
