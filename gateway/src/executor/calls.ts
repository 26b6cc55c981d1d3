import type { ServiceAnswer } from '#kit/edge';
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
export interface Calls {
  make(call: Call): Promise<ServiceAnswer>;
  /** No call is made for a fetch: nobody is to wait for it. */
  pass(fetch: CompiledFetch): void;
}

/** A call that waits for others to travel with. */
interface Passenger {
  readonly call: Call;
  resolve(answer: ServiceAnswer): void;
  reject(error: unknown): void;
}

/** A request that is about to be sent. */
interface Departure {
  readonly service: string;
  readonly passengers: Passenger[];
  /** When it leaves, whoever is missing. */
  latest: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** How long a request waits for company, as a share of what the operation took until then. */
const PATIENCE = 0.25;

/**
 * Make what makes the calls of one operation. Those for entities of one service travel together: all that are made at the
 * same time, and those whose turn comes as soon as answers arrive that were asked for before. A request waits for these,
 * though never so long that a service which is slow makes the operation slow.
 */
export function callsOf(ask: AskService, fetches: readonly CompiledFetch[]): Calls {
  const begun = performance.now();
  const departures = new Map<string, Departure>();
  /** The fetches that have been called for, or passed. */
  const heard = new Set<CompiledFetch>();
  /** Those whose answers are on their way, or there. */
  const sent = new Set<CompiledFetch>();
  let isDue = false;

  /** What comes first does not travel with what may come later, and wait for it. */
  function departureOf({ service, part }: CompiledFetch): Departure {
    const name = part === undefined ? service : `${service} ${part}`;
    const known = departures.get(name);
    if (known) return known;
    const fresh: Departure = { service, passengers: [], latest: undefined, timer: undefined };
    departures.set(name, fresh);
    return fresh;
  }

  function check(): void {
    if (isDue || departures.size === 0) return;
    isDue = true;
    process.nextTick(sendAll); // what is called for at the same time has been by then
  }

  function sendAll(): void {
    isDue = false;
    for (const [name, departure] of departures) {
      if (departure.passengers.some(({ call }) => expectsCompany(call.fetch)) && hasTime(departure)) continue;
      departures.delete(name);
      clearTimeout(departure.timer);
      for (const { call } of departure.passengers) sent.add(call.fetch);
      void send(departure.service, departure.passengers);
    }
  }

  const expectsCompany = ({ company }: CompiledFetch): boolean => company.some((index) => isNext(fetches[index]));

  const isNext = (fetch: CompiledFetch | undefined): boolean =>
    fetch !== undefined && !heard.has(fetch) && fetch.after.every((index) => sent.has(fetches[index] as CompiledFetch));

  function hasTime(departure: Departure): boolean {
    const now = performance.now();
    if (departure.latest === undefined) {
      const patience = (now - begun) * PATIENCE;
      departure.latest = now + patience;
      // What has arrived by then is read first.
      departure.timer = setTimeout(() => setImmediate(leave, departure), patience);
    }
    return now < departure.latest;
  }

  /** Timers leave out what is less than a millisecond, so it may be too early by that: then nobody would look again. */
  function leave(departure: Departure): void {
    departure.latest = performance.now();
    check();
  }

  async function send(service: string, together: readonly Passenger[]): Promise<void> {
    const calls = together.map(({ call }) => call);
    try {
      const { body, split } = unite(calls);
      const parts = split(await ask(service, { body, isQuery: true, calls }));
      for (const [index, part] of parts.entries()) together[index]?.resolve(part);
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }

  return {
    make(call) {
      const { fetch, variables, representations } = call;
      heard.add(fetch);
      if (!representations) {
        sent.add(fetch);
        const body = bodyOf(fetch, variables);
        return ask(fetch.service, { body, isQuery: fetch.kind === 'query', calls: [call] });
      }
      return new Promise((resolve, reject) => {
        departureOf(fetch).passengers.push({ call, resolve, reject });
        check();
      });
    },
    pass(fetch) {
      heard.add(fetch);
      sent.add(fetch);
      check();
    },
  };
}

function bodyOf({ operation, operationName, variables: names }: CompiledFetch, values: Call['variables']): string {
  const variables = Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]]] : [])),
  );
  return JSON.stringify({ query: operation, operationName, variables });
}
