import type { Call } from './call';
import type { CompiledFetch } from './compile';

/** Lets calls for entities of one service wait for each other, so that they travel as one request. */
export interface Departures {
  /** A call is to be sent: soon, and with others if there are any. */
  board(call: Call): void;
  /** A fetch was called for, or never will be: nobody is to wait for it any more. */
  hear(fetch: CompiledFetch): void;
}

/** A call that waits for others to travel with. */
interface Passenger {
  readonly call: Call;
  /** When it leaves, whoever is missing; not known until it has to wait. */
  latest: number | undefined;
}

/** A request that is about to be sent. */
interface Departure {
  readonly service: string;
  readonly passengers: Passenger[];
  /** Until when it waits, if it does. */
  latest: number | undefined;
  timer: NodeJS.Timeout | undefined;
  /** It has waited for so long. */
  isDue: boolean;
}

/**
 * How long a call waits for company at most, as a share of the time that the operation took until then. One that others wait
 * for makes all that follows late; one that nobody waits for makes nothing late, unless it is itself what takes longest.
 */
const PATIENCE = { awaited: 0.25, last: 1 };

/**
 * Make the departures of one operation. Together travels what is called for at the same time, and what has its turn as soon
 * as answers arrive that were called for before. A request waits for that, if all that is in it can, though never so long
 * that a service which is slow makes the operation slow.
 * @param send is given all that travels together.
 */
export function departuresOf(
  fetches: readonly CompiledFetch[],
  send: (service: string, together: readonly Call[]) => void,
): Departures {
  const begun = performance.now();
  const departures = new Map<string, Departure>();
  /** The fetches that have been called for, or never will be. */
  const heard = new Set<CompiledFetch>();
  let isChecking = false;

  /** What comes first does not travel with what may come later, and wait for it. */
  function departureOf({ service, part }: CompiledFetch): Departure {
    const name = part === undefined ? service : `${service} ${part}`;
    const known = departures.get(name);
    if (known) return known;
    const fresh: Departure = { service, passengers: [], latest: undefined, timer: undefined, isDue: false };
    departures.set(name, fresh);
    return fresh;
  }

  function check(): void {
    if (isChecking || departures.size === 0) return;
    isChecking = true;
    process.nextTick(sendAll); // what is called for at the same time has been by then
  }

  function sendAll(): void {
    isChecking = false;
    for (const [name, departure] of departures) {
      const { service, passengers } = departure;
      if (passengers.every(expectsCompany) && hasTime(departure)) continue;
      departures.delete(name);
      clearTimeout(departure.timer);
      send(
        service,
        passengers.map(({ call }) => call),
      );
    }
  }

  const expectsCompany = ({ call: { fetch } }: Passenger): boolean =>
    fetch.company.others.some((index) => isNext(fetches[index]));

  const isNext = (fetch: CompiledFetch | undefined): boolean =>
    fetch !== undefined &&
    !heard.has(fetch) &&
    fetch.after.every((index) => heard.has(fetches[index] as CompiledFetch));

  function hasTime(departure: Departure): boolean {
    if (departure.isDue) return false;
    const now = performance.now();
    const latest = latestOf(departure.passengers, now);
    if (latest !== departure.latest) {
      departure.latest = latest;
      clearTimeout(departure.timer);
      // What has arrived by then is read first.
      departure.timer = setTimeout(() => setImmediate(leave, departure), latest - now);
    }
    return now < latest;
  }

  /** As soon as one may not wait any longer that others wait for; if there is none, they can wait for each other. */
  function latestOf(passengers: readonly Passenger[], now: number): number {
    let soonest = Number.POSITIVE_INFINITY;
    let last = now;
    for (const passenger of passengers) {
      const { isLast } = passenger.call.fetch.company;
      passenger.latest ??= now + (now - begun) * (isLast ? PATIENCE.last : PATIENCE.awaited);
      if (isLast) last = Math.max(last, passenger.latest);
      else soonest = Math.min(soonest, passenger.latest);
    }
    return soonest < Number.POSITIVE_INFINITY ? soonest : last;
  }

  /** Timers leave out what is less than a millisecond, so it may be too early by that: then nobody would look again. */
  function leave(departure: Departure): void {
    departure.isDue = true;
    check();
  }

  return {
    board(call) {
      heard.add(call.fetch);
      departureOf(call.fetch).passengers.push({ call, latest: undefined });
      check();
    },
    hear(fetch) {
      heard.add(fetch);
      check();
    },
  };
}
