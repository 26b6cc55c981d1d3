import { type CurrencyCode, type Money, money } from '#contracts';
import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { PriceEntry } from '../domain/price-entry';
import type { PriceFilter } from '../domain/price-filter';
import type { Prisma } from '../generated/prisma/client';

const NEWEST_FIRST: KeysetOrder<PriceEntry> = { name: 'NEWEST', by: [{ column: 'id', direction: 'desc' }] };

/** The statements on the entries of price lists. */
export function priceEntryRows(client: Prisma.TransactionClient) {
  return {
    async findPriceEntry(id: string): Promise<PriceEntry | null> {
      const row = await client.priceEntry.findUnique({ where: { id } });
      return row && toPriceEntry(row);
    },
    /** All entries of a thing in a list, those of the past and of the future too. */
    async findPriceEntriesOf(priceListId: string, merchandiseId: string): Promise<PriceEntry[]> {
      return (await client.priceEntry.findMany({ where: { priceListId, merchandiseId } })).map(toPriceEntry);
    },
    async pageOfPriceEntries(filter: PriceFilter, request: PageRequest): Promise<Page<PriceEntry>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.priceEntry.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows.map(toPriceEntry));
    },
    countPriceEntries: (filter: PriceFilter): Promise<number> => client.priceEntry.count({ where: toWhere(filter) }),
    async addPriceEntry({ version, ...entry }: PriceEntry): Promise<PriceEntry> {
      return toPriceEntry(await client.priceEntry.create({ data: toColumns(entry) }));
    },
    /** Save an edited entry if it is still in the version it was loaded in; `null` when it no longer is. */
    async savePriceEntry({ id, version, ...entry }: PriceEntry): Promise<PriceEntry | null> {
      const data = { ...toColumns(entry), version: { increment: 1 } };
      const [saved] = await client.priceEntry.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toPriceEntry(saved) : null;
    },
    /** Remove an entry if it is still in this version; whether it was. */
    async removePriceEntry({ id, version }: PriceEntry): Promise<boolean> {
      return (await client.priceEntry.deleteMany({ where: { id, version } })).count > 0;
    },
  };
}

function toPriceEntry({ currencyCode, amountMinor, compareAtMinor, ...row }: Prisma.PriceEntryModel): PriceEntry {
  const toMoney = (minor: bigint): Money => money(Number(minor), currencyCode as CurrencyCode);
  const compareAt = compareAtMinor === null ? null : toMoney(compareAtMinor);
  return { ...row, amount: toMoney(amountMinor), compareAt };
}

const toColumns = <Columns extends Omit<PriceEntry, 'id' | 'version'>>(entry: Columns) => {
  const { amount, compareAt, updatedAt, ...columns } = entry;
  return {
    ...columns,
    currencyCode: amount.currencyCode,
    amountMinor: amount.amountMinor,
    compareAtMinor: compareAt?.amountMinor ?? null,
  };
};

const toWhere = ({ merchandiseId, sku, priceListId }: PriceFilter): Prisma.PriceEntryWhereInput => ({
  ...(merchandiseId && { merchandiseId }),
  ...(sku && { merchandise: { sku } }),
  ...(priceListId && { priceListId }),
});
