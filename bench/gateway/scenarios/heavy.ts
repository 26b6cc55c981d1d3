/** A nested query over all services, whose answer is about 80 KB long. */
export const HEAVY = `query Heavy {
  users(first: 6) {
    ...user
    reviews(first: 3) {
      ...review
      product {
        ...product
        reviews(first: 3) { ...review author { ...user reviews(first: 3) { ...review product { ...product } } } }
      }
    }
  }
  topProducts(first: 5) {
    ...product
    reviews(first: 3) { ...review author { ...user reviews(first: 3) { ...review product { ...product } } } }
  }
}

fragment user on User { id username name }
fragment review on Review { id body }
fragment product on Product { upc name price weight inStock shippingEstimate }
`;
