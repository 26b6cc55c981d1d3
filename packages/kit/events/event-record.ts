/** A fact on its way from the service that told it to those that listen. */
export interface EventRecord {
  readonly id: string;
  /** Of its type, such as `orders.order-confirmed.v1`. */
  readonly name: string;
  /** What it is about. */
  readonly key: string;
  /** As JSON. */
  readonly payload: string;
  readonly traceparent: string | null;
  /** In RFC 3339. */
  readonly occurredAt: string;
}
