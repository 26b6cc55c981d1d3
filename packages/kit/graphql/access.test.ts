import 'reflect-metadata';
import { Query, Resolver } from 'type-graphql';
import type { Principal, Scope } from '#contracts';
import { Allow, authorize } from './access';
import { buildFederatedSchema } from './federated-schema';

@Resolver()
class Fields {
  @Allow('public')
  @Query(() => Boolean)
  everybody() {}

  @Allow('customer', 'accounts:read')
  @Query(() => Boolean)
  customersAndSomeStaff() {}

  @Allow('staff')
  @Query(() => Boolean)
  allStaff() {}

  @Allow('catalog:write', 'service:checkout')
  @Query(() => Boolean)
  someStaffAndServices() {}

  @Allow('service:checkout')
  @Query(() => Boolean)
  oneService() {}

  @Allow('service:checkout', 'service:orders')
  @Query(() => Boolean)
  someServices() {}
}

@Resolver()
class Careless {
  @Query(() => Boolean)
  anything() {}
}

test.each([
  ['everybody', '@tag(name: "storefront")'],
  ['customersAndSomeStaff', '@tag(name: "storefront")'],
  ['allStaff', '@tag(name: "admin")'],
  ['someStaffAndServices', '@tag(name: "admin")'],
  ['oneService', '@inaccessible'],
  ['someServices', '@inaccessible'],
])('who may use the field %s decides that it carries %s', (field, directive) => {
  const { sdl } = buildFederatedSchema({ resolvers: [Fields] });
  expect(sdl).toMatch(new RegExp(`^  ${field}: Boolean! ${directive.replace(/[()]/g, '\\$&')}$`, 'm'));
});

test('a root field that does not say who may use it keeps its schema from being built', () => {
  expect(() => buildFederatedSchema({ resolvers: [Fields, Careless] })).toThrow('Add @Allow(...) to Query.anything');
});

const staff = (...scopes: Scope[]): Principal => ({ kind: 'staff', id: 'stf_1', scopes });

test.each<[Principal, Parameters<typeof authorize>[1], string]>([
  [{ kind: 'anonymous' }, ['public'], 'comes in'],
  [{ kind: 'customer', id: 'cus_1' }, ['staff', 'customer'], 'comes in'],
  [staff('catalog:write'), ['catalog:write'], 'comes in'],
  [{ kind: 'service', name: 'checkout' }, ['service:orders', 'service:checkout'], 'comes in'],
  [{ kind: 'anonymous' }, ['customer'], 'UNAUTHENTICATED'],
  [{ kind: 'anonymous' }, ['service:checkout'], 'FORBIDDEN'],
  [{ kind: 'service', name: 'reviews' }, ['service:checkout'], 'FORBIDDEN'],
  [{ kind: 'customer', id: 'checkout' }, ['service:checkout'], 'FORBIDDEN'],
  [{ kind: 'service', name: 'checkout' }, ['catalog:read'], 'FORBIDDEN'],
  [{ kind: 'customer', id: 'cus_1' }, ['staff'], 'FORBIDDEN'],
  [staff('catalog:read'), ['catalog:write'], 'FORBIDDEN'],
])('%j before %j: %s', (principal, access, expected) => {
  const answer = () => {
    authorize(principal, access);
    return 'comes in';
  };
  if (expected === 'comes in') expect(answer()).toBe(expected);
  else expect(answer).toThrow(expect.objectContaining({ code: expected }));
});
