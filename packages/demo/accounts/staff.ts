import { ROLES, type Role } from '#contracts';
import { DAY, OPENED, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import type { DemoStaff } from '../types/accounts';
import { DEMO_STAFF } from './credentials';
import { createDemoFaker } from './demo-faker';

interface Position {
  readonly email: string;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  readonly countryCode: string;
}

const POSITIONS: readonly Position[] = [
  ...(Object.keys(ROLES) as Role[]).map((role) => ({
    email: DEMO_STAFF[role].email,
    roles: [role],
    isActive: true,
    countryCode: 'DE',
  })),
  { email: 'merchandiser.seoul@example.com', roles: ['MERCHANDISER'], isActive: true, countryCode: 'KR' },
  { email: 'warehouse.incheon@example.com', roles: ['WAREHOUSE'], isActive: true, countryCode: 'KR' },
  { email: 'warehouse.shuwaikh@example.com', roles: ['WAREHOUSE'], isActive: true, countryCode: 'KW' },
  { email: 'support.seoul@example.com', roles: ['SUPPORT'], isActive: true, countryCode: 'KR' },
  { email: 'lead@example.com', roles: ['MERCHANDISER', 'SUPPORT'], isActive: true, countryCode: 'FR' },
  { email: 'former@example.com', roles: ['SUPPORT'], isActive: false, countryCode: 'NL' },
];

/** Everybody who works here: first one for each role, then more, one of whom has left. */
export function createStaff(): DemoStaff[] {
  return POSITIONS.map(({ email, roles, isActive, countryCode }, ordinal) => {
    const faker = createDemoFaker(countryCode, 'staff');
    faker.seed(ordinal);
    const createdAt = OPENED - (30 - ordinal) * DAY;
    return {
      id: demoId('staff', ordinal, createdAt),
      email,
      firstName: faker.person.firstName(),
      lastName: faker.person.lastName(),
      roles,
      isActive,
      createdAt: toInstant(createdAt),
    };
  });
}
