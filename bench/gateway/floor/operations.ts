// What each service is asked for the heavy query and for the small one, by hand.

const LEAVES = 'reviews(first: 3) { id body product { upc } }';
const NESTED = `reviews(first: 3) { id body author { id ${LEAVES} } }`;

export const USERS = '{ users(first: 6) { id username name } }';
export const TOP_PRODUCTS = '{ topProducts(first: 5) { upc name price weight } }';
export const REVIEWS = `query ($users: [_Any!]!, $products: [_Any!]!) {
  users: _entities(representations: $users) { ... on User { reviews(first: 3) { id body product { upc ${NESTED} } } } }
  products: _entities(representations: $products) { ... on Product { ${NESTED} } }
}`;
export const AUTHORS = entities('User', 'username name');
export const PRODUCTS = entities('Product', 'name price weight');
export const STOCK = entities('Product', 'inStock shippingEstimate');

export const PRODUCT = 'query ($upc: ID!) { product(upc: $upc) { upc name price } }';
export const IN_STOCK = entities('Product', 'inStock');

function entities(type: string, fields: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
}
