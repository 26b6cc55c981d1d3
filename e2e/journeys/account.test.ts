import { randomUUID } from 'node:crypto';
import { anybody, askAt, codes, demoCustomer, demoStaff, must, shopUrls, signIn } from '../harness/shop';

const PASSWORD = 'a long enough passphrase';
const newEmail = () => `${randomUUID()}@example.com`;

interface SignedUp {
  signUp: { session: { accessToken: string; refreshToken: string } };
}

async function signUp(email = newEmail()) {
  const { signUp: outcome } = await must(
    anybody<SignedUp>(
      `mutation ($input: SignUpInput!) { signUp(input: $input) { session { accessToken refreshToken } errors { code } } }`,
      { input: { email, password: PASSWORD, firstName: 'Ada', lastName: 'Example 🧦' } },
    ),
  );
  return { email, ask: askAt(shopUrls().gateway ?? '', outcome.session.accessToken), ...outcome.session };
}

test('somebody signs up, keeps an address, signs out and in again', async () => {
  const { email, ask, refreshToken } = await signUp();
  await must(
    ask(`mutation ($input: AddressAddInput!) { addressAdd(input: $input) { errors { code } } }`, {
      input: {
        recipient: 'Ada Example',
        line1: "1 O'Reilly Street; DROP TABLE address;--",
        city: '서울',
        postalCode: '04524',
        countryCode: 'KR',
      },
    }),
  );
  await must(
    ask(`mutation ($input: SignOutInput!) { signOut(input: $input) { errors { code } } }`, { input: { refreshToken } }),
  );
  const again = await signIn(email, PASSWORD);
  const { me } = await must(again<{ me: unknown }>('{ me { email lastName addresses { line1 city } } }'));
  expect(me).toEqual({
    email,
    lastName: 'Example 🧦',
    addresses: [{ line1: "1 O'Reilly Street; DROP TABLE address;--", city: '서울' }],
  });
});

test('a stolen refresh token is worth nothing, and ends the session it came from', async () => {
  const { refreshToken } = await signUp();
  const refresh = (token: string) =>
    anybody<{ tokenRefresh: { session: { refreshToken: string } | null; errors: { code: string }[] } }>(
      `mutation ($input: TokenRefreshInput!) { tokenRefresh(input: $input) { session { refreshToken } errors { code } } }`,
      { input: { refreshToken: token } },
    );
  const next = (await refresh(refreshToken)).data.tokenRefresh.session?.refreshToken ?? '';
  expect((await refresh(refreshToken)).data.tokenRefresh.errors.map(({ code }) => code)).toEqual(['TOKEN_REUSED']);
  expect((await refresh(next)).data.tokenRefresh.session).toBeNull();
});

test('a stolen access token is not enough to guess the password with', async () => {
  const { ask } = await signUp();
  const guess = (number: number) =>
    ask<{ passwordChange: { errors: { code: string }[] } | null }>(
      `mutation ($input: PasswordChangeInput!) { passwordChange(input: $input) { errors { code } } }`,
      { input: { currentPassword: `a guess, the ${number}.`, newPassword: 'another long passphrase' } },
    );
  for (let number = 0; number < 10; number += 1) {
    const { data } = await guess(number);
    expect(data.passwordChange?.errors.map(({ code }) => code)).toEqual(['WRONG_PASSWORD']);
  }
  const refused = await guess(10);
  expect([refused.status, codes(refused)]).toEqual([429, ['RATE_LIMITED']]);
});

test('a review waits for its moderator, then everybody sees it, and the rating counts it', async () => {
  const { ask } = await signUp();
  const { products } = await must(
    anybody<{ products: { nodes: { id: string; slug: string }[] } }>(
      '{ products(first: 1, orderBy: OLDEST) { nodes { id slug } } }',
    ),
  );
  const [product] = products.nodes;
  const rating = async () =>
    (
      await must(
        anybody<{ product: { rating: { count: number } } }>(
          'query ($slug: String!) { product(slug: $slug) { rating { count } } }',
          { slug: product?.slug },
        ),
      )
    ).product.rating.count;
  const before = await rating();
  const { reviewCreate } = await must(
    ask<{ reviewCreate: { review: { id: string; version: number } } }>(
      `mutation ($input: ReviewCreateInput!) { reviewCreate(input: $input) { review { id version } errors { code } } }`,
      { input: { productId: product?.id, rating: 5, title: 'Good', body: 'As good as it gets, and then some.' } },
    ),
  );
  const { id, version } = reviewCreate.review;
  const seen = async () =>
    (await anybody<{ review: unknown }>('query ($id: ID!) { review(id: $id) { id } }', { id })).data;
  expect(await seen()).toEqual({ review: null });
  expect(await rating()).toBe(before);

  const moderate = `mutation ($input: ReviewModerateInput!) { reviewModerate(input: $input) { errors { code } } }`;
  const verdict = { input: { id, expectedVersion: version, decision: 'PUBLISH' } };
  expect(codes(await ask(moderate, verdict))).toEqual(['FORBIDDEN']);
  await must((await demoStaff('SUPPORT'))(moderate, verdict));
  expect(await seen()).toEqual({ review: { id } });
  expect(await rating()).toBe(before + 1);
});

test('one customer sees nothing of another, by any path', async () => {
  const stranger = (await signUp()).ask;
  const customer = await demoCustomer();
  const { me } = await must(
    customer<{ me: { id: string; addresses: { id: string }[] } }>('{ me { id addresses { id } } }'),
  );
  const [address] = me.addresses;
  const query = `query ($id: ID!, $address: ID!) {
    a: customer(id: $id) { id email } b: address(id: $address) { id }
    products(first: 30) { nodes { reviews(first: 5) { nodes { author {
      id displayName email firstName lastName phone addresses { line1 } wishlist { name } reviews(first: 1) { nodes { id } } } } } } } }`;
  for (const ask of [stranger, anybody]) {
    const { data } = await ask<{
      a: unknown;
      b: unknown;
      products: { nodes: { reviews: { nodes: { author: Record<string, unknown> }[] } }[] };
    }>(query, { id: me.id, address: address?.id });
    expect([data.a, data.b]).toEqual([null, null]);
    const authors = data.products.nodes.flatMap(({ reviews }) => reviews.nodes.map(({ author }) => author));
    expect(authors.length).toBeGreaterThan(0);
    for (const { id, displayName, ...hidden } of authors) {
      expect([id, displayName]).toEqual([expect.any(String), expect.stringMatching(/\S/)]);
      expect(Object.entries(hidden).filter(([, value]) => value !== null)).toEqual([]);
    }
  }
  const change = `mutation ($input: AddressRemoveInput!) { addressRemove(input: $input) { errors { code } } }`;
  const removed = await stranger<{ addressRemove: { errors: { code: string }[] } }>(change, {
    input: { id: address?.id },
  });
  expect(removed.data.addressRemove.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
});
