/** Money, as the graph says it. */
export interface Minor {
  readonly amountMinor: number;
}

/** Its minor units. */
export const minor = ({ amountMinor }: Minor): number => amountMinor;
