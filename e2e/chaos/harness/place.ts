import { type Ask, must } from '../../harness/shop';

/** Where scenarios sell: the first channel, its price list, and the warehouse that serves it first. */
export interface Place {
  readonly channel: string;
  readonly currencyCode: string;
  readonly priceListId: string;
  readonly warehouseId: string;
  readonly categoryId: string;
  readonly taxClassId: string;
  readonly shippingMethodId: string;
  /** Somewhere that the channel sells to. */
  readonly address: Readonly<Record<string, string>>;
}

/** Find where scenarios sell. */
export async function findPlace(staff: Ask): Promise<Place> {
  const { channels, categories, priceLists, taxClasses, shippingMethods, warehouses } = await must(
    staff<{
      channels: { slug: string; currencyCode: string }[];
      categories: { id: string }[];
      priceLists: { nodes: { id: string; channelSlug: string; currencyCode: string }[] };
      taxClasses: { nodes: { id: string }[] };
      shippingMethods: { nodes: { id: string; channelSlugs: string[]; isActive: boolean }[] };
      warehouses: { nodes: { id: string; countryCode: string; serves: { channelSlug: string; priority: number }[] }[] };
    }>(FIND),
  );
  const channel = found(channels[0]);
  const serving = warehouses.nodes.flatMap(({ id, countryCode, serves }) =>
    serves
      .filter(({ channelSlug }) => channelSlug === channel.slug)
      .map(({ priority }) => ({ id, countryCode, priority })),
  );
  const warehouse = found(serving.sort((a, b) => a.priority - b.priority)[0]);
  return {
    channel: channel.slug,
    currencyCode: channel.currencyCode,
    priceListId: found(priceLists.nodes.find(({ channelSlug }) => channelSlug === channel.slug)).id,
    warehouseId: warehouse.id,
    categoryId: found(categories[0]).id,
    taxClassId: found(taxClasses.nodes[0]).id,
    shippingMethodId: found(
      shippingMethods.nodes.find(({ channelSlugs, isActive }) => isActive && channelSlugs.includes(channel.slug)),
    ).id,
    address: {
      ...{ recipient: 'Kim Storm', line1: 'Marktplatz 1', city: 'Leipzig', postalCode: '04109' },
      countryCode: warehouse.countryCode,
    },
  };
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('the demo shop has nothing of the kind');
  return item;
}

const FIND = `query FindPlace {
  channels { slug currencyCode }
  categories { id }
  priceLists(first: 100) { nodes { id channelSlug currencyCode } }
  taxClasses(first: 1) { nodes { id } }
  shippingMethods(first: 100) { nodes { id channelSlugs isActive } }
  warehouses(first: 100) { nodes { id countryCode serves { channelSlug priority } } }
}`;
