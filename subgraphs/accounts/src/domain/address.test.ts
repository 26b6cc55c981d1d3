import { type Address, successorOf } from './address';

const address = (id: string, day: number, isDefault = false): Address => ({
  id: id,
  customerId: 'cus_1',
  recipient: 'Mina Kim',
  company: null,
  line1: 'Torstrasse 1',
  line2: null,
  city: 'Berlin',
  region: null,
  postalCode: '10119',
  countryCode: 'DE',
  phone: null,
  isDefault,
  createdAt: new Date(Date.UTC(2026, 0, day)),
});

test('the address added last takes over from a default one that goes', () => {
  const gone = address('a', 1, true);
  expect(successorOf(gone, [gone, address('c', 3), address('b', 2)])?.id).toBe('c');
});

test('of two added at once the one with the later id takes over', () => {
  const gone = address('a', 1, true);
  expect(successorOf(gone, [address('b', 2), gone, address('c', 2)])?.id).toBe('c');
});

test('nothing takes over from an address that was not the default, or the only one', () => {
  expect(successorOf(address('a', 1), [address('a', 1), address('b', 2, true)])).toBeUndefined();
  expect(successorOf(address('a', 1, true), [address('a', 1, true)])).toBeUndefined();
});
