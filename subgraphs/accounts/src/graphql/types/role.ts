import type { Role } from '#contracts';
import { enumOf } from '#kit';

/** See the description in the schema. */
export const RoleEnum = enumOf<Role>(
  'Role',
  {
    ADMIN: 'May do everything.',
    MERCHANDISER: 'Looks after products and prices.',
    WAREHOUSE: 'Looks after stock.',
    SUPPORT: 'Looks after customers and reviews.',
  },
  'What a member of staff is there for.',
);
