// JSON-RPC over stdin and stdout, a message a line, as Prisma speaks with its schema engine.
import { createInterface } from 'node:readline';

const REQUEST_FAILED = 4466; // the code Prisma expects on an error it may show

/**
 * Answer requests one after the other with what `call(method, params)` returns, and end the process when stdin closes.
 * @param {(method: string, params: unknown) => Promise<unknown>} call
 */
export function serve(call) {
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    const request = JSON.parse(line);
    if (request.method) queue = queue.then(() => answer(request, call)); // without one it answers our `print`
  });
  lines.on('close', () => queue.then(() => process.exit(0)));
}

async function answer({ id, method, params }, call) {
  try {
    const result = (await call(method, params)) ?? null;
    // The native engine prints a difference by itself, through its caller.
    if (method === 'diff' && result.stdout)
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
    send({ id, result });
  } catch (error) {
    const { message, meta = null, code: error_code } = error;
    send({ id, error: { code: REQUEST_FAILED, message, data: { is_panic: false, message, meta, error_code } } });
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
