import type { ServiceAnswer } from '#kit';
import type { Call } from './call';
import type { CompiledFetch } from './compile';
import { unite } from './unite';

/** Ask a service something. Rejects when there is no answer that can be understood. */
export type AskService = (service: string, request: ServiceRequest) => Promise<ServiceAnswer>;

/** A request to a service. */
export interface ServiceRequest {
  /** A GraphQL request in JSON. */
  readonly body: string;
  /** Whether all it does is read. */
  readonly isQuery: boolean;
  /** What it is made of. */
  readonly calls: readonly Call[];
}

/** Makes the calls of one operation. */
export type MakeCall = (call: Call) => Promise<ServiceAnswer>;

/** A call that waits for others which are made at the same time. */
interface Waiting {
  readonly call: Call;
  resolve(answer: ServiceAnswer): void;
  reject(error: unknown): void;
}

/**
 * Make what makes the calls of one operation. Those for entities that are made to a service at the same time travel as
 * one request.
 */
export function callsOf(ask: AskService): MakeCall {
  const waiting = new Map<string, Waiting[]>();

  function send(): void {
    const all = [...waiting];
    waiting.clear();
    for (const [service, together] of all) void answer(service, together);
  }

  async function answer(service: string, together: readonly Waiting[]): Promise<void> {
    try {
      const calls = together.map(({ call }) => call);
      const { body, split } = unite(calls);
      const parts = split(await ask(service, { body, isQuery: true, calls }));
      for (const [index, part] of parts.entries()) together[index]?.resolve(part);
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  return (call) => {
    const { fetch, variables, representations } = call;
    if (!representations) {
      return ask(fetch.service, {
        body: bodyOf(fetch, variables),
        isQuery: fetch.kind === 'query',
        calls: [call],
      });
    }
    if (waiting.size === 0) process.nextTick(send);
    return new Promise((resolve, reject) => {
      const together = waiting.get(fetch.service) ?? [];
      together.push({ call, resolve, reject });
      waiting.set(fetch.service, together);
    });
  };
}

function bodyOf({ operation, operationName, variables: names }: CompiledFetch, values: Call['variables']): string {
  const variables = Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]]] : [])),
  );
  return JSON.stringify({ query: operation, operationName, variables });
}
