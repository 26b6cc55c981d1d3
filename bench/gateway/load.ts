import { Client } from 'undici';
import { exchange, type Question, type Reply } from './exchange';

/** How many connections ask, and for how long. */
export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
}

/** What a load came to. */
export interface Load {
  /** Milliseconds that each answer took, in the order in which they came. */
  readonly latencies: readonly number[];
  /** From the first question to the last answer. */
  readonly seconds: number;
  /** Questions without an answer, or with one that tells errors or has another length than it had before. */
  readonly wrong: number;
}

/** Ask a gateway over and over, on so many connections, one question at a time on each. */
export async function load(url: string, next: () => Question, { connections, seconds }: LoadOptions): Promise<Load> {
  const open = Array.from({ length: connections }, () => new Client(url));
  const latencies: number[] = [];
  const isRight = checking();
  let wrong = 0;
  const start = performance.now();
  const end = start + seconds * 1_000;
  const keepAsking = async (connection: Client) => {
    for (let begun = performance.now(); begun < end; begun = performance.now()) {
      const question = next();
      const reply = await exchange(connection, question).catch(() => undefined);
      if (reply && isRight(question, reply)) latencies.push(performance.now() - begun);
      else {
        if (wrong === 0) console.log(`    wrong: ${reply?.body.subarray(0, 500)}, asked ${question.body}`);
        wrong += 1;
      }
    }
  };
  await Promise.all(open.map(keepAsking));
  const elapsed = (performance.now() - start) / 1_000;
  await Promise.all(open.map((connection) => connection.close()));
  return { latencies, seconds: elapsed, wrong };
}

/** Answers were compared before the load. Here nothing may cost much: equal questions have answers of equal length. */
function checking(): (question: Question, reply: Reply) => boolean {
  const lengths = new Map<string, number>();
  return ({ body: question }, { status, body }) => {
    const known = lengths.get(question) ?? body.byteLength;
    lengths.set(question, known);
    return status === 200 && body.byteLength === known && !body.includes('"errors":[');
  };
}
