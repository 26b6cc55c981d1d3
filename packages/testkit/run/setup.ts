import { offerServers, type RunServers } from './servers';

declare global {
  // Jest loads set-up and tear-down apart from each other, in one process.
  var testServers: RunServers | undefined;
}

/** Before the first test file of a run. */
export default async function setup(): Promise<void> {
  globalThis.testServers = await offerServers((text) => process.stderr.write(`${text}\n`));
  process.env.TEST_SERVERS = globalThis.testServers.address;
}
