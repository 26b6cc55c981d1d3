import { uniqueViolation } from './unique-violation';

/** Another row has a value already that must be unique; `index` is the unique index that says so. */
export class TakenError extends Error {
  constructor(readonly index: string) {
    super(`taken: ${index}`);
  }
}

/** Runs several statements as one. */
export interface Transactions<Rows> {
  /**
   * Run several statements as one: all of them hold, or none.
   * @throws TakenError when a row with one of the values that must be unique is there already.
   */
  transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result>;
}

/** Where a service keeps what it owns: its statements, each by itself or several as one. */
export type StoreOf<Rows> = Rows & Transactions<Rows> & { close(): Promise<void> };

/** What is needed of a Prisma client besides its statements. */
interface Client<Transaction> {
  $transaction<Result>(
    work: (transaction: Transaction) => Promise<Result>,
    options?: { timeout?: number },
  ): Promise<Result>;
  $disconnect(): Promise<void>;
}

/**
 * Make a service's store over its Prisma client.
 * @param statements makes the statements, over the client itself or over one of its transactions.
 * @param options `timeout`: how long a transaction may take, in milliseconds; default 5,000.
 */
export function openStore<Transaction, Rows>(
  client: NoInfer<Transaction> & Client<NoInfer<Transaction>>,
  statements: (client: Transaction) => Rows,
  options: { timeout?: number } = {},
): StoreOf<Rows> {
  return {
    ...statements(client),
    async transaction(work) {
      try {
        return await client.$transaction((transaction) => work(statements(transaction)), options);
      } catch (error) {
        const index = uniqueViolation(error);
        throw index === undefined ? error : new TakenError(index);
      }
    },
    close: () => client.$disconnect(),
  };
}
