import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { PriceList } from '../domain/price-list';
import type { Prisma } from '../generated/prisma/client';

const BY_POSITION: KeysetOrder<PriceList> = {
  name: 'POSITION',
  by: [
    { column: 'position', kind: 'integer', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

/** The statements on price lists. */
export function priceListRows(client: Prisma.TransactionClient) {
  return {
    /** All lists, by position; a shop has few. */
    async allPriceLists(): Promise<PriceList[]> {
      return (await client.priceList.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })).map(toPriceList);
    },
    async findPriceLists(ids: readonly string[]): Promise<PriceList[]> {
      return (await client.priceList.findMany({ where: { id: { in: [...ids] } } })).map(toPriceList);
    },
    async pageOfPriceLists(request: PageRequest): Promise<Page<PriceList>> {
      const rows = await client.priceList.findMany(toKeyset(BY_POSITION, request));
      return toPage(BY_POSITION, request, rows.map(toPriceList));
    },
    countPriceLists: (): Promise<number> => client.priceList.count(),
    async addPriceList({ version, ...list }: PriceList): Promise<PriceList> {
      return toPriceList(await client.priceList.create({ data: toColumns(list) }));
    },
    /** Save an edited list if it is still in the version it was loaded in; `null` when it no longer is. */
    async savePriceList({ id, version, ...list }: PriceList): Promise<PriceList | null> {
      const data = { ...toColumns(list), version: { increment: 1 } };
      const [saved] = await client.priceList.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toPriceList(saved) : null;
    },
  };
}

const toColumns = <Columns extends Pick<PriceList, 'translations'>>({ translations, ...columns }: Columns) => ({
  ...columns,
  translations: translations as Prisma.InputJsonValue,
});

// The JSON column is written by this service alone, in the shape of its domain.
const toPriceList = (row: Prisma.PriceListModel): PriceList => row as unknown as PriceList;
