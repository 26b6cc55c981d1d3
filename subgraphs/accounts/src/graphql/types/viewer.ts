import { createUnionType } from 'type-graphql';
import { isStaff, type Person } from '../../domain/person';
import { CustomerType } from './customer';
import { StaffType } from './staff';

/** See the description in the schema. */
export const ViewerUnion = createUnionType({
  name: 'Viewer',
  description: 'Whoever is signed in.',
  types: () => [CustomerType, StaffType] as const,
  // What is resolved is a record of the domain, not an instance of these classes.
  resolveType: (record: unknown) => (isStaff(record as Person) ? 'Staff' : 'Customer'),
});
