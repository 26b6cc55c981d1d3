import type { Sql } from '#kit';
import type { ShippingTax } from '../domain/quote';

const SHIPPING_TAXES = `
  SELECT r.country_code AS "countryCode", c.code AS "taxClassCode", r.rate_basis_points AS "rateBasisPoints"
  FROM tax_class c JOIN tax_rate r ON r.tax_class_id = c.id
  WHERE c.code = $1`;

/** The statement on what countries take on shipping: what they take on the class of things that it counts as. */
export const shippingTaxReads = (sql: Sql, taxClassCode: string) => ({
  allShippingTaxes: (): Promise<ShippingTax[]> => sql<ShippingTax>(SHIPPING_TAXES, [taxClassCode]),
});
