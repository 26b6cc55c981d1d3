/** What somebody who opens the playground for the first time finds in it. */
export const FIRST_QUERY = `# A page of the shop: one query, and every part of the shop adds what it knows.
# Ctrl-Enter runs it. The book in the corner has the whole graph; Headers below set channel and language.
query Listing {
  products(first: 5) {
    nodes {
      name
      slug
      category {
        name
      }
      media(first: 1) {
        url
        alt
      }
      priceRange {
        min {
          amount
          currencyCode
        }
        max {
          amount
          currencyCode
        }
      }
      rating {
        average
        count
      }
      defaultVariant {
        sku
        availability {
          inStock
          quantity
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;

/** Headers to begin with, as the editor shows them. */
export const FIRST_HEADERS = `{
  "x-channel": "eu",
  "x-locale": "en"
}
`;
