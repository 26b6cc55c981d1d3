import { ROLES, type Role } from '#contracts';
import { createDemoShop } from '../demo-shop';
import { DEMO_CUSTOMER, DEMO_STAFF } from './credentials';

const shop = createDemoShop({ size: 2 });
const customers = [...shop.customers()];

test('no two people sign in with the same email, and none of them could get mail', () => {
  const emails = [...customers, ...shop.staff].map(({ email }) => email);
  expect(new Set(emails).size).toBe(emails.length);
  expect(emails.filter((email) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*@example\.(com|org)$/.test(email))).toEqual([]);
});

test.each([0.01, 0.05, 0.4])('at size %p the demo customer has addresses, published reviews and a wishlist', (size) => {
  const small = createDemoShop({ size });
  const [demo] = small.customers();
  expect(demo).toMatchObject({ email: DEMO_CUSTOMER.email, ordinal: 0 });
  expect(demo?.addresses.length).toBeGreaterThan(1);
  const reviews = [...small.reviews()].filter(({ customerId }) => customerId === demo?.id);
  expect(reviews.filter(({ status }) => status === 'PUBLISHED').length).toBeGreaterThan(2);
  const [wishlist] = small.wishlists();
  expect(wishlist?.customerId).toBe(demo?.id);
  expect(wishlist?.items.length).toBeGreaterThan(0);
});

test('customers have one to three addresses of their own, the first of them the default', () => {
  for (const { id, addresses } of customers) {
    expect([1, 2, 3]).toContain(addresses.length);
    expect(addresses.map(({ isDefault }) => isDefault)).toEqual(addresses.map((_, index) => index === 0));
    expect(new Set(addresses.map(({ customerId }) => customerId))).toEqual(new Set([id]));
  }
});

test('customers live where the shop delivers, and some speak each language', () => {
  const delivered = shop.channels.flatMap(({ countryCodes }) => countryCodes);
  const countries = new Set(customers.flatMap(({ addresses }) => addresses.map(({ countryCode }) => countryCode)));
  expect([...countries].filter((country) => !delivered.includes(country))).toEqual([]);
  expect(countries.size).toBeGreaterThan(4);
  expect(new Set(customers.map(({ locale }) => locale))).toEqual(new Set(['en', 'ko']));
});

test('addresses and telephone numbers are filled in', () => {
  const lines = customers.flatMap(({ addresses }) =>
    addresses.map(({ line1, city, postalCode }) => [line1, city, postalCode]),
  );
  expect(lines.flat().filter((line) => line.trim() === '' || line.includes('#'))).toEqual([]);
  const phones = customers.map(({ phone }) => phone).filter((phone) => phone !== null);
  expect(phones.length).toBeGreaterThan(customers.length / 2);
  expect(phones.filter((phone) => !/^\+[1-9]\d{7,14}$/.test(phone))).toEqual([]);
});

test('each role has a member of staff with that role alone; one person has left', () => {
  for (const role of Object.keys(ROLES) as Role[]) {
    const member = shop.staff.find(({ email }) => email === DEMO_STAFF[role].email);
    expect(member).toMatchObject({ roles: [role], isActive: true });
  }
  expect(shop.staff.filter(({ isActive }) => !isActive)).toHaveLength(1);
});
