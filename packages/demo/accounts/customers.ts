import type { Faker } from '@faker-js/faker';
import { toInstant } from '../chance/calendar';
import { toSlug } from '../language/slug';
import type { DemoCustomer } from '../types/accounts';
import { createAddresses } from './addresses';
import { COUNTRIES, type Country } from './countries';
import { DEMO_CUSTOMER } from './credentials';
import { customerId, homeOf, joinedAt } from './customer-plan';
import { createDemoFaker } from './demo-faker';

/** Customers 0 to `count` − 1; the first is the demo customer. */
export function* createCustomers(count: number): Iterable<DemoCustomer> {
  const fakers = new Map(COUNTRIES.map(({ code }) => [code, createDemoFaker(code, 'customer')]));
  const mailFaker = createDemoFaker('IE', 'customer email');
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const country = homeOf(ordinal);
    const faker = fakers.get(country.code);
    if (faker) yield createCustomer(ordinal, country, faker, mailFaker);
  }
}

function createCustomer(ordinal: number, country: Country, faker: Faker, mailFaker: Faker): DemoCustomer {
  faker.seed(ordinal);
  mailFaker.seed(ordinal);
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const id = customerId(ordinal);
  const person = { firstName, lastName };
  return {
    ordinal,
    id,
    email: ordinal === 0 ? DEMO_CUSTOMER.email : createEmail(ordinal, person, mailFaker),
    ...person,
    locale: country.locale,
    phone: faker.datatype.boolean(0.7) ? faker.helpers.replaceSymbols(country.phoneMask) : null,
    addresses: createAddresses({ ordinal, id, ...person }, country, faker),
    createdAt: toInstant(joinedAt(ordinal)),
  };
}

/** A name that is not written in Latin letters makes no address; its owner has two words and a number. */
function createEmail(
  ordinal: number,
  { firstName, lastName }: { firstName: string; lastName: string },
  faker: Faker,
): string {
  const words = [firstName, lastName].map(toSlug);
  const name = words.includes('') ? [faker.word.adjective(), faker.animal.type()].map(toSlug) : words;
  return `${name.join('.')}${ordinal}@${faker.helpers.arrayElement(['example.com', 'example.org'])}`;
}
