import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { ShippingMethod } from '../domain/method';
import type { Tariff } from '../domain/tariff';
import type { Prisma } from '../generated/prisma/client';

const include = { tariffs: { orderBy: { currencyCode: 'asc' } } } as const;

type Row = Prisma.ShippingMethodGetPayload<{ include: typeof include }>;

/** The statements on methods; a method and its tariffs are one thing. */
export function methodRows(client: Prisma.TransactionClient) {
  return {
    async findMethods(ids: readonly string[]): Promise<ShippingMethod[]> {
      return (await client.shippingMethod.findMany({ where: { id: { in: [...ids] } }, include })).map(toMethod);
    },
    async pageOfMethods(request: PageRequest): Promise<Page<ShippingMethod>> {
      const by = [
        { column: 'position', direction: 'asc', kind: 'integer' },
        { column: 'id', direction: 'asc' },
      ] as const;
      const order = { name: 'POSITION', by };
      const rows = await client.shippingMethod.findMany({ ...toKeyset<ShippingMethod>(order, request), include });
      return toPage<ShippingMethod>(order, request, rows.map(toMethod));
    },
    countMethods: (): Promise<number> => client.shippingMethod.count(),
    async addMethod({ version, tariffs, ...method }: ShippingMethod, createdAt: Date): Promise<ShippingMethod> {
      const data = { ...toColumns(method), createdAt, tariffs: { create: tariffs.map(toTariffColumns) } };
      return toMethod(await client.shippingMethod.create({ data, include }));
    },
    /** Save an edited method if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveMethod({ id, version, tariffs, zoneId, ...method }: ShippingMethod): Promise<ShippingMethod | null> {
      const data = { ...toColumns(method), version: { increment: 1 } };
      const { count } = await client.shippingMethod.updateMany({ where: { id, version }, data });
      if (count === 0) return null;
      await client.shippingTariff.deleteMany({ where: { methodId: id } });
      await client.shippingTariff.createMany({
        data: tariffs.map((tariff) => ({ ...toTariffColumns(tariff), methodId: id })),
      });
      return toMethod(await client.shippingMethod.findUniqueOrThrow({ where: { id }, include }));
    },
  };
}

const toColumns = <Columns extends Pick<ShippingMethod, 'translations' | 'channelSlugs'>>({
  translations,
  channelSlugs,
  ...columns
}: Columns) => ({
  ...columns,
  channelSlugs: [...channelSlugs],
  translations: translations as Prisma.InputJsonValue,
});

const toTariffColumns = ({ currencyCode, freeAboveMinor, tiers }: Tariff) => ({
  currencyCode,
  freeAboveMinor,
  tiers: tiers as unknown as Prisma.InputJsonValue,
});

// The JSON columns are written by this service alone, in the shape of its domain.
const toMethod = ({ tariffs, ...row }: Row): ShippingMethod =>
  ({ ...row, tariffs: tariffs.map(toTariff) }) as unknown as ShippingMethod;

const toTariff = ({ currencyCode, freeAboveMinor, tiers }: Prisma.ShippingTariffModel): Tariff =>
  ({
    currencyCode,
    freeAboveMinor: freeAboveMinor === null ? null : Number(freeAboveMinor),
    tiers,
  }) as unknown as Tariff;
