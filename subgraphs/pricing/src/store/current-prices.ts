import { type Id, money } from '#contracts';
import type { Sql } from '#kit';
import type { Candidate } from '../domain/price';
import type { PriceList } from '../domain/price-list';
import type { PriceRange } from '../domain/price-range';
import type { TaxClass } from '../domain/tax-class';

interface CandidateRow {
  merchandiseId: string;
  amountMinor: string;
  compareAtMinor: string | null;
  from: Date | null;
  until: Date | null;
  taxClass: TaxClass;
  rateBasisPoints: number | null;
}

interface RangeRow {
  productId: Id<'product'>;
  min: string;
  max: string;
}

const CANDIDATES = `
  SELECT e.merchandise_id AS "merchandiseId", e.amount_minor AS "amountMinor",
    e.compare_at_minor AS "compareAtMinor", e.valid_from AS "from", e.valid_until AS "until",
    to_jsonb(c) AS "taxClass", r.rate_basis_points AS "rateBasisPoints"
  FROM price_entry e
  JOIN merchandise m ON m.id = e.merchandise_id
  JOIN tax_class c ON c.id = m.tax_class_id
  LEFT JOIN tax_rate r ON r.tax_class_id = m.tax_class_id AND r.country_code = $4
  WHERE e.merchandise_id = ANY($1) AND e.price_list_id = $2
    AND (e.valid_from IS NULL OR e.valid_from <= $3) AND (e.valid_until IS NULL OR e.valid_until > $3)`;

// With a lateral join prices are looked up one by one in the index; otherwise the planner reads the whole table.
const RANGES = `
  SELECT m.product_id AS "productId", min(p.amount_minor) AS min, max(p.amount_minor) AS max
  FROM merchandise m
  CROSS JOIN LATERAL (
    SELECT e.amount_minor
    FROM price_entry e
    WHERE e.merchandise_id = m.id AND e.price_list_id = $2
      AND (e.valid_from IS NULL OR e.valid_from <= $3) AND (e.valid_until IS NULL OR e.valid_until > $3)
    ORDER BY (e.valid_from IS NULL AND e.valid_until IS NULL)
    LIMIT 1
  ) AS p
  WHERE m.product_id = ANY($1)
  GROUP BY m.product_id`;

/** The statements that pages of the shop are made of: one for everything of a kind that a page shows. */
export function currentPriceReads(sql: Sql) {
  return {
    /** The entries of things in a list that hold at a moment: for each a base price, a scheduled one, both or none. */
    async findCandidates(merchandiseIds: readonly string[], list: PriceList, at: Date): Promise<Candidate[]> {
      const rows = await sql<CandidateRow>(CANDIDATES, [merchandiseIds, list.id, at, list.countryCode]);
      return rows.map(({ amountMinor, compareAtMinor, ...row }) => ({
        ...row,
        amount: money(Number(amountMinor), list.currencyCode),
        compareAt: compareAtMinor === null ? null : money(Number(compareAtMinor), list.currencyCode),
      }));
    },
    /** From what to what the things of products cost in a list at a moment, as priceAt has it for each of them. */
    async findPriceRanges(productIds: readonly string[], list: PriceList, at: Date): Promise<PriceRange[]> {
      const rows = await sql<RangeRow>(RANGES, [productIds, list.id, at]);
      return rows.map(({ productId, min, max }) => ({
        productId,
        min: money(Number(min), list.currencyCode),
        max: money(Number(max), list.currencyCode),
      }));
    },
  };
}
