import autocannon from 'autocannon';
import type { TrialRun } from './measure';
import type { Scenario } from './scenarios';

/** Ask for a scenario over and over, on `connections` connections for `seconds` seconds. */
export async function runLoad(
  url: string,
  scenario: Scenario,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<TrialRun> {
  let wrong = 0;
  const { query, headers, variables, next } = scenario;
  const body = () => JSON.stringify({ query, variables: next?.() ?? variables });
  const first = body();
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: first,
    requests: [
      {
        ...(next && { setupRequest: (request: autocannon.Request) => ({ ...request, body: body() }) }),
        onResponse: (status: number, text: string) => {
          if (status !== 200 || text.includes('"errors":[{')) wrong += 1;
        },
      },
    ],
  });
  const operations = result.requests.total;
  const conclude = async () => ({
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    wrong: wrong + result.errors + result.timeouts,
  });
  return { operations, conclude };
}

/** Make sure that a scenario is answered as it is meant to be. */
export async function checkAnswer(url: string, scenario: Scenario): Promise<void> {
  const { name, query, headers, variables, next, isRight } = scenario;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: next?.() ?? variables }),
  });
  const text = await answer.text();
  if (!isRight(JSON.parse(text)))
    throw new Error(`"${name}" was not answered as it should be: ${text.slice(0, 2_000)}`);
}
