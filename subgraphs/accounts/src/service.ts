import { addressService } from './service/addresses';
import { customerService } from './service/customers';
import type { Parts } from './service/parts';
import { passwordService } from './service/passwords';
import { sessionService } from './service/sessions';
import { signInService } from './service/sign-in';
import { staffService } from './service/staff';

/** accounts' use cases: load, decide, save. */
export function createAccountsService(parts: Parts) {
  return {
    ...signInService(parts),
    ...sessionService(parts),
    ...passwordService(parts),
    ...customerService(parts),
    ...addressService(parts),
    ...staffService(parts),
  };
}

/** See {@link createAccountsService}. */
export type AccountsService = ReturnType<typeof createAccountsService>;
