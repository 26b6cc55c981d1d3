import type { Service } from './service';

interface Parcel {
  readonly upc: string;
  readonly price: number;
  readonly weight: number;
}

/** Knows of a product what it is told: without price and weight there is no estimate. */
export const inventory: Service = {
  name: 'inventory',
  sdl: `
    extend type Product @key(fields: "upc") {
      upc: ID! @external
      price: Int @external
      weight: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
  resolvers: {
    Product: {
      __resolveReference: (parcel: Parcel) => parcel,
      inStock: ({ upc }: Parcel) => Number(upc.slice(1)) % 3 !== 0,
      shippingEstimate: ({ price, weight }: Parcel) => (price > 5_000 ? 0 : Math.ceil(weight / 2)),
    },
  },
};
