import type { PassedOn, RemoteContext } from '#kit';
import type { CheckoutTypes } from './checkout-types';

/** What a step tells the services that it calls: whose request it works for, and how long it waits. */
export function passOnOf({ input, traceparent, deadline }: RemoteContext<CheckoutTypes>): PassedOn {
  const { correlationId, snapshot } = input;
  return { correlationId, traceparent: traceparent ?? undefined, deadline, locale: snapshot.locale };
}
