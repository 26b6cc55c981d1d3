import type { PassedOn } from '#kit';
import type { OrderLinks } from '../security/order-links';
import type { Store } from '../store';

/** What every use case is made of. */
export interface Parts {
  readonly store: Store;
  readonly now: () => Date;
  readonly links: OrderLinks;
  readonly shipping: Shipping;
  /** Whether mails are sent; none is written down where nobody would send it. */
  readonly sendsMails: boolean;
}

/** What orders asks of shipping. */
export interface Shipping {
  /**
   * Call off what was to be sent of an order. Shipping is the one who decides between this and sending.
   * @throws ServiceUnavailableError when it is not known what became of it.
   */
  cancelFulfilment(orderId: string, passOn: PassedOn): Promise<'cancelled' | 'dispatched'>;
}
