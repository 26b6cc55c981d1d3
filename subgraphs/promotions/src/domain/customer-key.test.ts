import { customerKey } from './customer-key';

test.each([
  ['Ann@Example.com', 'ann@example.com'],
  [' ann@example.com ', 'ann@example.com'],
  ['ann+once@example.com', 'ann@example.com'],
  ['ann+once+more@example.com', 'ann@example.com'],
  ['+ann@example.com', '+ann@example.com'],
  ['ann', 'ann'],
])('a guest %j is %j', (email, key) => {
  expect(customerKey({ customerId: null, email })).toBe(key);
});

test('who is signed in is known by id, whatever the address', () => {
  expect(customerKey({ customerId: 'cus_1', email: 'ann@example.com' })).toBe('cus_1');
});

test('who said neither is nobody', () => {
  expect(customerKey({ customerId: null, email: null })).toBeNull();
});
