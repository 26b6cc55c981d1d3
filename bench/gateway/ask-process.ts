import type { ChildProcess, Serializable } from 'node:child_process';
import { once } from 'node:events';

/** What a process says next. */
export async function heard<Reply>(child: ChildProcess): Promise<Reply> {
  const over = new AbortController();
  const ended = once(child, 'exit', over).then(([code, signal]) => {
    throw new Error(`A process that was to answer has ended: ${signal ?? code}`);
  });
  try {
    const [reply] = await Promise.race([once(child, 'message', over), ended]);
    return reply as Reply;
  } finally {
    ended.catch(() => undefined);
    over.abort();
  }
}

/** Ask a process something and wait for what it says to it. */
export function ask<Reply>(child: ChildProcess, message: Serializable): Promise<Reply> {
  const reply = heard<Reply>(child);
  child.send(message);
  return reply;
}
