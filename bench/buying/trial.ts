import type { Trial } from '../measure';
import { median, percentile } from '../statistics';
import { findFaults, type Records, takeStanding } from './audit';
import { letBuy } from './buyers';
import { eventDelays } from './event-delay';
import { untilQuiet } from './quiet';

/** Place orders, so many buyers at once: from an empty hand to the confirmed order, and until all services know of it. */
export function buyingTrial(gatewayUrl: string, records: Records, buyers: number): Trial {
  return {
    name: `place an order, ${buyers} ${buyers === 1 ? 'buyer' : 'buyers'}`,
    async run(seconds) {
      const standing = await takeStanding(records);
      const sales = await letBuy(gatewayUrl, records.shelf, { buyers, seconds });
      await untilQuiet(records.books);
      const { purchases } = sales;
      const times = purchases.map(({ ms }) => ms);
      return {
        operations: purchases.length,
        async conclude() {
          const faults = [...sales.failures, ...(await findFaults(records, standing, purchases))];
          for (const fault of faults.slice(0, 5)) console.log(`  wrong: ${fault}`);
          const delays = await eventDelays(records.books, purchases);
          return {
            perSecond: purchases.length / sales.seconds,
            p50Ms: median(times),
            p99Ms: percentile(times, 99),
            wrong: faults.length,
            eventsP50Ms: median(delays),
            eventsMaxMs: Math.max(...delays),
          };
        },
      };
    },
  };
}
