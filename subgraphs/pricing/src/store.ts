import { type Database, emitAll, type Fact, memo, type Occasion, openStore, sqlOf } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { currentPriceReads } from './store/current-prices';
import { merchandiseRows } from './store/merchandise';
import { priceEntryRows } from './store/price-entries';
import { priceListRows } from './store/price-lists';
import { shippingTaxReads } from './store/shipping-taxes';
import { taxRows } from './store/taxes';

/** How long what hardly ever changes is kept, in milliseconds: it is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Make the store over pricing's database. */
export function createStore(
  { adapter, sql }: Pick<Database, 'adapter' | 'sql'>,
  /** The code of the tax class that shipping counts as. */
  shippingTaxClass: string,
) {
  const store = openStore(new PrismaClient({ adapter }), statements);
  const priceLists = memo(store.allPriceLists, KEPT_MS);
  const shippingTaxes = memo(shippingTaxReads(sql, shippingTaxClass).allShippingTaxes, KEPT_MS);
  return {
    ...store,
    ...currentPriceReads(sql),
    /** All price lists by position, as they were a few seconds ago at the most. */
    priceLists,
    /** What all countries take on shipping, as it was a few seconds ago at the most. */
    shippingTaxes,
    /** Run several statements as one: whoever has just changed a list sees it, other replicas see it soon. */
    async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
      try {
        return await store.transaction(work);
      } finally {
        priceLists.forget();
        shippingTaxes.forget();
      }
    },
  };
}

/** Where pricing keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...priceListRows(client),
    ...priceEntryRows(client),
    ...merchandiseRows(client),
    ...taxRows(client),
    /** Tell the other services; within a transaction only. */
    tell: (facts: readonly Fact[], occasion: Occasion) => emitAll(sqlOf(client), facts, occasion),
  };
}
