import { setTimeout as pause } from 'node:timers/promises';
import { SetupError } from '#servers';

/** Something every visitor of the shop asks first, and that takes a service and its database to answer. */
const FIRST_QUERY = '{ products(first: 1) { nodes { id } } }';

/** Ask the graph through the gateway until it answers as a client would want it to. */
export async function waitForFirstAnswer(gatewayUrl: string, signal: AbortSignal, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    signal.throwIfAborted();
    const problem = await ask(`${gatewayUrl}/graphql`);
    if (!problem) return;
    if (Date.now() > deadline)
      throw new SetupError('GRAPH_NOT_ANSWERING', `The graph does not answer ${FIRST_QUERY}: ${problem}`);
    await pause(200);
  }
}

/** What is wrong with the answer, if anything. */
async function ask(endpoint: string): Promise<string | undefined> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: FIRST_QUERY }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    return response.ok && data && !errors ? undefined : text;
  } catch (error) {
    return (error as Error).message;
  }
}
