import { DEMO_CUSTOMER, DEMO_PASSWORD, DEMO_STAFF, type DemoCustomer, type DemoShop } from '#demo';
import type { SeedTable } from '#kit';
import { hashNow } from './security/passwords';

/**
 * What a demo shop has in this service. Somebody else may have signed up meanwhile with an address that is also in the
 * demo shop; the one in the demo shop stays away then.
 */
export function demoRows(shop: DemoShop): SeedTable[] {
  return [
    { table: 'credential', rows: credentials(shop) },
    { table: 'customer', rows: customers(shop), where: 'id IN (SELECT principal_id FROM credential)' },
    { table: 'address', rows: addresses(shop), where: 'customer_id IN (SELECT id FROM customer)' },
    { table: 'staff', rows: staff(shop), where: 'id IN (SELECT principal_id FROM credential)' },
  ];
}

function* credentials(shop: DemoShop) {
  const hashOf = createHashes();
  for (const { id, email, createdAt } of people(shop)) {
    yield { principal_id: id, email, password_hash: hashOf(email), changed_at: createdAt };
  }
}

function* people(shop: DemoShop) {
  yield* shop.staff;
  yield* shop.customers();
}

/** Most people share a password, and its hash: hashing takes long on purpose. */
function createHashes(): (email: string) => string {
  const own = [DEMO_CUSTOMER, ...Object.values(DEMO_STAFF)];
  const hashes = new Map(own.map(({ email, password }) => [email, hashNow(password)]));
  const shared = hashNow(DEMO_PASSWORD);
  return (email) => hashes.get(email) ?? shared;
}

function* customers(shop: DemoShop) {
  for (const { id, firstName, lastName, locale, phone, createdAt } of shop.customers()) {
    yield { id, first_name: firstName, last_name: lastName, locale, phone, created_at: createdAt };
  }
}

function* addresses(shop: DemoShop) {
  for (const customer of shop.customers()) yield* addressesOf(customer);
}

function* addressesOf({ addresses, createdAt }: DemoCustomer) {
  for (const { customerId, postalCode, countryCode, isDefault, ...text } of addresses) {
    const columns = { customer_id: customerId, postal_code: postalCode, country_code: countryCode };
    yield { ...text, ...columns, is_default: isDefault, created_at: createdAt };
  }
}

function* staff({ staff }: DemoShop) {
  for (const { id, firstName, lastName, roles, isActive, createdAt } of staff) {
    yield {
      id,
      first_name: firstName,
      last_name: lastName,
      roles,
      is_active: isActive,
      created_at: createdAt,
      version: 1,
    };
  }
}
