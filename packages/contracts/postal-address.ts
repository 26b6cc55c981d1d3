/** Where something is sent, or whom an invoice is made out to. */
export interface PostalAddress {
  readonly recipient: string;
  readonly company: string | null;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  /** State, province or county. */
  readonly region: string | null;
  /** Null where there are none. */
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** E.164, such as `+49301234567`. */
  readonly phone: string | null;
}
