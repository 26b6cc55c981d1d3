import type { Promotion } from './promotion';

type Stacking = Pick<Promotion, 'stackingGroups'>;

/** Whether a promotion may apply together with those that apply already: all of them share a group. */
export function canJoin(promotion: Stacking, applied: readonly { readonly promotion: Stacking }[]): boolean {
  if (applied.length === 0) return true;
  return promotion.stackingGroups.some((group) =>
    applied.every(({ promotion: other }) => other.stackingGroups.includes(group)),
  );
}
