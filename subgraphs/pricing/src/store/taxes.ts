import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { TaxClass, TaxRate } from '../domain/tax-class';
import type { Prisma } from '../generated/prisma/client';

const BY_CODE: KeysetOrder<TaxClass> = { name: 'CODE', by: [{ column: 'code', direction: 'asc' }] };

/** The statements on tax classes and rates. */
export function taxRows(client: Prisma.TransactionClient) {
  return {
    async findTaxClasses(ids: readonly string[]): Promise<TaxClass[]> {
      return (await client.taxClass.findMany({ where: { id: { in: [...ids] } } })).map(toTaxClass);
    },
    async pageOfTaxClasses(request: PageRequest): Promise<Page<TaxClass>> {
      const rows = await client.taxClass.findMany(toKeyset(BY_CODE, request));
      return toPage(BY_CODE, request, rows.map(toTaxClass));
    },
    countTaxClasses: (): Promise<number> => client.taxClass.count(),
    async addTaxClass({ version, ...taxClass }: TaxClass): Promise<TaxClass> {
      return toTaxClass(await client.taxClass.create({ data: toColumns(taxClass) }));
    },
    /** Save an edited class if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveTaxClass({ id, version, ...taxClass }: TaxClass): Promise<TaxClass | null> {
      const data = { ...toColumns(taxClass), version: { increment: 1 } };
      const [saved] = await client.taxClass.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toTaxClass(saved) : null;
    },
    async findTaxRatesOf(taxClassIds: readonly string[]): Promise<TaxRate[]> {
      const where = { taxClassId: { in: [...taxClassIds] } };
      return client.taxRate.findMany({ where, orderBy: { countryCode: 'asc' } });
    },
    /** Keep every other transaction that locks it from changing its rates until this one ends; whether it exists. */
    async lockTaxClass(id: string): Promise<boolean> {
      const found = await client.$queryRaw<unknown[]>`SELECT 1 FROM tax_class WHERE id = ${id} FOR NO KEY UPDATE`;
      return found.length > 0;
    },
    async addTaxRate({ version, ...rate }: TaxRate): Promise<TaxRate> {
      return client.taxRate.create({ data: rate });
    },
    /** Save an edited rate if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveTaxRate({ id, version, ...rate }: TaxRate): Promise<TaxRate | null> {
      const data = { ...rate, version: { increment: 1 } };
      const [saved] = await client.taxRate.updateManyAndReturn({ where: { id, version }, data });
      return saved ?? null;
    },
  };
}

const toColumns = <Columns extends Pick<TaxClass, 'translations'>>({ translations, ...columns }: Columns) => ({
  ...columns,
  translations: translations as Prisma.InputJsonValue,
});

// The JSON column is written by this service alone, in the shape of its domain.
const toTaxClass = (row: Prisma.TaxClassModel): TaxClass => row as unknown as TaxClass;
