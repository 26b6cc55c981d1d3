import { randomUUID } from 'node:crypto';
import { until } from '#servers';
import { must } from '../../harness/shop';
import type { Stage } from './stage';

/** How long the other services may take to hear of a product, in milliseconds. */
const PATIENCE = 30_000;

/** Something that a scenario sells, and nobody else. */
export interface Thing {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly slug: string;
}

/** Put something on sale, in the shop's first channel. */
export async function putOnSale(
  stage: Stage,
  options: {
    /** Minor units of the channel's currency, with tax. */
    priceMinor?: number;
    /** How many lie where, by the warehouse's id; a number is for the channel's usual one. */
    stock: number | Readonly<Record<string, number>>;
  },
): Promise<Thing> {
  const { priceMinor = 1_990, stock } = options;
  const { staff, place } = stage;
  const slug = `chaos-${randomUUID().slice(0, 13)}`;
  const sku = slug.toUpperCase();
  const { productCreate } = await must(
    staff<{ productCreate: { product: { id: string; version: number } } }>(CREATE_PRODUCT, {
      input: { name: `Thing ${sku}`, slug, categoryId: place.categoryId, channels: [place.channel] },
    }),
  );
  const { id: productId, version } = productCreate.product;
  const { variantCreate } = await must(
    staff<{ variantCreate: { variant: { id: string } } }>(CREATE_VARIANT, {
      input: { productId, sku, weightGrams: 500 },
    }),
  );
  const { id } = variantCreate.variant;
  await publish(stage, productId, version);
  stage.journal.merchandise.add(id);
  await must(staff(TAX, { input: { id, productId, sku, taxClassId: place.taxClassId } }));
  await setPrice(stage, id, priceMinor);
  const shelves = typeof stock === 'number' ? { [place.warehouseId]: stock } : stock;
  for (const [warehouseId, quantity] of Object.entries(shelves)) {
    if (quantity === 0) continue;
    await untilHeard(() => receive(stage, { id, warehouseId, quantity }));
  }
  await untilHeard(async () => {
    const { data } = await stage.guest<{
      variant: { price: unknown; availability: { quantity: number } | null } | null;
    }>(LOOK, { id }, { 'x-channel': place.channel });
    const total = Object.values(shelves).reduce((sum, quantity) => sum + quantity, 0);
    const { price, availability } = data.variant ?? {};
    return !!price && (total === 0 || (availability?.quantity ?? 0) > 0);
  });
  return { id, productId, sku, slug };
}

/** Make a warehouse that serves the channel; later ones are asked later. */
export async function openWarehouse({ staff, place }: Stage, priority: number): Promise<string> {
  const code = `chaos-${randomUUID().slice(0, 13)}`;
  const { warehouseCreate } = await must(
    staff<{ warehouseCreate: { warehouse: { id: string } } }>(CREATE_WAREHOUSE, {
      input: {
        code,
        name: code,
        city: 'Leipzig',
        countryCode: 'DE',
        serves: [{ channelSlug: place.channel, priority }],
      },
    }),
  );
  return warehouseCreate.warehouse.id;
}

/** Say what a thing costs from now on. */
export async function setPrice({ staff, place }: Stage, merchandiseId: string, amountMinor: number): Promise<void> {
  const { prices } = await must(
    staff<{ prices: { nodes: { version: number }[] } }>(FIND_PRICE, {
      where: { merchandiseId, priceListId: place.priceListId },
    }),
  );
  await must(
    staff(SET_PRICE, {
      input: {
        ...{ merchandiseId, priceListId: place.priceListId, currencyCode: place.currencyCode, amountMinor },
        expectedVersion: prices.nodes[0]?.version,
      },
    }),
  );
}

/** Let so many units arrive in a warehouse; false while inventory does not know of the thing. */
async function receive(
  { staff }: Pick<Stage, 'staff'>,
  { id, warehouseId, quantity }: { id: string; warehouseId: string; quantity: number },
): Promise<boolean> {
  const { data, errors } = await staff<{ stockAdjust: { errors: { code: string }[] } | null }>(ADJUST_STOCK, {
    input: { merchandiseId: id, warehouseId, delta: quantity, reason: 'RECEIVED', idempotencyKey: randomUUID() },
  });
  const problems = [...errors, ...(data.stockAdjust?.errors ?? [])];
  const isUnheard = data.stockAdjust?.errors.some(({ code }) => code === 'NOT_FOUND') ?? false;
  if (problems.length > 0 && !isUnheard) throw new Error(JSON.stringify(problems));
  return problems.length === 0;
}

/** Find out that so many units of a thing are gone from the channel's usual warehouse. */
export async function writeOff({ staff, place }: Stage, { id }: Pick<Thing, 'id'>, quantity: number): Promise<void> {
  const input = { merchandiseId: id, warehouseId: place.warehouseId, delta: -quantity, reason: 'LOST' };
  await must(staff(ADJUST_STOCK, { input: { ...input, idempotencyKey: randomUUID() } }));
}

/** Remove a product for good. */
export async function removeProduct({ staff }: Pick<Stage, 'staff'>, { productId }: Thing): Promise<void> {
  const { product } = await must(staff<{ product: { version: number } }>(FIND_PRODUCT, { id: productId }));
  await must(staff(DELETE_PRODUCT, { input: { id: productId, expectedVersion: product.version } }));
}

/** Call a product something else. */
export async function renameProduct(
  { staff }: Pick<Stage, 'staff'>,
  { productId }: Thing,
  name: string,
): Promise<void> {
  const { product } = await must(staff<{ product: { version: number } }>(FIND_PRODUCT, { id: productId }));
  await must(staff(UPDATE_PRODUCT, { input: { id: productId, expectedVersion: product.version, name } }));
}

async function publish({ staff }: Stage, id: string, expectedVersion: number): Promise<void> {
  await must(staff(PUBLISH, { input: { id, expectedVersion } }));
}

async function untilHeard(isHeard: () => Promise<boolean>): Promise<void> {
  if (!(await until(isHeard, PATIENCE, 100))) throw new Error('a service has not heard of a product in time');
}

const CREATE_PRODUCT = `mutation CreateProduct($input: ProductCreateInput!) {
  productCreate(input: $input) { product { id version } errors { code message } }
}`;
const CREATE_VARIANT = `mutation CreateVariant($input: VariantCreateInput!) {
  variantCreate(input: $input) { variant { id } errors { code message } }
}`;
const PUBLISH = `mutation Publish($input: ProductStatusInput!) {
  productPublish(input: $input) { product { id } errors { code message } }
}`;
const FIND_PRODUCT = 'query FindProduct($id: ID!) { product(id: $id) { version } }';
const UPDATE_PRODUCT = `mutation RenameProduct($input: ProductUpdateInput!) {
  productUpdate(input: $input) { product { id } errors { code message } }
}`;
const DELETE_PRODUCT = `mutation DeleteProduct($input: ProductStatusInput!) {
  productDelete(input: $input) { product { id } errors { code message } }
}`;
const CREATE_WAREHOUSE = `mutation OpenWarehouse($input: WarehouseCreateInput!) {
  warehouseCreate(input: $input) { warehouse { id } errors { code message } }
}`;
const TAX = `mutation Tax($input: MerchandiseSetInput!) {
  merchandiseSet(input: $input) { errors { code message } }
}`;
const FIND_PRICE = 'query FindPrice($where: PriceWhere) { prices(first: 1, where: $where) { nodes { version } } }';
const SET_PRICE = `mutation SetPrice($input: PriceSetInput!) {
  priceSet(input: $input) { price { version } errors { code message } }
}`;
const ADJUST_STOCK = `mutation AdjustStock($input: StockAdjustInput!) {
  stockAdjust(input: $input) { stockLevel { id } errors { code message } }
}`;
const LOOK = 'query Look($id: ID!) { variant(id: $id) { price { amount { amountMinor } } availability { quantity } } }';
