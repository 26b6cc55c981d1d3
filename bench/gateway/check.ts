import { isDeepStrictEqual } from 'node:util';
import { Client } from 'undici';
import { exchange, type Question } from './exchange';
import type { Answer } from './graph/whole';
import type { Scenario } from './scenarios/scenario';

const SEED = 1_000_003; // not that of the load, so that what is new there is new

/** Compare what a gateway answers with what is right. Tells what is wrong, if anything is. */
export async function findDifference(url: string, scenario: Scenario, answer: Answer): Promise<string | undefined> {
  const next = scenario.questions(SEED);
  const connection = new Client(url);
  try {
    for (let asked = 0; asked < scenario.checked; asked += 1) {
      const question = next();
      const { body } = await exchange(connection, question);
      if (!isSame(body.toString(), await expected(question, answer)))
        return `asked ${question.body}, it answered ${body.toString().slice(0, 1_000)}`;
    }
    return undefined;
  } finally {
    await connection.close();
  }
}

/** Whether two answers say the same, in whatever order. */
export function isSame(one: string, other: string): boolean {
  return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
}

async function expected({ body }: Question, answer: Answer): Promise<string> {
  const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
  return JSON.stringify(await answer(query, variables));
}
