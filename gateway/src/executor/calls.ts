import type { ServiceAnswer } from '#kit/edge';
import type { Call } from './call';
import type { CompiledFetch } from './compile';
import { departuresOf } from './departures';
import { closingOf, givenAmong } from './request-body';
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
  /** How many entities it asks for, each once. */
  readonly entities: number;
}

/** Makes the calls of one operation. */
export interface Calls {
  make(call: Call): Promise<ServiceAnswer>;
  /** No call is made for a fetch: nobody is to wait for it. */
  pass(fetch: CompiledFetch): void;
}

/** Who waits for the answer to a call. */
interface Waiting {
  resolve(answer: ServiceAnswer): void;
  reject(error: unknown): void;
}

/** Make what makes the calls of one operation: those for entities of one service travel together if they can. */
export function callsOf(ask: AskService, fetches: readonly CompiledFetch[]): Calls {
  const waiting = new Map<Call, Waiting>();
  const departures = departuresOf(fetches, (service, together) => void send(service, together));

  async function send(service: string, calls: readonly Call[]): Promise<void> {
    try {
      const { body, entities, split } = unite(calls);
      const parts = split(await ask(service, { body, isQuery: true, calls, entities }));
      for (const [index, call] of calls.entries()) waiting.get(call)?.resolve(parts[index] as ServiceAnswer);
    } catch (error) {
      for (const call of calls) waiting.get(call)?.reject(error);
    }
  }

  return {
    make(call) {
      const { fetch, variables, representations } = call;
      if (!representations) {
        departures.hear(fetch);
        const body = fetch.opening + closingOf(givenAmong(fetch.variables, variables));
        return ask(fetch.service, { body, isQuery: fetch.kind === 'query', calls: [call], entities: 0 });
      }
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        departures.board(call);
      });
    },
    pass: departures.hear,
  };
}
