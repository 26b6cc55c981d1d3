import type { EventEmitter } from 'node:events';

/** What one end of a line can be asked, by name. */
type Answers = Record<string, (...args: never[]) => unknown>;

/** A channel between two processes: `process` on one side, a worker of node:cluster on the other. */
interface Channel extends EventEmitter {
  send?(message: Message, callback: (error: Error | null) => void): boolean;
}

type Message =
  | { readonly question: number; readonly name: string; readonly args: readonly never[] }
  | { readonly answer: number; readonly value?: unknown; readonly problem?: string };

/** Two processes that ask each other. */
export interface Line<Other extends Answers> {
  /** Rejects when the other one fails, is gone, or says nothing in time. */
  ask<Name extends keyof Other & string>(
    name: Name,
    ...args: Parameters<Other[Name]>
  ): Promise<Awaited<ReturnType<Other[Name]>>>;
}

/**
 * Open a line over a channel.
 * @param own what the other end may ask, and how it is answered.
 * @param patienceMs how long an answer may take.
 */
export function openLine<Other extends Answers>(channel: Channel, own: Answers, patienceMs: number): Line<Other> {
  const waiting = new Map<number, (answer: { value?: unknown; problem?: string }) => void>();
  let questions = 0;

  channel.on('message', async (message: Message) => {
    if ('answer' in message) return waiting.get(message.answer)?.(message);
    const { question, name, args } = message;
    try {
      say({ answer: question, value: await own[name]?.(...args) });
    } catch (error) {
      say({ answer: question, problem: String(error) });
    }
  });
  channel.once('disconnect', () => {
    for (const settle of waiting.values()) settle({ problem: 'the other process is gone' });
  });

  function say(message: Message, onLost: () => void = () => {}): void {
    channel.send?.(message, (error) => error && onLost());
  }

  return {
    ask: (name, ...args) =>
      new Promise((resolve, reject) => {
        questions += 1;
        const question = questions;
        const settle = ({ value, problem }: { value?: unknown; problem?: string }) => {
          clearTimeout(patience);
          waiting.delete(question);
          if (problem === undefined) resolve(value as never);
          else reject(new Error(`${name}: ${problem}`));
        };
        const patience = setTimeout(settle, patienceMs, { problem: `no answer in ${patienceMs} ms` });
        waiting.set(question, settle);
        say({ question, name, args }, () => settle({ problem: 'the other process is gone' }));
      }),
  };
}
