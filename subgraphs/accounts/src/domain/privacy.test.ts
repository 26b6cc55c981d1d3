import { anonymous, type Principal } from '#contracts';
import { mayKnowStaff, mayReadCustomer, mayReadStaff } from './privacy';

const nobody = new Set<string>();
const customer = (id: string): Principal => ({ kind: 'customer', id });
const staff = (id: string, ...scopes: ('accounts:read' | 'staff:manage')[]): Principal => ({
  kind: 'staff',
  id,
  scopes,
});

test.each<[string, Principal, boolean]>([
  ['herself', customer('cus_1'), true],
  ['another customer', customer('cus_2'), false],
  ['nobody in particular', anonymous, false],
  ['staff who look after customers', staff('stf_1', 'accounts:read'), true],
  ['other staff', staff('stf_1', 'staff:manage'), false],
  ['staff with an id like hers', staff('cus_1'), false],
  ['another service', { kind: 'service', name: 'cus_1' }, false],
])('a customer is shown to %s: %s', (_who, principal, isShown) => {
  expect(mayReadCustomer({ principal, proven: nobody }, 'cus_1')).toBe(isShown);
});

test('who proved to be somebody in this request is shown what is theirs', () => {
  const reader = { principal: anonymous, proven: new Set(['cus_1', 'stf_1']) };
  expect(mayReadCustomer(reader, 'cus_1')).toBe(true);
  expect(mayReadCustomer(reader, 'cus_2')).toBe(false);
  expect(mayReadStaff(reader, 'stf_1')).toBe(true);
});

test('staff know their colleagues, and only who manages them knows more', () => {
  const colleague = { principal: staff('stf_2'), proven: nobody };
  expect([mayKnowStaff(colleague, 'stf_1'), mayReadStaff(colleague, 'stf_1')]).toEqual([true, false]);
  const manager = { principal: staff('stf_2', 'staff:manage'), proven: nobody };
  expect([mayKnowStaff(manager, 'stf_1'), mayReadStaff(manager, 'stf_1')]).toEqual([true, true]);
  const outsider = { principal: customer('cus_1'), proven: nobody };
  expect([mayKnowStaff(outsider, 'stf_1'), mayReadStaff(outsider, 'stf_1')]).toEqual([false, false]);
});
