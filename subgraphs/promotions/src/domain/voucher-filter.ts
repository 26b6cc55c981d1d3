/** Which vouchers staff want to see; every part that is given must hold. */
export interface VoucherFilter {
  readonly promotionId?: string | null;
  /** What its code begins with; see toVoucherCode. */
  readonly code?: string | null;
  readonly isActive?: boolean | null;
}
