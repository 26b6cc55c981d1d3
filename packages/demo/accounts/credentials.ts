import type { Role } from '#contracts';
import type { DemoCredentials } from '../types/accounts';

/** The customer to show things with: has addresses, reviews and a wishlist. */
export const DEMO_CUSTOMER: DemoCredentials = { email: 'customer@example.com', password: 'demo-customer-1' };

/** One member of staff for every role, who has that role alone. */
export const DEMO_STAFF: Readonly<Record<Role, DemoCredentials>> = {
  ADMIN: { email: 'admin@example.com', password: 'demo-admin-1' },
  MERCHANDISER: { email: 'merchandiser@example.com', password: 'demo-merchandiser-1' },
  WAREHOUSE: { email: 'warehouse@example.com', password: 'demo-warehouse-1' },
  SUPPORT: { email: 'support@example.com', password: 'demo-support-1' },
};

/** The password of every other customer and member of staff; hash it once. */
export const DEMO_PASSWORD = 'demo-password-1';
