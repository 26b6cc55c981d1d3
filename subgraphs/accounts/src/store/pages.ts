import type { Sql } from '#kit';
import type { Address } from '../domain/address';
import type { Customer, Profile } from '../domain/customer';
import type { Credential } from '../domain/session';

const CUSTOMERS = `
  SELECT id, first_name AS "firstName", last_name AS "lastName", locale, phone, groups, created_at AS "createdAt"
  FROM customer WHERE id = ANY($1)`;

const EMAILS = `SELECT principal_id AS "principalId", email FROM credential WHERE principal_id = ANY($1)`;

const PROFILE = `
  SELECT customer.id, email, first_name AS "firstName", last_name AS "lastName", groups
  FROM customer JOIN credential ON principal_id = customer.id WHERE customer.id = $1`;

const ADDRESSES = `
  SELECT id, customer_id AS "customerId", recipient, company, line1, line2, city, region, postal_code AS "postalCode",
    country_code AS "countryCode", phone, is_default AS "isDefault", created_at AS "createdAt"
  FROM address WHERE customer_id = ANY($1) ORDER BY is_default DESC, created_at DESC, id DESC`;

/** The statements that pages of the shop are made of: one for everything of a kind that a page shows. */
export function pageReads(sql: Sql) {
  return {
    customersById: (ids: readonly string[]): Promise<Customer[]> => sql(CUSTOMERS, [ids]),
    emailsOf: (principalIds: readonly string[]): Promise<Pick<Credential, 'principalId' | 'email'>[]> =>
      sql(EMAILS, [principalIds]),
    profileOf: async (customerId: string): Promise<Profile | undefined> =>
      (await sql<Profile>(PROFILE, [customerId]))[0],
    /** Each customer's default address first, then the others, the newest first. */
    addressesOf: (customerIds: readonly string[]): Promise<Address[]> => sql(ADDRESSES, [customerIds]),
  };
}
