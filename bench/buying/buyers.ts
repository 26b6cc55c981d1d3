import { Pool } from 'undici';
import { buy, type Purchase } from './purchase';
import type { Shelf } from './shelf';

/** What became of many buyers. */
export interface Sales {
  readonly purchases: readonly Purchase[];
  /** What the shop said to those who wanted to buy and could not. */
  readonly failures: readonly string[];
  /** Until the last of them was done. */
  readonly seconds: number;
}

/** Let so many buyers buy at once for so long, each one thing after the other. */
export async function letBuy(url: string, shelf: Shelf, options: { buyers: number; seconds: number }): Promise<Sales> {
  const { buyers, seconds } = options;
  const shop = new Pool(url, { connections: buyers });
  const purchases: Purchase[] = [];
  const failures: string[] = [];
  const begun = performance.now();
  const passed = () => (performance.now() - begun) / 1_000;
  const buyOn = async () => {
    while (passed() < seconds) {
      try {
        purchases.push(await buy(shop, shelf));
      } catch (error) {
        failures.push((error as Error).message);
      }
    }
  };
  await Promise.all(Array.from({ length: buyers }, buyOn));
  const sales = { purchases, failures, seconds: passed() };
  await shop.close();
  return sales;
}
