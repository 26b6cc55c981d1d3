import './setup';

/** After the last test file of a run. */
export default async function teardown(): Promise<void> {
  await globalThis.testServers?.stop();
}
