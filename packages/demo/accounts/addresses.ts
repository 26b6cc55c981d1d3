import type { Faker } from '@faker-js/faker';
import { demoId } from '../chance/demo-id';
import type { DemoAddress, DemoCustomer } from '../types/accounts';
import type { Country } from './countries';
import { joinedAt } from './customer-plan';

type Resident = Pick<DemoCustomer, 'ordinal' | 'id' | 'firstName' | 'lastName'>;

const MOST_ADDRESSES = 3;

/** One to three addresses in a customer's country, the default one first; the demo customer has two. */
export function createAddresses(resident: Resident, country: Country, faker: Faker): DemoAddress[] {
  const count = resident.ordinal === 0 ? 2 : faker.number.int({ min: 1, max: MOST_ADDRESSES });
  return Array.from({ length: count }, (_, position) => createAddress(resident, country, faker, position));
}

function createAddress(resident: Resident, country: Country, faker: Faker, position: number): DemoAddress {
  const { id, ordinal, firstName, lastName } = resident;
  const [city, region, postalMask] = faker.helpers.arrayElement(country.places);
  const street = faker.helpers.arrayElement(country.streets);
  const number = faker.number.int({ min: 1, max: 180 });
  const fill = (mask: string) => faker.helpers.replaceSymbols(mask);
  return {
    id: demoId('address', ordinal * MOST_ADDRESSES + position, joinedAt(ordinal)),
    customerId: id,
    recipient: country.code === 'KR' ? `${lastName}${firstName}` : `${firstName} ${lastName}`,
    company: faker.datatype.boolean(0.1) ? faker.company.name() : null,
    line1: country.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    line2: faker.datatype.boolean(0.35) ? fill(country.unitMask) : null,
    city,
    region,
    postalCode: fill(postalMask),
    countryCode: country.code,
    phone: position === 0 ? fill(country.phoneMask) : null,
    isDefault: position === 0,
  };
}
