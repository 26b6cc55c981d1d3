import autocannon from 'autocannon';
import type { Scenario } from './scenarios';

/** How a scenario went under load. */
export interface LoadResult {
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not the one meant; a run with any is no measurement. */
  readonly wrong: number;
}

/** Ask for a scenario over and over, on `connections` connections for `seconds` seconds. */
export async function runLoad(
  url: string,
  scenario: Scenario,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
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
  return {
    requests: result.requests.total,
    requestsPerSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    wrong: wrong + result.errors + result.timeouts,
  };
}
