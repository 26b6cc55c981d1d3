import { buildFederatedSchema } from '#kit';
import type { AccountsContext } from './context';
import { CustomerFields } from './fields/customer';
import { StaffFields } from './fields/staff';
import { AddressAddMutation } from './mutations/address-add';
import { AddressPlaceMutations } from './mutations/address-place';
import { AddressUpdateMutation } from './mutations/address-update';
import { CustomerGroupsSetMutation } from './mutations/customer-groups-set';
import { PasswordChangeMutation } from './mutations/password-change';
import { ProfileUpdateMutation } from './mutations/profile-update';
import { SignInMutation } from './mutations/sign-in';
import { SignOutMutation } from './mutations/sign-out';
import { SignUpMutation } from './mutations/sign-up';
import { StaffCreateMutation } from './mutations/staff-create';
import { StaffUpdateMutation } from './mutations/staff-update';
import { TokenRefreshMutation } from './mutations/token-refresh';
import { AddressQuery } from './queries/address';
import { CustomerQuery } from './queries/customer';
import { CustomerProfileQuery } from './queries/customer-profile';
import { CustomersQuery } from './queries/customers';
import { MeQuery } from './queries/me';
import { StaffQuery } from './queries/staff';
import { findAddress, findCustomer, findStaff } from './references';

/** accounts' part of the graph. */
export const createSchema = () =>
  buildFederatedSchema<AccountsContext>({
    resolvers: [
      MeQuery,
      CustomerQuery,
      CustomersQuery,
      CustomerProfileQuery,
      AddressQuery,
      StaffQuery,
      CustomerFields,
      StaffFields,
      SignUpMutation,
      SignInMutation,
      TokenRefreshMutation,
      SignOutMutation,
      PasswordChangeMutation,
      ProfileUpdateMutation,
      AddressAddMutation,
      AddressUpdateMutation,
      AddressPlaceMutations,
      CustomerGroupsSetMutation,
      StaffCreateMutation,
      StaffUpdateMutation,
    ],
    references: { Customer: findCustomer, Staff: findStaff, Address: findAddress },
  });
