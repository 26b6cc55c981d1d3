import { median, rounded } from '../statistics';

/** A figure over the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What is compared of a gateway in one scenario. */
export interface Compared {
  readonly name: string;
  readonly kind: 'stock' | 'peer' | 'agora' | 'floor';
  /** CPU milliseconds for a request, by round. */
  readonly cpuMs: readonly number[];
}

/** How Agora does in a scenario beside the others. */
export interface Standing {
  /** So many times the requests of the stock gateway in the same CPU time. */
  readonly timesStock?: Spread;
  /** The same beside the peer that was best over all rounds. */
  readonly timesBestPeer?: Spread & { readonly peer: string };
  /** So many times the CPU time of the floor that merges. */
  readonly ofFloor?: Spread;
}

/** Compare Agora with the others, round by round: what slows down the machine slows down both. */
export function standingOf(all: readonly Compared[]): Standing {
  const agora = all.find(({ kind }) => kind === 'agora');
  if (!agora) return {};
  const stock = all.find(({ kind }) => kind === 'stock');
  const [best] = all
    .filter(({ kind }) => kind === 'peer')
    .toSorted((one, other) => median(one.cpuMs) - median(other.cpuMs));
  const floor = all.find(({ name }) => name === 'floor-merging');
  return {
    timesStock: stock && ratio(stock.cpuMs, agora.cpuMs),
    timesBestPeer: best && { ...ratio(best.cpuMs, agora.cpuMs), peer: best.name },
    ofFloor: floor && ratio(agora.cpuMs, floor.cpuMs),
  };
}

/** Middle, least and greatest of several values. */
export const spreadOf = (values: readonly number[]): Spread => ({
  median: rounded(median(values)),
  min: rounded(Math.min(...values)),
  max: rounded(Math.max(...values)),
});

function ratio(dividends: readonly number[], divisors: readonly number[]): Spread {
  return spreadOf(dividends.map((dividend, round) => dividend / (divisors[round] ?? Number.NaN)));
}
